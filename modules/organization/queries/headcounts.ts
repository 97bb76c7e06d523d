import type { Work } from '#platform/work/index.ts'

export interface Headcount {
  nodeId: string
  name: string
  role: string
  heads: number
}

/** How many people hold each of the roles at each city company in reach, and how many work there at all (role `all`). */
export function headcounts(work: Work, roles: readonly string[]): Promise<Headcount[]> {
  return work.sql<Headcount>(
    `SELECT n.id AS "nodeId", n.name, coalesce(held.role, 'all') AS role, count(DISTINCT held.staff_id) AS heads
       FROM organization.node n
       JOIN scope.node_branch b ON b.ancestor_id = n.id
       JOIN LATERAL (
         SELECT p.role, a.staff_id FROM organization.post p
           JOIN organization.appointment a ON a.post_id = p.id AND organization.is_current(a.from_on, a.until_on, $2, n.timezone)
           JOIN organization.staff s ON s.id = a.staff_id AND s.state = 'active'
          WHERE p.node_id = b.node_id) held ON true
      WHERE n.kind = 'cityCompany'
      GROUP BY GROUPING SETS ((n.id, n.name, held.role), (n.id, n.name))
     HAVING held.role IS NULL OR held.role = ANY ($1)`,
    [roles, work.now],
  )
}
