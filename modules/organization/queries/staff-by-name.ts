import type { Work } from '#platform/work/index.ts'

/** Who of the people that work for a project bears such a name; a name that two bear names nobody. */
export async function staffByName(
  work: Work,
  projectId: string,
  names: readonly string[],
): Promise<Map<string, string>> {
  if (names.length === 0) return new Map()
  const rows = await work.sql<{ name: string; staffIds: string[] }>(
    `SELECT s.name, array_agg(DISTINCT s.id) AS "staffIds"
       FROM scope.project_branch b
       JOIN organization.node n ON n.id = b.node_id
       JOIN organization.post p ON p.node_id = n.id
       JOIN organization.appointment a ON a.post_id = p.id AND organization.is_current(a.from_on, a.until_on, $3, n.timezone)
       JOIN organization.staff s ON s.id = a.staff_id AND s.state = 'active' AND s.name = ANY ($2)
      WHERE b.project_id = $1 GROUP BY s.name`,
    [projectId, [...new Set(names)], work.now],
  )
  return new Map(rows.flatMap(({ name, staffIds: [one, ...more] }) => (more.length ? [] : [[name, one!]])))
}
