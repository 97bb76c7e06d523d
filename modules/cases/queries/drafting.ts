import { hasRefused } from '#modules/customers/index.ts'
import type { Work } from '#platform/work/index.ts'
import { refusals } from '#platform/errors/index.ts'
import type { DraftSettings } from '../drafts/draft.ts'
import { draftStore } from '../draft-store.ts'

interface DraftedCase {
  projectId: string
  confidence: string | null
  reporterPersonId: string | null
}

/** Whether drafts are to be had in a project, and how many the person may still ask for within 24 hours. */
export async function mayDraft(
  work: Work,
  settings: DraftSettings | undefined,
  { projectId, confidence, reporterPersonId }: DraftedCase,
): Promise<{ allowed: boolean; left: number; saidNo: boolean }> {
  // What was told in confidence goes to nobody else, also not to a machine.
  if (!settings || confidence) return { allowed: false, left: 0, saidNo: false }
  // Whoever does not want a machine is answered by people alone (PIPL art. 24).
  if (reporterPersonId && (await hasRefused(work, reporterPersonId, 'machineHelp')))
    return { allowed: false, left: 0, saidNo: true }
  const [row] = await work.sql<{ allowed: boolean; used: number }>(
    `SELECT cases.drafts_allowed($1) AS allowed,
            (SELECT count(*)::int FROM cases.draft_request WHERE staff_id = (SELECT scope.actor()) AND asked_at > $2) AS used`,
    [projectId, new Date(work.now.getTime() - 86_400_000)],
  )
  return { allowed: row!.allowed, left: Math.max(0, settings.perDay - row!.used), saidNo: false }
}

/** The same for a case; without configuration nothing is asked. */
export async function draftingOf(work: Work, settings: DraftSettings | undefined, caseId: string) {
  const [file] = await work.sql<DraftedCase>(
    'SELECT project_id AS "projectId", confidence, reporter_person_id AS "reporterPersonId" FROM cases.case_file WHERE id = $1',
    [caseId],
  )
  if (!file) throw refusals.notFound()
  const [standing, may] = await Promise.all([
    draftStore(work).standing(caseId),
    mayDraft(work, settings, file),
  ])
  return { ...may, standing: standing[0]?.text ?? null }
}
