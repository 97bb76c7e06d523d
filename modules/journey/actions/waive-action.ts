import { homesById, projectsById } from '#modules/estate/index.ts'
import { languagesOf } from '#modules/identity/index.ts'
import { postHolders } from '#modules/organization/index.ts'
import { sendMessage } from '#platform/messages/index.ts'
import { actorId, actorName, refuseStale, type Work } from '#platform/work/index.ts'
import { refusals } from '../errors.ts'
import { actionWaived, waiverAsked, waiverRefused } from '../events.ts'
import { roleAbove } from '../overdue.ts'
import { type ActionDetail, actionDetail, presentDetail } from '../queries/action-detail.ts'
import { type ActionInHand, actionInHand } from '../queries/action-in-hand.ts'
import { actionStore } from '../stores/actions.ts'
import { type WaiverRow, waiverStore } from '../stores/waivers.ts'
import { mayDecide, needsLegalReason, waiverReason } from '../waiver.ts'
import { aboutAction } from './about-action.ts'
import { type GivenEvidence, keepEvidence } from './add-evidence.ts'
import { refuseUnlessOpen } from './complete-action.ts'

export interface WaiverRequest {
  reason: string
  legalReason?: string | null
  evidence?: readonly GivenEvidence[]
  version: number
}

/** Asks that an action need not be done, with the reason and what proves it; the one above is told. */
export async function askForWaiver(
  work: Work,
  actionId: string,
  { reason, legalReason = null, evidence = [], version }: WaiverRequest,
): Promise<ActionDetail> {
  const hand = await openAction(work, actionId, version)
  const store = waiverStore(work)
  const asked = await store.asked(hand.action)
  if (asked) throw refusals.waiverAlreadyAsked({ by: asked.askedByName })
  if (needsLegalReason(hand.standard) && !legalReason) throw refusals.legalReasonMissing()
  await keepEvidence(work, hand.action, evidence)
  await store.ask(hand.action, reason, legalReason)
  const { words, about } = aboutAction(hand)
  const { personId: _, ...inHouse } = about
  work.emit(waiverAsked, { ...words, reason }, inHouse)
  await tell(work, hand, await peopleAbove(work, hand), 'waiverAsked', waiverReason({ reason, legalReason }))
  return actionDetail(work, actionId)
}

/** Approves that an action is not done; never by whoever asked (rule 8). */
export async function approveWaiver(
  work: Work,
  actionId: string,
  { version }: { version: number },
): Promise<ActionDetail> {
  const { hand, request } = await requestInHand(work, actionId, version)
  await waiverStore(work).decide(request, 'approved', null)
  await actionStore(work).markWaived(hand.action, waiverReason(request))
  const { words, about } = aboutAction(hand)
  work.emit(actionWaived, words, about)
  await tell(work, hand, [request.askedBy], 'waiverApproved', '')
  return actionDetail(work, actionId)
}

/** Refuses it with the reason: the action stays to be done. */
export async function refuseWaiver(
  work: Work,
  actionId: string,
  { reason, version }: { reason: string; version: number },
): Promise<ActionDetail> {
  const { hand, request } = await requestInHand(work, actionId, version)
  await waiverStore(work).decide(request, 'refused', reason)
  const { words, about } = aboutAction(hand)
  const { personId: _, ...inHouse } = about
  work.emit(waiverRefused, { ...words, reason }, inHouse)
  await tell(work, hand, [request.askedBy], 'waiverRefused', reason)
  return actionDetail(work, actionId)
}

async function openAction(work: Work, actionId: string, version: number): Promise<ActionInHand> {
  const hand = await actionInHand(work, actionId, { lock: true })
  refuseUnlessOpen(hand)
  await refuseStale(version, { ...hand.action, theirs: () => presentDetail(work, hand) })
  return hand
}

async function requestInHand(work: Work, actionId: string, version: number) {
  const hand = await openAction(work, actionId, version)
  const request = await waiverStore(work).asked(hand.action)
  if (!request) throw refusals.waiverNotAsked()
  if (!mayDecide(request.askedBy, actorId(work))) throw refusals.ownWaiver()
  return { hand, request }
}

/** Who looks after those that perform the action, else who leads the city. */
export async function peopleAbove(work: Work, { action }: ActionInHand): Promise<string[]> {
  const above = roleAbove(action.performer)
  const holders = await postHolders(work, action.projectId, [above, 'cityManager'])
  const mine = actorId(work)
  const others = (role: string) => (holders.get(role) ?? []).filter((id) => id !== mine)
  return others(above).length > 0 ? others(above) : others('cityManager')
}

type Template = 'waiverAsked' | 'waiverApproved' | 'waiverRefused' | 'waiverTakenBack' | 'actionEscalated'

/** A notice to each, in their language, that leads to the action. */
export async function tell(
  work: Work,
  { action, standard }: ActionInHand,
  staffIds: readonly WaiverRow['askedBy'][],
  template: Template,
  reason: string,
): Promise<void> {
  const { homeId, projectId } = action
  const [homes, projects, languageOf] = await Promise.all([
    homesById(work, homeId ? [homeId] : []),
    projectsById(work, [projectId]),
    languagesOf(work, [...staffIds]),
  ])
  const place = homes.get(homeId ?? '')?.label ?? projects.get(projectId)?.name ?? ''
  for (const staffId of staffIds) {
    const language = languageOf(staffId)
    const variables = { name: actorName(work) ?? '', title: standard.title[language], place, reason }
    await sendMessage(work, {
      channel: 'inApp',
      to: { staffId },
      template,
      language,
      variables,
      projectId,
      link: `/journey-actions/${action.id}`,
    })
  }
}
