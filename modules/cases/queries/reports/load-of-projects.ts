import type { Work } from '#platform/work/index.ts'

/** Cases of every kind that each project took in during the last twelve months, as counted. */
export function loadOfProjects(
  work: Work,
  projectIds: readonly string[],
): Promise<{ projectId: string; opened: number }[]> {
  return work.sql(
    `SELECT t.project_id AS "projectId", sum(t.opened) AS opened FROM cases.tally t
      WHERE t.project_id = ANY ($1) AND t.facet = 'all' AND t.month > $2::date - interval '12 months' GROUP BY t.project_id`,
    [projectIds, work.now],
  )
}
