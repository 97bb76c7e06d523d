import type { Work } from '#platform/work/index.ts'

/** The ids of all files that are one customer with one of the given, by the id of the surviving file. */
export async function filesTogether(
  work: Work,
  personIds: readonly string[],
): Promise<Map<string, string[]>> {
  const rows = await work.sql<{ id: string; ids: string[] }>(
    `SELECT p.survivor_id AS id, array_agg(DISTINCT p.id) AS ids
       FROM customers.person q JOIN customers.person p ON p.survivor_id = q.survivor_id
      WHERE q.id = ANY ($1) GROUP BY p.survivor_id`,
    [personIds],
  )
  return new Map(rows.map(({ id, ids }) => [id, ids]))
}
