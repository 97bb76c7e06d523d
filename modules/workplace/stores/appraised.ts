import type { Work } from '#platform/work/index.ts'

/** Who is appraised in a period, and by whom; for system work alone. */
export const appraisedIn = (work: Work, periodId: string) =>
  work.sql<{ appraisalId: string; staffId: string; supervisor: string }>(
    `SELECT id AS "appraisalId", staff_id AS "staffId", supervisor_name AS supervisor FROM workplace.appraisal WHERE period_id = $1`,
    [periodId],
  )
