import { type ConsentDecision, type ConsentKindName, consentKindNames } from './consent-kinds.ts'

/** A line of the ledger. */
export interface ConsentLine {
  kind: ConsentKindName
  textVersion: number
  decision: ConsentDecision
  channel: string
  at: Date
}

export interface ConsentState {
  kind: ConsentKindName
  /** `none` when the person was never asked. */
  state: ConsentDecision | 'none'
  /** Given, and to the wording now in force: only then may it be relied on. */
  holds: boolean
  /** Given to an earlier wording: ask again (PIPL art. 14). */
  outdated: boolean
  textVersion: number | null
  currentVersion: number
  channel: string | null
  at: Date | null
}

/**
 * What holds now for every kind, from the ledger (oldest line first) and the versions now in force. A consent given to
 * an earlier wording no longer holds; a refusal or withdrawal stays whatever the wording, and is not asked for again
 * (Network Data Regulation art. 22).
 */
export function consentStates(
  lines: readonly ConsentLine[],
  currentVersions: ReadonlyMap<string, number>,
): ConsentState[] {
  return consentKindNames.map((kind) => {
    const last = lines.findLast((line) => line.kind === kind)
    const currentVersion = currentVersions.get(kind) ?? 0
    const given = last?.decision === 'given'
    const outdated = given && last.textVersion < currentVersion
    return {
      kind,
      state: last?.decision ?? 'none',
      holds: given && !outdated,
      outdated,
      textVersion: last?.textVersion ?? null,
      currentVersion,
      channel: last?.channel ?? null,
      at: last?.at ?? null,
    }
  })
}
