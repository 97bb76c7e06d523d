import { feltInCases } from '#modules/cases/index.ts'
import { moodsToldBy } from '#modules/customers/index.ts'
import { feltInCallbacks } from '#modules/surveys/index.ts'
import { localDateOf, usualZone } from '#platform/calendar/index.ts'
import type { Work } from '#platform/work/index.ts'
import { type Felt, moodByMonth, moodOf } from '../sentiment.ts'

const mostShown = 200

/** How a customer felt over time: by month, with every event behind it, the latest first (S1-46). */
export async function personSentiment(work: Work, personId: string) {
  const { ids, moods } = await moodsToldBy(work, personId)
  const [cases, calls] = await Promise.all([feltInCases(work, ids), feltInCallbacks(work, ids)])
  const felt: Felt[] = [
    ...moods.map((one) => ({ ...one, caseId: null })),
    ...cases.map(({ id, at, kind, stars, title }) => ({
      id: `${id} ${kind}`,
      at,
      kind,
      mood: kind === 'rating' ? stars! : moodOf[kind],
      words: title,
      caseId: id,
    })),
    ...calls.map(({ id, at, mean }) => ({
      id,
      at,
      kind: 'survey' as const,
      mood: Math.round(mean * 10) / 10,
      words: '',
      caseId: null,
    })),
  ]
  const events = felt.toSorted((one, two) => two.at.getTime() - one.at.getTime()).slice(0, mostShown)
  return { months: moodByMonth(felt, (at) => localDateOf(at, usualZone).slice(0, 7)), events }
}
