import type { Presented, Static } from '#platform/contract/index.ts'
import { actorId, type Work } from '#platform/work/index.ts'
import { mayCallNotReached } from '../call-attempts.ts'
import type { ActionDetail as Shape } from '../contract-views.ts'
import { missingEvidence } from '../evidence.ts'
import { evidenceStore } from '../stores/evidence.ts'
import { type ActionInHand, actionInHand } from './action-in-hand.ts'
import { presentLines } from './action-line.ts'
import { type WaiverRow, waiverStore } from '../stores/waivers.ts'
import { needsLegalReason } from '../waiver.ts'
import { calledFor } from './called-for.ts'
import { historyOf } from './action-history.ts'

export type ActionDetail = Presented<Static<typeof Shape>>

/** One action with its guide, evidence, attempts and history; "not found" outside the scope. */
export async function actionDetail(work: Work, actionId: string): Promise<ActionDetail> {
  return presentDetail(work, await actionInHand(work, actionId))
}

/** The same for an action that is in hand. */
export async function presentDetail(
  work: Work,
  { action, standard, settings, today }: ActionInHand,
): Promise<ActionDetail> {
  const store = evidenceStore(work)
  const calledId = await calledFor(work, action)
  const [[line], evidence, attempts, waivers, escalations] = await Promise.all([
    presentLines(work, [action], () => today),
    store.of(action),
    store.attempts({ ...action, id: calledId }),
    waiverStore(work).of(action),
    store.escalations(action),
  ])
  const present = evidence.filter(({ replacedById }) => replacedById === null)
  return {
    action: line!,
    guide: standard.guide,
    pictures: [...standard.pictures],
    customerReads: standard.customer,
    customerReadsDone: standard.customerDone,
    needs: standard.evidence.map(({ anyOf, least }) => ({ anyOf: [...anyOf], least })),
    missing: missingEvidence(
      standard.evidence,
      present.map(({ kind }) => kind),
    ).map(({ anyOf, missing }) => ({ anyOf: [...anyOf], missing })),
    evidence: evidence.map(({ recordedByName, ...piece }) => ({ ...piece, recordedBy: recordedByName })),
    attempts: attempts.map(({ recordedByName, ...attempt }) => ({ ...attempt, recordedBy: recordedByName })),
    mayCallNotReached: mayCallNotReached(attempts, action.timezone, settings),
    waiverReason: action.waiverReason,
    waiver: presentWaiver(work, waivers),
    needsLegalReason: needsLegalReason(standard),
    history: historyOf({ action, evidence, attempts, waivers, escalations }),
  }
}

/** The request that waits for somebody to decide. */
function presentWaiver(work: Work, waivers: readonly WaiverRow[]): ActionDetail['waiver'] {
  const asked = waivers.find(({ state }) => state === 'asked')
  if (!asked) return null
  const { reason, legalReason, askedAt, askedBy, askedByName } = asked
  return { reason, legalReason, askedAt, askedBy: askedByName, isOwn: askedBy === actorId(work) }
}
