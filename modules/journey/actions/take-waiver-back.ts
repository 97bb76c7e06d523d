import { refuseStale, type Work } from '#platform/work/index.ts'
import { refusals } from '../errors.ts'
import { waiverTakenBack } from '../events.ts'
import { type ActionDetail, actionDetail, presentDetail } from '../queries/action-detail.ts'
import { actionInHand } from '../queries/action-in-hand.ts'
import { actionStore } from '../stores/actions.ts'
import { personRequestStore } from '../stores/person-requests.ts'
import { requestStore } from '../stores/requests.ts'
import { waiverStore } from '../stores/waivers.ts'
import { aboutAction } from './about-action.ts'
import { tell } from './waive-action.ts'

/** Takes an approved waiver back with the reason: the action is to be done again, in the time that the facts now give. */
export async function takeWaiverBack(
  work: Work,
  actionId: string,
  { reason, version }: { reason: string; version: number },
): Promise<ActionDetail> {
  const hand = await actionInHand(work, actionId, { lock: true })
  const { action } = hand
  if (action.waivedAt === null) throw refusals.notWaived()
  await refuseStale(version, { ...action, theirs: () => presentDetail(work, hand) })
  const store = waiverStore(work)
  const approved = (await store.of(action)).find(({ state }) => state === 'approved')
  if (approved) await store.takeBack(approved, reason)
  await actionStore(work).markToDoAgain(action)
  const { projectId, homeId, personId } = action
  if (homeId) await requestStore(work).add(projectId, [homeId])
  else if (personId) await personRequestStore(work).add(projectId, [personId])
  else requestStore(work).wakeProject(projectId)
  const { words, about } = aboutAction(hand)
  const { personId: _, ...inHouse } = about
  work.emit(waiverTakenBack, { ...words, reason }, inHouse)
  if (approved) await tell(work, hand, [approved.askedBy], 'waiverTakenBack', reason)
  return actionDetail(work, actionId)
}
