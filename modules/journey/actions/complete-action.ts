import { refuseStale, type Work } from '#platform/work/index.ts'
import { stateOf } from '../action-record.ts'
import { refusals } from '../errors.ts'
import { actionDone } from '../events.ts'
import { missingEvidence, missingInWords } from '../evidence.ts'
import { type ActionDetail, actionDetail, presentDetail } from '../queries/action-detail.ts'
import { type ActionInHand, actionInHand } from '../queries/action-in-hand.ts'
import { actionStore } from '../stores/actions.ts'
import { evidenceStore } from '../stores/evidence.ts'
import { type GivenEvidence, keepEvidence } from './add-evidence.ts'
import { aboutAction } from './about-action.ts'
import { endMissedCall } from './missed-call.ts'

export interface Completion {
  /** Kept as evidence of kind note. */
  note?: string
  evidence?: readonly GivenEvidence[]
  version: number
}

/**
 * Marks an action as done, dated by the server. Refuses what is done, waived, not open yet or no longer called for, and
 * names the evidence that is missing; then nothing is kept of the attempt.
 */
export async function completeAction(
  work: Work,
  actionId: string,
  { note, evidence = [], version }: Completion,
): Promise<ActionDetail> {
  const hand = await actionInHand(work, actionId, { lock: true })
  const { action, standard } = hand
  refuseUnlessOpen(hand)
  if (stateOf(action, hand.today) === 'notDue') throw refusals.tooEarly({ from: action.dueFrom })
  await refuseStale(version, { ...action, theirs: () => presentDetail(work, hand) })
  await keepEvidence(
    work,
    action,
    note ? [...evidence, { kind: 'note', text: note }] : evidence,
    standard.shares,
  )
  const pieces = await evidenceStore(work).of(action)
  const missing = missingEvidence(
    standard.evidence,
    pieces.filter(({ replacedById }) => replacedById === null).map(({ kind }) => kind),
  )
  if (missing.length > 0) throw refusals.evidenceMissing({ ...missingInWords(missing), missing })
  await actionStore(work).markDone(action)
  if (standard.evidence.some(({ anyOf }) => anyOf.includes('callRecord'))) await endMissedCall(work, hand)
  const payload = { doneOn: hand.today, isLate: hand.today > action.dueOn, countsIn: [...standard.countsIn] }
  const { words, about } = aboutAction(hand)
  work.emit(actionDone, { ...words, ...payload }, about)
  return actionDetail(work, actionId)
}

/** Only what is neither done nor waived and still called for is to be done, waived or put off. */
export function refuseUnlessOpen({ action, today }: ActionInHand): void {
  const state = stateOf(action, today)
  if (action.doneOn) throw refusals.alreadyDone({ by: action.doneByName, on: action.doneOn })
  if (state === 'waived')
    throw refusals.alreadyWaived({ by: action.waivedByName, reason: action.waiverReason })
  if (state === 'notApplicable') throw refusals.notApplicable()
}
