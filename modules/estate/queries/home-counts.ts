import type { Work } from '#platform/work/index.ts'

/** How many homes stand below each of the nodes, and in which projects. */
export function homeCounts(
  work: Work,
  nodeIds: readonly string[],
): Promise<{ nodeId: string; projectIds: string[]; homes: number }[]> {
  return work.sql(
    `SELECT b.node_id AS "nodeId", array_agg(DISTINCT b.project_id) AS "projectIds", count(h.id) AS homes
       FROM scope.project_branch b LEFT JOIN estate.home h ON h.project_id = b.project_id
      WHERE b.node_id = ANY ($1) GROUP BY b.node_id`,
    [nodeIds],
  )
}
