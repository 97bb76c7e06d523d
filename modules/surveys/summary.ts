import type { AnswerValue, Measure } from './answers.ts'

/** What was answered, in one line: 流程 3/4 项做到，认同度 4.3/5。 */
export function summaryOf(answers: readonly { measure: Measure; value: AnswerValue }[]): string {
  const process = answers.filter(({ measure, value }) => measure === 'A2' && value !== 'refused')
  const effect = answers.filter(({ measure, value }) => measure === 'A3' && value !== 'refused')
  const done = process.filter(({ value }) => value === 'yes').length
  const sum = effect.reduce((total, { value }) => total + Number(value), 0)
  return [
    ...(process.length > 0 ? [`流程 ${done}/${process.length} 项做到`] : []),
    ...(effect.length > 0 ? [`认同度 ${(sum / effect.length).toFixed(1)}/5`] : []),
  ].join('，')
}
