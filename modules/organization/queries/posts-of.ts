import type { Work } from '#platform/work/index.ts'
import type { NodeKind } from '../node.ts'

/** A post that somebody holds today. */
export interface HeldPost {
  appointmentId: string
  postId: string
  role: string
  title: string
  nodeId: string
  nodeKind: NodeKind
  nodeName: string
  departmentId: string | null
  fromOn: string
  /** The first day on which it no longer holds; null while it is open. */
  untilOn: string | null
}

/** The posts that a member of staff holds today at each node, and that the caller's scope shows; none once he has left. */
export function postsOf(work: Work, staffId: string): Promise<HeldPost[]> {
  return work.sql<HeldPost>(
    `SELECT a.id AS "appointmentId", p.id AS "postId", p.role, p.title, n.id AS "nodeId", n.kind AS "nodeKind",
            n.name AS "nodeName", p.department_id AS "departmentId", a.from_on AS "fromOn", a.until_on AS "untilOn"
       FROM organization.appointment a
       JOIN organization.post p ON p.id = a.post_id
       JOIN organization.node n ON n.id = a.node_id
       JOIN organization.staff s ON s.id = a.staff_id AND s.state = 'active'
      WHERE a.staff_id = $1 AND organization.is_current(a.from_on, a.until_on, $2, n.timezone)
      ORDER BY organization.rank_of(n.kind), a.from_on, a.id`,
    [staffId, work.now],
  )
}
