import type { Work } from '#platform/work/index.ts'

/** The line above each node, the node itself among it, in no order. */
export async function ancestorsOf(work: Work, nodeIds: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await work.sql<{ nodeId: string; ids: string[] }>(
    `SELECT node_id AS "nodeId", array_agg(ancestor_id) AS ids FROM scope.node_branch WHERE node_id = ANY ($1) GROUP BY node_id`,
    [nodeIds],
  )
  return new Map(rows.map(({ nodeId, ids }) => [nodeId, ids]))
}
