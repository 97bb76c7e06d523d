import type { Presented, Static } from '#platform/contract/index.ts'
import type { ActionRecord } from '../action-record.ts'
import type { HistoryEntry } from '../contract-views.ts'
import { evidenceNames } from '../evidence.ts'
import type { AttemptRow, EscalationRow, EvidenceRow } from '../stores/evidence.ts'
import type { WaiverRow } from '../stores/waivers.ts'
import { waiverReason } from '../waiver.ts'

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
  const { doneAt, doneByName, waivedAt, waivedByName, confirmedAt } = action
  const tap = evidence.find(({ kind }) => kind === 'customerTap')
  const entries: Entry[] = [
    ...(doneAt ? [{ at: doneAt, what: 'done' as const, by: doneByName, text: null }] : []),
    // Waived before requests were kept.
    ...(waivedAt && !waivers.some(({ state }) => state === 'approved')
      ? [{ at: waivedAt, what: 'waived' as const, by: waivedByName, text: action.waiverReason }]
      : []),
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
    ...waivers.flatMap(waiverEntries),
    ...escalations.map(({ at, by, note }) => ({ at, what: 'escalated' as const, by, text: note })),
  ]
  return entries.toSorted((one, other) => Number(other.at) - Number(one.at))
}

/** Who asked, who decided, and who took it back. */
function waiverEntries(waiver: WaiverRow): Entry[] {
  const { state, askedAt, askedByName, decidedAt, decidedByName, decision } = waiver
  const { takenBackAt, takenBackByName, takenBackReason } = waiver
  return [
    { at: askedAt, what: 'waiverAsked', by: askedByName, text: waiverReason(waiver) },
    ...(decidedAt && state === 'refused'
      ? [{ at: decidedAt, what: 'waiverRefused' as const, by: decidedByName, text: decision }]
      : []),
    ...(decidedAt && state !== 'refused'
      ? [{ at: decidedAt, what: 'waived' as const, by: decidedByName, text: null }]
      : []),
    ...(takenBackAt
      ? [{ at: takenBackAt, what: 'waiverTakenBack' as const, by: takenBackByName, text: takenBackReason }]
      : []),
  ]
}
