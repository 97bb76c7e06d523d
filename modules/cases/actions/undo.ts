import type { StaffActor, Work } from '#platform/work/index.ts'
import type { CaseKind, Urgency } from '../case.ts'
import { refusals } from '../errors.ts'
import type { CaseInHand } from '../in-hand.ts'
import { presentLine } from '../present.ts'
import { caseStore } from '../store.ts'
import type { EntryKind, EntryRow } from '../tables.ts'
import { classifyInHand } from './classify.ts'
import { refuseClosed } from './reply.ts'
import { changeOwner } from './take-over.ts'

/** So long a person may take back what she did herself. */
const undoableForMs = 10 * 60_000

/** Gives the case back to whom the asker just took it from; history keeps both lines. */
export async function undoAssignment(work: Work, caseId: string, version: number) {
  const hand = await caseStore(work).take(caseId, version)
  refuseClosed(hand)
  const { fromStaffId, fromName } = await ownLast(work, hand, 'ownerChange')
  changeOwner(work, hand, { id: fromStaffId as string, name: fromName as string }, null, { isUndoing: true })
  return presentLine(await caseStore(work).putBack(hand))
}

interface Judged {
  kind: CaseKind
  category_id: string | null
  urgency: Urgency
  safety: boolean
}

/** Puts kind, topic and urgency back to what they were; what was promised to the customer never grows. */
export async function undoClassification(work: Work, caseId: string, version: number) {
  const hand = await caseStore(work).take(caseId, version)
  const { before } = await ownLast(work, hand, 'classification')
  classifyInHand(work, hand, before as Judged, { isUndoing: true })
  return presentLine(await caseStore(work).putBack(hand))
}

/** The details of the last entry of the kind, when the asker made it a short while ago. */
async function ownLast(work: Work, { file }: CaseInHand, kind: EntryKind): Promise<Record<string, unknown>> {
  const [last] = await work.sql<Pick<EntryRow, 'at' | 'author_id' | 'details'>>(
    `SELECT at, author_id, details FROM cases.entry WHERE project_id = $1 AND case_id = $2 AND kind = $3
      ORDER BY id DESC LIMIT 1`,
    [file.project_id, file.id, kind],
  )
  const isOwn = last?.author_id === (work.actor as StaffActor).id && !last.details?.isUndoing
  const isFresh = last && work.now.getTime() - last.at.getTime() <= undoableForMs
  if (!isOwn || !isFresh || !last.details) throw refusals.nothingToUndo()
  return last.details
}
