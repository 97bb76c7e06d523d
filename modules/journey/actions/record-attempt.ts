import type { Work } from '#platform/work/index.ts'
import { type AttemptResult, isTimeOfCall } from '../call-attempts.ts'
import { refusals } from '../errors.ts'
import { type ActionDetail, actionDetail } from '../queries/action-detail.ts'
import { actionInHand } from '../queries/action-in-hand.ts'
import { calledFor } from '../queries/called-for.ts'
import { evidenceStore } from '../stores/evidence.ts'
import { refuseUnlessOpen } from './complete-action.ts'
import { endMissedCall, missCall } from './missed-call.ts'

/**
 * Records a call that was tried for an open action, at this moment, or lately where there was no line; trying again counts
 * with the first call.
 */
export async function recordAttempt(
  work: Work,
  actionId: string,
  { result, note = null, at = work.now }: { result: AttemptResult; note?: string | null; at?: Date },
): Promise<ActionDetail> {
  if (!isTimeOfCall(at, work.now)) throw refusals.wrongTimeOfCall()
  const hand = await actionInHand(work, actionId, { lock: true })
  refuseUnlessOpen(hand)
  const calledId = await calledFor(work, hand.action)
  const called = calledId === actionId ? hand : await actionInHand(work, calledId, { lock: true })
  await evidenceStore(work).addAttempt(called.action, { result, note, at })
  if (result === 'answered') await endMissedCall(work, called)
  else await missCall(work, called)
  return actionDetail(work, actionId)
}
