import { refuseStale, type Work } from '#platform/work/index.ts'
import { actionWaived } from '../events.ts'
import { type ActionDetail, actionDetail, presentDetail } from '../queries/action-detail.ts'
import { actionInHand } from '../queries/action-in-hand.ts'
import { actionStore } from '../stores/actions.ts'
import { aboutAction } from './about-action.ts'
import { refuseUnlessOpen } from './complete-action.ts'

export interface Waiver {
  reason: string
  version: number
}

/** Approves that an action is not done, with the reason; whoever holds the permission is the approver (rule 8). */
export async function waiveAction(
  work: Work,
  actionId: string,
  { reason, version }: Waiver,
): Promise<ActionDetail> {
  const hand = await actionInHand(work, actionId, { lock: true })
  refuseUnlessOpen(hand)
  await refuseStale(version, { ...hand.action, theirs: () => presentDetail(work, hand) })
  await actionStore(work).markWaived(hand.action, reason)
  const { words, about } = aboutAction(hand)
  work.emit(actionWaived, words, about)
  return actionDetail(work, actionId)
}
