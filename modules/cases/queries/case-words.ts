import { projectToday } from '#modules/estate/index.ts'
import { localDateOf } from '#platform/calendar/index.ts'
import type { Work } from '#platform/work/index.ts'

export interface CaseWords {
  words: string
  /** In the time zone of the project. */
  saidOn: string
  /** Null where a visitor or nobody known said it. */
  personId: string | null
  homeId: string | null
}

/** The first words of a case, as they were said; null where the caller does not see it. */
export async function caseWords(work: Work, projectId: string, caseId: string): Promise<CaseWords | null> {
  const [row] = await work.sql<Omit<CaseWords, 'saidOn'> & { openedAt: Date }>(
    `SELECT e.body AS words, f.opened_at AS "openedAt", f.reporter_person_id AS "personId", f.home_id AS "homeId"
       FROM cases.case_file f JOIN cases.entry e ON e.project_id = f.project_id AND e.case_id = f.id AND e.kind = 'message'
      WHERE f.project_id = $1 AND f.id = $2 AND f.confidence IS NULL ORDER BY e.id LIMIT 1`,
    [projectId, caseId],
  )
  if (!row) return null
  const { openedAt, ...said } = row
  const { project } = await projectToday(work, projectId)
  return { ...said, saidOn: localDateOf(openedAt, project.timezone) }
}
