import type { Language } from '#design/language.ts'

/** Minutes of each unit; a working day has no fixed length, so working time is told in hours. */
export const unitMinutes = { minute: 1, hour: 60, day: 1440 } as const
export type Unit = keyof typeof unitMinutes
export type Measure = 'clock' | 'working'

const words: Record<Language, Record<Measure, Record<Unit, string>>> = {
  zh: {
    clock: { minute: '分钟', hour: '小时', day: '天' },
    working: { minute: '工作分钟', hour: '工作小时', day: '天' },
  },
  en: {
    clock: { minute: 'min', hour: 'h', day: 'days' },
    working: { minute: 'working min', hour: 'working h', day: 'days' },
  },
}

/** The largest unit in which a length is a whole number. */
export function unitOf(minutes: number, measure: Measure = 'clock'): Unit {
  if (measure === 'clock' && minutes % unitMinutes.day === 0) return 'day'
  return minutes % unitMinutes.hour === 0 ? 'hour' : 'minute'
}

export const unitWords = (unit: Unit, language: Language, measure: Measure = 'clock') =>
  words[language][measure][unit]

/** A length as people say it: 3 天, 4 小时, 90 分钟. */
export function lengthOf(minutes: number, language: Language, measure: Measure = 'clock'): string {
  const unit = unitOf(minutes, measure)
  const count = minutes / unitMinutes[unit]
  const word = unitWords(unit, language, measure)
  return `${count} ${count === 1 ? word.replace(/days$/, 'day') : word}`
}
