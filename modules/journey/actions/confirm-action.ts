import { staffById } from '#modules/organization/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import type { Work } from '#platform/work/index.ts'
import { stateOf } from '../action-record.ts'
import { refusals } from '../errors.ts'
import { actionConfirmed } from '../events.ts'
import { actionInHand } from '../queries/action-in-hand.ts'
import { type OwnAction, presentOwnAction } from '../queries/own-action.ts'
import { actionStore } from '../stores/actions.ts'
import { aboutAction } from './about-action.ts'
import { keepEvidence } from './add-evidence.ts'

/**
 * The owner's tap on an action of the own household: evidence like any other. Tapping again changes nothing. An action
 * that stays inside the house is not there; one that is not open or no longer called for is refused.
 */
export async function confirmAction(work: Work, actionId: string): Promise<OwnAction> {
  const hand = await actionInHand(work, actionId, { lock: true })
  const { action, standard, today } = hand
  if (!standard.customer) throw common.notFound()
  const staff = await staffById(work, action.doneById ? [action.doneById] : [])
  if (action.confirmedAt) return presentOwnAction(action, standard, today, staff)
  const state = stateOf(action, today)
  if (state === 'notApplicable' || state === 'waived') throw refusals.notApplicable()
  if (state === 'notDue') throw refusals.tooEarly({ from: action.dueFrom })
  await keepEvidence(work, action, [{ kind: 'customerTap' }])
  await actionStore(work).markConfirmed(action)
  const { words, about } = aboutAction(hand)
  work.emit(actionConfirmed, words, about)
  const confirmed = { ...action, confirmedAt: work.now, version: action.version + 1 }
  return presentOwnAction(confirmed, standard, today, staff)
}
