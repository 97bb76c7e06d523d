import { projectToday } from '#modules/estate/index.ts'
import { localDateOf } from '#platform/calendar/index.ts'
import type { Work } from '#platform/work/index.ts'

export interface CaseStanding {
  number: string
  /** In the time zone of the project; null while it is open. */
  closedOn: string | null
}

/** How a case stands today; null where the caller does not see it. */
export async function caseStanding(
  work: Work,
  projectId: string,
  caseId: string,
): Promise<CaseStanding | null> {
  const [row] = await work.sql<{ number: string; closedAt: Date | null }>(
    `SELECT f.number, f.closed_at AS "closedAt" FROM cases.case_file f WHERE f.project_id = $1 AND f.id = $2 AND f.confidence IS NULL`,
    [projectId, caseId],
  )
  if (!row) return null
  const { project } = await projectToday(work, projectId)
  const { number, closedAt } = row
  return { number, closedOn: closedAt && localDateOf(closedAt, project.timezone) }
}
