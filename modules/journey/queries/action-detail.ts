import type { Presented, Static } from '#platform/contract/index.ts'
import type { Work } from '#platform/work/index.ts'
import type { ActionRecord } from '../action-record.ts'
import { mayCallNotReached } from '../call-attempts.ts'
import type { ActionDetail as Shape } from '../contract-views.ts'
import { evidenceNames, missingEvidence } from '../evidence.ts'
import { type AttemptRow, type EvidenceRow, evidenceStore } from '../stores/evidence.ts'
import { type ActionInHand, actionInHand } from './action-in-hand.ts'
import { presentLines } from './action-line.ts'
import { calledFor } from './called-for.ts'

export type ActionDetail = Presented<Static<typeof Shape>>

/** One action with its guide, evidence, attempts and history; "not found" outside the scope. */
export async function actionDetail(work: Work, actionId: string): Promise<ActionDetail> {
  return presentDetail(work, await actionInHand(work, actionId))
}

/** The same for an action that is in hand. */
export async function presentDetail(
  work: Work,
  { action, standard, today }: ActionInHand,
): Promise<ActionDetail> {
  const store = evidenceStore(work)
  const calledId = await calledFor(work, action)
  const [[line], evidence, attempts] = await Promise.all([
    presentLines(work, [action], () => today),
    store.of(action),
    store.attempts({ ...action, id: calledId }),
  ])
  const present = evidence.filter(({ replacedById }) => replacedById === null)
  return {
    action: line!,
    guide: standard.guide,
    pictures: [...standard.pictures],
    customerReads: standard.customer,
    needs: standard.evidence.map(({ anyOf, least }) => ({ anyOf: [...anyOf], least })),
    missing: missingEvidence(
      standard.evidence,
      present.map(({ kind }) => kind),
    ).map(({ anyOf, missing }) => ({ anyOf: [...anyOf], missing })),
    evidence: evidence.map(({ recordedByName, ...piece }) => ({ ...piece, recordedBy: recordedByName })),
    attempts: attempts.map(({ recordedByName, ...attempt }) => ({ ...attempt, recordedBy: recordedByName })),
    mayCallNotReached: mayCallNotReached(attempts, action.timezone),
    waiverReason: action.waiverReason,
    history: historyOf(action, evidence, attempts),
  }
}

/** What happened to the action, the latest first. */
function historyOf(
  action: ActionRecord,
  evidence: readonly EvidenceRow[],
  attempts: readonly AttemptRow[],
): ActionDetail['history'] {
  const { doneAt, doneByName, waivedAt, waivedByName, waiverReason, confirmedAt } = action
  const tap = evidence.find(({ kind }) => kind === 'customerTap')
  const entries: {
    at: Date
    what: ActionDetail['history'][number]['what']
    by: string | null
    text: string | null
  }[] = [
    ...(doneAt ? [{ at: doneAt, what: 'done' as const, by: doneByName, text: null }] : []),
    ...(waivedAt ? [{ at: waivedAt, what: 'waived' as const, by: waivedByName, text: waiverReason }] : []),
    ...(confirmedAt
      ? [{ at: confirmedAt, what: 'confirmed' as const, by: tap?.recordedByName ?? null, text: null }]
      : []),
    ...evidence
      .filter((piece) => piece !== tap)
      .map((piece) => ({
        at: piece.recordedAt,
        what: 'evidence' as const,
        by: piece.recordedByName,
        text: piece.text ?? evidenceNames[piece.kind].zh,
      })),
    ...attempts.map(({ at, recordedByName, note }) => ({
      at,
      what: 'attempt' as const,
      by: recordedByName,
      text: note,
    })),
  ]
  return entries.toSorted((one, other) => other.at.getTime() - one.at.getTime())
}
