import type { Presented, Static } from '#platform/contract/index.ts'
import type { ActionRecord } from '../action-record.ts'
import type { HistoryEntry } from '../contract-views.ts'
import { evidenceNames } from '../evidence.ts'
import type { AttemptRow, EscalationRow, EvidenceRow } from '../stores/evidence.ts'
import type { WaiverRow } from '../stores/waivers.ts'

type Entry = Presented<Static<typeof HistoryEntry>>

interface Past {
  action: ActionRecord
  evidence: readonly EvidenceRow[]
  attempts: readonly AttemptRow[]
  waivers: readonly WaiverRow[]
  escalations: readonly EscalationRow[]
}

/** What happened to an action, the latest first. */
export function historyOf({ action, evidence, attempts, waivers, escalations }: Past): Entry[] {
  const { doneAt, doneByName, waivedAt, waivedByName, waiverReason, confirmedAt } = action
  const tap = evidence.find(({ kind }) => kind === 'customerTap')
  const entries: Entry[] = [
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
    ...waivers.flatMap(({ state, askedAt, askedByName, reason, decidedAt, decidedByName, decision }) => [
      { at: askedAt, what: 'waiverAsked' as const, by: askedByName, text: reason },
      ...(state === 'refused' && decidedAt
        ? [{ at: decidedAt, what: 'waiverRefused' as const, by: decidedByName, text: decision }]
        : []),
    ]),
    ...escalations.map(({ at, by, note }) => ({ at, what: 'escalated' as const, by, text: note })),
  ]
  return entries.toSorted((one, other) => Number(other.at) - Number(one.at))
}
