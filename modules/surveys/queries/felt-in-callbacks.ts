import type { Work } from '#platform/work/index.ts'

/** The mean of the statements that each call-back of the customers answered, 1 to 5. */
export function feltInCallbacks(
  work: Work,
  personIds: readonly string[],
): Promise<{ id: string; at: Date; mean: number }[]> {
  return work.sql(
    `SELECT c.id, c.done_at AS at, avg(a.value::integer)::float8 AS mean
       FROM surveys.callback c JOIN surveys.answer a ON a.callback_id = c.id AND a.measure = 'A3' AND a.value <> 'refused'
      WHERE c.person_id = ANY ($1) AND c.done_at IS NOT NULL GROUP BY c.id, c.done_at`,
    [personIds],
  )
}
