import type { Work } from '#platform/work/index.ts'
import type { AttemptResult } from '../call-attempts.ts'
import { type ActionDetail, presentDetail } from '../queries/action-detail.ts'
import { actionInHand } from '../queries/action-in-hand.ts'
import { evidenceStore } from '../stores/evidence.ts'
import { refuseUnlessOpen } from './complete-action.ts'

/** Records a call that was tried for an open action, at this moment. */
export async function recordAttempt(
  work: Work,
  actionId: string,
  { result, note = null }: { result: AttemptResult; note?: string | null },
): Promise<ActionDetail> {
  const hand = await actionInHand(work, actionId, { lock: true })
  refuseUnlessOpen(hand)
  await evidenceStore(work).addAttempt(hand.action, result, note)
  return presentDetail(work, hand)
}
