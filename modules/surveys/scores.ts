import type { AnswerValue } from './answers.ts'

/** How often each answer to a question was given. */
export type Counts = Partial<Record<AnswerValue, number>>

/** How much a score may be trusted (domain.md 3.2): under 10 none is shown, under 30 it only indicates. */
export const standings = ['none', 'indicative', 'valid'] as const
export type Standing = (typeof standings)[number]
export const standingOf = (respondents: number): Standing =>
  respondents < 10 ? 'none' : respondents < 30 ? 'indicative' : 'valid'

const of = (counts: Counts, value: AnswerValue) => counts[value] ?? 0
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
const steps = ['1', '2', '3', '4', '5'] as const
const said = (counts: Counts) => steps.reduce((sum, step) => sum + of(counts, step), 0)

/** Answers to a yes-or-no question that count; "not sure" counts as not done, a refusal not at all. */
const valid = (counts: Counts) => of(counts, 'yes') + of(counts, 'no') + of(counts, 'notSure')

/** A2 = 100 × the mean over questions of yes / valid (3.2); null where nobody answered. */
export function processScore(questions: readonly Counts[]): number | null {
  const asked = questions.filter((counts) => valid(counts) > 0)
  return asked.length === 0 ? null : 100 * mean(asked.map((counts) => of(counts, 'yes') / valid(counts)))
}

/** The mean over statements of (mean − 1) / 4 × 100 (3.2); null where nobody answered. */
export function statementScore(statements: readonly Counts[]): number | null {
  const asked = statements.filter((counts) => said(counts) > 0)
  if (asked.length === 0) return null
  const meanOf = (counts: Counts) =>
    steps.reduce((sum, step) => sum + Number(step) * of(counts, step), 0) / said(counts)
  return mean(asked.map((counts) => ((meanOf(counts) - 1) / 4) * 100))
}

/** The share (0–100) of those who agree: 4 or 5 of 5. */
export function topTwoShare(statements: readonly Counts[]): number | null {
  const all = statements.reduce((sum, counts) => sum + said(counts), 0)
  const agreeing = statements.reduce((sum, counts) => sum + of(counts, '4') + of(counts, '5'), 0)
  return all === 0 ? null : (100 * agreeing) / all
}

/** A part of the effect score: what it scored, and how many answered. */
export interface Part {
  score: number | null
  respondents: number
  weight: number
}

/** The weights of the statements on living and of the one on delivery (3.2). */
export const weights = { residence: 75, delivery: 25 } as const

/** A3: parts by their weights; a part with too few answers is left out, the others weigh more and the score is partial. */
export function effectScore(parts: readonly Part[]): { score: number | null; isPartial: boolean } {
  const shown = parts.filter(({ score, respondents }) => score !== null && standingOf(respondents) !== 'none')
  const weight = shown.reduce((sum, part) => sum + part.weight, 0)
  return {
    score: weight === 0 ? null : shown.reduce((sum, part) => sum + part.score! * part.weight, 0) / weight,
    isPartial: shown.length > 0 && shown.length < parts.length,
  }
}

/** Of a normal distribution, for 95 %. */
const z = 1.96

/** The margin of error in points, at most (p = 0.5), for so many answers out of so many people (3.3). */
export function marginOfError(respondents: number, population: number): number | null {
  if (respondents < 1) return null
  const all = Math.max(population, respondents)
  const finite = all > 1 ? (all - respondents) / (all - 1) : 0
  return 100 * z * Math.sqrt((0.25 / respondents) * finite)
}
