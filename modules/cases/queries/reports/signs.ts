import type { Work } from '#platform/work/index.ts'

/** Complaints and faults of topics in a project by day, as they were counted. */
export function topicDays(
  work: Work,
  projectId: string,
  topicIds: readonly string[],
  since: string,
): Promise<{ topicId: string; day: string; cases: number }[]> {
  return work.sql(
    `SELECT topic_id AS "topicId", day, cases FROM cases.topic_day
      WHERE project_id = $1 AND topic_id = ANY ($2) AND day >= $3 AND cases > 0`,
    [projectId, topicIds, since],
  )
}

/** How many cases are open at each of the homes. */
export function openAtHomes(
  work: Work,
  homeIds: readonly string[],
): Promise<{ homeId: string; open: number }[]> {
  return work.sql(
    `SELECT c.home_id AS "homeId", count(*) AS open FROM cases.case_file c
      WHERE c.home_id = ANY ($1) AND c.closed_at IS NULL AND c.confidence IS NULL GROUP BY c.home_id`,
    [homeIds],
  )
}

/** What was told again of the same part of the same home within twelve months. */
export function repeatedFaults(
  work: Work,
  homeIds: readonly string[],
): Promise<{ homeId: string; topicId: string; times: number; open: number }[]> {
  return work.sql(
    `SELECT c.home_id AS "homeId", c.category_id AS "topicId", count(*) AS times, count(*) FILTER (WHERE c.closed_at IS NULL) AS open
       FROM cases.case_file c
      WHERE c.home_id = ANY ($1) AND c.kind IN ('faultReport', 'complaint') AND c.category_id IS NOT NULL AND c.confidence IS NULL
        AND c.opened_at > $2::timestamptz - interval '12 months'
      GROUP BY 1, 2 HAVING count(*) >= 2`,
    [homeIds, work.now],
  )
}

/** Open cases of projects, and how many of them press or carry a word of risk. */
export function openOfProjects(
  work: Work,
  projectIds: readonly string[],
): Promise<{ projectId: string; open: number; pressing: number; risky: number }[]> {
  return work.sql(
    `SELECT c.project_id AS "projectId", count(*) AS open, count(*) FILTER (WHERE c.urgency IN ('CRITICAL', 'HIGH')) AS pressing,
            count(*) FILTER (WHERE c.risks <> '{}' OR c.level >= 2) AS risky
       FROM cases.case_file c WHERE c.project_id = ANY ($1) AND c.closed_at IS NULL AND c.confidence IS NULL GROUP BY c.project_id`,
    [projectIds],
  )
}
