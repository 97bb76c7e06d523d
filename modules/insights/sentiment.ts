/** Where a mood is read from (S1-46). */
export const sentimentKinds = [
  'complaint',
  'praise',
  'rating',
  'reopening',
  'solved',
  'survey',
  'contact',
  'interview',
] as const
export type SentimentKind = (typeof sentimentKinds)[number]

/** Moods that nobody marked: a complaint displeases, opening it again disappoints, what is confirmed as solved pleases. */
export const moodOf = { complaint: 2, reopening: 1, solved: 4, praise: 5 } as const

export interface Felt {
  id: string
  at: Date
  kind: SentimentKind
  mood: number
  words: string
  caseId: string | null
}

/** The mean of each month in which something was felt, the first one first; months by the clock of the company. */
export function moodByMonth(felt: readonly Felt[], monthOf: (at: Date) => string) {
  const months = Map.groupBy(felt, ({ at }) => monthOf(at))
  return [...months]
    .map(([month, all]) => ({
      month,
      mood: Math.round((all.reduce((sum, { mood }) => sum + mood, 0) / all.length) * 10) / 10,
    }))
    .toSorted((one, two) => (one.month < two.month ? -1 : 1))
}
