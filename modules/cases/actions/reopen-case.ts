import { addClockMinutes } from '#platform/calendar/index.ts'
import type { Work } from '#platform/work/index.ts'
import { topLevel } from '../case.ts'
import { refusals } from '../errors.ts'
import { caseReopened } from '../events.ts'
import { addEntry, type CaseInHand, makeMove, markRisks, promise, termsOf } from '../in-hand.ts'
import { aboutCase, subjectOf } from '../present.ts'
import { caseStore } from '../store.ts'
import { refuseMerged } from './merge-case.ts'

/** A resident says that the matter goes on: the case opens again, one level higher. */
export async function reopenCase(work: Work, caseId: string, { body }: { body: string }): Promise<void> {
  const hand = await caseStore(work).take(caseId)
  await refuseMerged(work, hand)
  addEntry(work, hand, 'reopening', { body, visible_to_customer: true })
  markRisks(hand, body)
  reopen(work, hand)
  await caseStore(work).putBack(hand)
}

/** Opens a case in hand again: a direct answer is owed anew, and so is its end. */
export function reopen(work: Work, hand: CaseInHand): void {
  const { file } = hand
  const { reopenWithinMinutes } = termsOf(hand)
  if (file.closed_at && work.now > addClockMinutes(file.closed_at, reopenWithinMinutes))
    throw refusals.tooLateToReopen({ days: Math.round(reopenWithinMinutes / 1440) })
  makeMove(work, hand, 'reopen')
  Object.assign(file, {
    closed_at: null,
    closure: null,
    result_at: null,
    confirm_until: null,
    rated_at: null,
    waiting_since: work.now,
    level: Math.min(file.level + 1, topLevel),
    reopened_count: file.reopened_count + 1,
    contact_count: file.contact_count + 1,
  })
  promise(work, hand, 'firstReply')
  promise(work, hand, 'close')
  const { level, reopened_count: reopenedCount, owner_staff_id: ownerStaffId } = file
  work.emit(caseReopened, { ...aboutCase(file), level, reopenedCount, ownerStaffId }, subjectOf(file))
}
