import type { Work } from '#platform/work/index.ts'

/** Somebody with the post nearest to the customers, as far as the caller sees it. */
export interface PersonAtPost {
  staffId: string
  name: string
  role: string
  title: string
  nodeId: string
  nodeName: string
  departmentId: string | null
  departmentName: string | null
}

/** The active staff who hold a post in the caller's reach today, once each; of one node's branch, or one person, where asked. */
export function peopleInReach(
  work: Work,
  { nodeId = null, staffId = null }: { nodeId?: string | null; staffId?: string | null } = {},
): Promise<PersonAtPost[]> {
  return work.sql<PersonAtPost>(
    `SELECT DISTINCT ON (s.id) s.id AS "staffId", s.name, p.role, p.title, n.id AS "nodeId", n.name AS "nodeName",
            p.department_id AS "departmentId", d.name AS "departmentName"
       FROM organization.appointment a
       JOIN organization.post p ON p.id = a.post_id
       JOIN organization.node n ON n.id = a.node_id
       JOIN organization.staff s ON s.id = a.staff_id AND s.state = 'active'
       LEFT JOIN organization.department d ON d.id = p.department_id
      WHERE organization.is_current(a.from_on, a.until_on, $1, n.timezone) AND ($3::uuid IS NULL OR s.id = $3)
        AND ($2::uuid IS NULL OR n.id IN (SELECT b.node_id FROM scope.node_branch b WHERE b.ancestor_id = $2))
        AND ((SELECT scope.sees_everything()) OR n.id IN (SELECT b.node_id FROM scope.node_branch b
          WHERE b.ancestor_id = ANY ((SELECT scope.nodes())::uuid[])))
      ORDER BY s.id, organization.rank_of(n.kind) DESC, a.from_on, a.id`,
    [work.now, nodeId, staffId],
  )
}
