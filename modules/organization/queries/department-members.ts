import type { Work } from '#platform/work/index.ts'

/** The staff who hold a post in the department today. */
export async function departmentMembers(work: Work, departmentId: string): Promise<string[]> {
  const rows = await work.sql<{ staffId: string }>(
    'SELECT staff_id AS "staffId" FROM organization.department_members($1, $2)',
    [departmentId, work.now],
  )
  return rows.map(({ staffId }) => staffId)
}
