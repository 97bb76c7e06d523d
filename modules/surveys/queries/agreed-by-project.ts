import type { Work } from '#platform/work/index.ts'

/** Of each project: how many call-backs answered the statements (A3) from one day to another, and how many of the answers agreed (4 or 5 of 5). */
export function agreedByProject(
  work: Work,
  projectIds: readonly string[],
  { fromOn, untilOn }: { fromOn: string; untilOn: string },
): Promise<{ projectId: string; calls: number; answers: number; agreed: number }[]> {
  return work.sql(
    `SELECT c.project_id AS "projectId", count(DISTINCT c.id)::int AS calls, count(*)::int AS answers,
            count(*) FILTER (WHERE a.value IN ('4', '5'))::int AS agreed
       FROM surveys.callback c JOIN surveys.answer a ON a.callback_id = c.id AND a.measure = 'A3' AND a.value <> 'refused'
      WHERE c.project_id = ANY ($1) AND c.state = 'reached' AND c.done_on BETWEEN $2 AND $3 GROUP BY c.project_id`,
    [projectIds, fromOn, untilOn],
  )
}
