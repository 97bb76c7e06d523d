import type { Work } from '#platform/work/index.ts'

/** The active holders of each role for the project: at its company, or at the nearest node above that has any. */
export async function postHolders(
  work: Work,
  projectId: string,
  roles: readonly string[],
): Promise<Map<string, string[]>> {
  const rows = await work.sql<{ role: string; staffIds: string[] }>(
    `SELECT role, array_agg(DISTINCT staff_id) AS "staffIds"
       FROM (SELECT p.role, a.staff_id, organization.rank_of(n.kind) AS rank,
                    max(organization.rank_of(n.kind)) OVER (PARTITION BY p.role) AS nearest
               FROM scope.project_branch b
               JOIN organization.node n ON n.id = b.node_id
               JOIN organization.post p ON p.node_id = n.id AND p.role = ANY ($2)
               JOIN organization.appointment a ON a.post_id = p.id AND organization.is_current(a.from_on, a.until_on, $3, n.timezone)
               JOIN organization.staff s ON s.id = a.staff_id AND s.state = 'active'
              WHERE b.project_id = $1) AS held
      WHERE rank = nearest GROUP BY role`,
    [projectId, [...new Set(roles)], work.now],
  )
  return new Map(rows.map(({ role, staffIds }) => [role, staffIds]))
}
