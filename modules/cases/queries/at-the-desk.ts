import { staffWhoMay } from '#modules/identity/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import type { StaffActor, Work } from '#platform/work/index.ts'
import { knowing } from '../chairmans-office.ts'
import { draftKinds } from '../desk.ts'
import { markStore } from '../stores/marks.ts'
import type { CaseRow } from '../tables.ts'
import { requireCase } from './require-case.ts'

/** What the asker has begun to write on the case and not sent. */
export async function listDrafts(work: Work, caseId: string) {
  await requireCase(work, caseId)
  const drafts = await markStore(work).draftsOn(caseId)
  return {
    items: draftKinds.flatMap((kind) => {
      const draft = drafts[kind]
      return draft ? [{ kind, text: draft.text, changedAt: new Date(draft.at) }] : []
    }),
  }
}

/** Whom a note on the case may name: those who may read it, but the asker. */
export async function listColleagues(work: Work, caseId: string) {
  const [file] = await work.sql<CaseRow>(
    'SELECT id, project_id, confidence FROM cases.case_file WHERE id = $1',
    [caseId],
  )
  if (!file) throw common.notFound()
  const all = await staffWhoMay(work, 'cases.read', file.project_id)
  const known = await knowing(
    work,
    file,
    all.map(({ id }) => id),
  )
  return { items: all.filter(({ id }) => known.includes(id) && id !== (work.actor as StaffActor).id) }
}
