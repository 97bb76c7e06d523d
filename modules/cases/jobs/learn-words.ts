import { addClockMinutes } from '#platform/calendar/index.ts'
import { defineJob } from '#platform/jobs/index.ts'
import type { Work } from '#platform/work/index.ts'
import { learnedAbout, learnedUntil, nextClosed } from '../learned-words.ts'
import { counted, guess, suggestedFields } from '../suggesting.ts'

const portion = 200
/** One run never holds a worker for long; what is left waits for the next. */
const mostPortions = 50
/** So many cases weigh before everything is halved. */
const muchLearned = 400_000
/** A case that is being closed now may be written after one that is closed later. */
const settledAfterMinutes = 2

/** Learns the words of cases that were closed since the last run; each portion commits by itself, and none is learned twice. */
export const learnWords = defineJob('cases.learn-words', async (database) => {
  let count = portion
  for (let at = 0; at < mostPortions && count === portion; at += 1)
    count = await database.asSystem('learn the words of closed cases', (work) => learnPortion(work))
})

/** The next portion; returns how many cases it was. */
export async function learnPortion(
  work: Work,
  { settled = settledAfterMinutes, most = portion } = {},
): Promise<number> {
  const until = await learnedUntil(work)
  const before = addClockMinutes(work.now, -settled)
  const { batch, last } = await nextClosed(work, [until.closedAt, until.caseId], before, most)
  if (!last) return 0
  if (until.learned > muchLearned) await work.sql('SELECT cases.forget_half()', [])
  // What would have been guessed is judged by what was known before this portion.
  const known = await learnedAbout(work, [...new Set(batch.flatMap(({ grams }) => grams))])
  const outcomes = batch.map(({ id, closedAt, grams, labels }) => {
    const own = new Set(grams)
    const about = { ...known, grams: known.grams.filter(({ gram }) => own.has(gram)) }
    const hits = suggestedFields.map((field) => {
      const found = labels[field] === null ? null : guess(field, about)
      return [field, found && found.label === labels[field]]
    })
    return { id, closed_at: closedAt, ...Object.fromEntries(hits) }
  })
  const { labels, words } = counted(batch)
  await work.sql('SELECT cases.learn($1, $2, $3, $4, $5, $6)', [
    JSON.stringify(labels),
    JSON.stringify(words),
    JSON.stringify(outcomes),
    until.closedAt,
    last.closedAt,
    last.caseId,
  ])
  return batch.length
}
