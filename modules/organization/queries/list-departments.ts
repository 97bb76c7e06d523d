import type { Work } from '#platform/work/index.ts'
import type { DepartmentKind } from '../department.ts'

interface DepartmentInList {
  id: string
  nodeId: string
  nodeName: string
  kind: DepartmentKind
  name: string
  version: number
  /** People who hold a post in it today, as far as the actor sees them. */
  staff: number
}

/** The departments of one node, or all that the actor sees, from the top of the organization down. */
export async function listDepartments(
  work: Work,
  { nodeId }: { nodeId?: string | undefined },
): Promise<{ departments: DepartmentInList[] }> {
  const departments = await work.sql<DepartmentInList>(
    `SELECT d.id, d.node_id AS "nodeId", n.name AS "nodeName", d.kind, d.name, d.version, coalesce(held.staff, 0) AS staff
       FROM organization.department d JOIN organization.node n ON n.id = d.node_id
       LEFT JOIN (SELECT p.department_id, count(DISTINCT a.staff_id) AS staff
                    FROM organization.post p JOIN organization.appointment a ON a.post_id = p.id JOIN organization.node at ON at.id = a.node_id
                   WHERE p.department_id IS NOT NULL AND organization.is_current(a.from_on, a.until_on, $1, at.timezone)
                   GROUP BY 1) held ON held.department_id = d.id
      WHERE $2::uuid IS NULL OR d.node_id = $2
      ORDER BY organization.rank_of(n.kind), n.name COLLATE "zh-x-icu", d.name COLLATE "zh-x-icu", d.id`,
    [work.now, nodeId ?? null],
  )
  return { departments }
}
