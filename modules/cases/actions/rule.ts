import { addClockMinutes } from '#platform/calendar/index.ts'
import { actorName, refuseStale, type StaffActor, type Work } from '#platform/work/index.ts'
import { refusals } from '../errors.ts'
import { caseRefereeAsked, caseRuled } from '../events.ts'
import { addEntry, type CaseInHand } from '../in-hand.ts'
import { listenersAt } from '../listeners.ts'
import { aboutCase, amongStaff, presentLine, presentRuling } from '../present.ts'
import { firstReferee, returnsBeforeRuling, returnsSince, rulingWithinMinutes } from '../ruling.ts'
import { caseStore } from '../store.ts'
import { rulingStore } from '../stores/rulings.ts'
import type { RulingRow } from '../tables.ts'
import { handOverInHand } from './hand-over.ts'

/** After "not ours" for the second time a named manager is asked to decide, within a term. */
export async function askReferee(work: Work, hand: CaseInHand): Promise<void> {
  const store = rulingStore(work)
  const { returned, decidedAt, open } = await store.standing(hand)
  const returns = returnsSince(returned, decidedAt)
  if (open || returns < returnsBeforeRuling) return
  const { file } = hand
  const referee = (await listenersAt(work, file.project_id, hand.book.ladder.levels))(firstReferee)
  const row: RulingRow = {
    id: work.newId(),
    project_id: file.project_id,
    case_id: file.id,
    asked_at: work.now,
    returns,
    staff_id: referee?.id ?? null,
    staff_name: referee?.name ?? null,
    level: firstReferee,
    due_at: addClockMinutes(work.now, rulingWithinMinutes),
    decided_at: null,
    decided_by_name: null,
    department_id: null,
    department_name: null,
    reason: null,
    version: 1,
    changed_by: null,
  }
  await store.add(row)
  addEntry(work, hand, 'refereeAsked', {
    body: '',
    details: { returns, staffName: row.staff_name },
    author_kind: 'system',
    author_id: null,
    author_name: null,
  })
  tellReferee(work, hand.file, row)
}

/** Says whom it waits for, also when the next level takes over. */
export function tellReferee(work: Work, file: CaseInHand['file'], row: RulingRow): void {
  work.emit(
    caseRefereeAsked,
    {
      ...aboutCase(file),
      rulingId: row.id,
      returns: row.returns,
      level: row.level,
      staffId: row.staff_id,
      staffName: row.staff_name,
      dueAt: row.due_at?.toISOString() ?? null,
    },
    amongStaff(file),
  )
}

/** The named manager decides which department acts; that department cannot send it back any more. */
export async function decideRuling(
  work: Work,
  caseId: string,
  { version, ...input }: { version: number; departmentId: string; reason: string; dueAt?: string },
) {
  const hand = await caseStore(work).take(caseId)
  const store = rulingStore(work)
  const { open } = await store.standing(hand)
  if (!open) throw refusals.nothingToRule()
  await refuseStale(version, {
    version: open.version,
    changedBy: open.changed_by,
    theirs: () => presentRuling(open),
  })
  const { id, name } = work.actor as StaffActor
  if (open.staff_id && open.staff_id !== id) throw refusals.notReferee({ name: open.staff_name ?? '' })
  const { taskId, department } = await handOverInHand(work, hand, input, { isRuled: true })
  await store.change(open, {
    decided_at: work.now,
    decided_by_name: name,
    department_id: department.id,
    department_name: department.name,
    reason: input.reason,
    changed_by: actorName(work),
  })
  addEntry(work, hand, 'ruling', {
    body: input.reason,
    details: { taskId, departmentName: department.name },
  })
  work.emit(
    caseRuled,
    { ...aboutCase(hand.file), departmentId: department.id, departmentName: department.name, byName: name },
    amongStaff(hand.file),
  )
  return presentLine(await caseStore(work).putBack(hand))
}
