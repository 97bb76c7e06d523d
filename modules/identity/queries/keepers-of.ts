import type { Work } from '#platform/work/index.ts'

/** The active staff who keep something at some places, by place: the holders of the permission at the nearest place that has any. */
export async function keepersOf(
  work: Work,
  permission: string,
  nodeIds: readonly string[],
): Promise<Map<string, string[]>> {
  const rows = await work.sql<{ nodeId: string; ids: string[] }>(
    `SELECT n.id AS "nodeId", array_agg(k.id ORDER BY k.name, k.id) AS ids
       FROM (SELECT DISTINCT unnest($2::uuid[]) AS id) n CROSS JOIN LATERAL identity.keepers_of($1, n.id, $3) k GROUP BY n.id`,
    [permission, nodeIds, work.now],
  )
  return new Map(rows.map(({ nodeId, ids }) => [nodeId, ids]))
}
