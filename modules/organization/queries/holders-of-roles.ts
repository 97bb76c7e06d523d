import type { Work } from '#platform/work/index.ts'

export interface RoleHolder {
  staffId: string
  name: string
  role: string
  nodeId: string
  nodeName: string
  kind: string
  timezone: string
}

/** Everybody who holds one of the roles now, with the place of the post; the highest place comes first. */
export function holdersOfRoles(work: Work, roles: readonly string[]): Promise<RoleHolder[]> {
  return work.sql<RoleHolder>(
    `SELECT DISTINCT ON (s.id) s.id AS "staffId", s.name, p.role, n.id AS "nodeId", n.name AS "nodeName", n.kind, n.timezone
       FROM organization.post p JOIN organization.node n ON n.id = p.node_id
       JOIN organization.appointment a ON a.post_id = p.id AND organization.is_current(a.from_on, a.until_on, $2, n.timezone)
       JOIN organization.staff s ON s.id = a.staff_id AND s.state = 'active'
      WHERE p.role = ANY ($1) ORDER BY s.id, organization.rank_of(n.kind), p.id`,
    [roles, work.now],
  )
}
