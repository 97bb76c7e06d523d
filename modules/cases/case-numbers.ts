import type { Services, Work } from '#platform/work/index.ts'

/** So many numbers are taken from the sequence at once; those that are left when the product stops stay unused. */
const takenAtOnce = 20
const kept = new WeakMap<Services, number[]>()

/** The next number of a case, at least six digits: no opening waits for another, and few ask the database for it. */
export async function nextCaseNumber(work: Work): Promise<string> {
  const free = kept.get(work.services) ?? []
  kept.set(work.services, free)
  if (free.length === 0) {
    const taken = await work.sql<{ number: number }>(
      `SELECT nextval('cases.case_number') AS number FROM generate_series(1, $1)`,
      [takenAtOnce],
    )
    free.push(...taken.map(({ number }) => number))
  }
  return String(free.shift()!).padStart(6, '0')
}
