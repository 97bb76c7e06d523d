import type { StaffActor, Work } from '#platform/work/index.ts'
import type { PauseReason } from '../clock.ts'
import { refusals } from '../errors.ts'
import { caseWorkedOn } from '../events.ts'
import { addEntry, type CaseInHand, reckonAgain } from '../in-hand.ts'
import { aboutCase, amongStaff, presentLine } from '../present.ts'
import { caseStore } from '../store.ts'
import { refuseClosed } from './reply.ts'

/** Lets the clock stand still for a stated reason; never before the first answer. */
export async function pauseClock(
  work: Work,
  caseId: string,
  { reason, words }: { reason: PauseReason; words: string },
) {
  const store = caseStore(work)
  const hand = await store.take(caseId)
  const { file, pauses } = hand
  refuseClosed(hand)
  if (file.state === 'resultGiven') throw refusals.nothingToPause()
  if (file.paused_since) throw refusals.alreadyPaused()
  if (file.first_replied_at === null) throw refusals.firstReplyFirst()
  const { name } = work.actor as StaffActor
  const row = {
    id: work.newId(),
    project_id: file.project_id,
    case_id: file.id,
    reason,
    words,
    from_at: work.now,
    until_at: null,
    paused_by_name: name,
  }
  pauses.push(row)
  await store.addPause(row)
  file.paused_since = work.now
  addEntry(work, hand, 'pause', { body: words, details: { reason } })
  reckonAgain(work, hand)
  work.emit(caseWorkedOn, aboutCase(hand.file), amongStaff(hand.file))
  return presentLine(await store.putBack(hand))
}

/** Lets the clock run on. */
export async function resumeClock(work: Work, caseId: string) {
  const store = caseStore(work)
  const hand = await store.take(caseId)
  if (!hand.file.paused_since) throw refusals.notPaused()
  await endStandstill(work, hand)
  work.emit(caseWorkedOn, aboutCase(hand.file), amongStaff(hand.file))
  return presentLine(await store.putBack(hand))
}

/** Ends a standstill that lasts and reckons every term again; does nothing while the clock runs. */
export async function endStandstill(work: Work, hand: CaseInHand): Promise<void> {
  const pause = hand.pauses.find(({ until_at }) => until_at === null)
  if (!pause) return
  pause.until_at = work.now
  hand.file.paused_since = null
  await caseStore(work).endPause(pause)
  addEntry(work, hand, 'resumption', { body: '' })
  reckonAgain(work, hand)
}
