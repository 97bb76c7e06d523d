import { createHash } from 'node:crypto'
import type { EvidenceKind, EvidenceNeed } from './standard-action.ts'

/** Kinds that are files; the others are words, and the customer's tap is neither. */
export const fileKinds: readonly EvidenceKind[] = ['photo', 'document', 'signature']

/** What still lacks: the kinds that would do, and how many more. */
export interface MissingEvidence {
  anyOf: readonly EvidenceKind[]
  missing: number
}

/** Which of the needs the given pieces do not meet; narrow needs are served first, no piece counts twice. */
export function missingEvidence(
  needs: readonly EvidenceNeed[],
  given: readonly EvidenceKind[],
): MissingEvidence[] {
  const left = [...given]
  const open: MissingEvidence[] = []
  for (const { anyOf, least } of needs.toSorted((one, other) => one.anyOf.length - other.anyOf.length)) {
    let missing = least
    while (missing > 0) {
      const found = left.findIndex((kind) => anyOf.includes(kind))
      if (found < 0) break
      left.splice(found, 1)
      missing--
    }
    if (missing > 0) open.push({ anyOf, missing })
  }
  return open
}

/** What the seal of a piece of evidence covers. */
export interface SealedEvidence {
  actionId: string
  kind: EvidenceKind
  text: string | null
  fileSha256: string | null
  recordedAt: Date
  recordedBy: string | null
  deviceTime: Date | null
  deviceLatitude: number | null
  deviceLongitude: number | null
  replacesId: string | null
  /** Why the earlier piece was replaced. */
  replaceReason?: string | null
}

/**
 * SHA-256 (hex) over content, file, time, place and author, as a JSON array in the order of `SealedEvidence`, instants
 * in ISO 8601: anybody who has the row can check it without the product (domain.md 2.0 rule 4).
 */
export function sealOf(evidence: SealedEvidence): string {
  return createHash('sha256')
    .update(JSON.stringify(sealedValues(evidence)))
    .digest('hex')
}

/** What the seal covers, in its order; the reason stands only where an earlier piece was replaced. */
export function sealedValues(evidence: SealedEvidence): unknown[] {
  const {
    actionId,
    kind,
    text,
    fileSha256,
    recordedAt,
    recordedBy,
    deviceTime,
    deviceLatitude,
    deviceLongitude,
    replacesId,
    replaceReason,
  } = evidence
  const covered = [
    actionId,
    kind,
    text,
    fileSha256,
    recordedAt,
    recordedBy,
    deviceTime,
    deviceLatitude,
    deviceLongitude,
    replacesId,
  ]
  return replaceReason ? [...covered, replaceReason] : covered
}

export const evidenceNames: Record<EvidenceKind, { zh: string; en: string }> = {
  photo: { zh: '照片', en: 'photo' },
  document: { zh: '文件', en: 'document' },
  signature: { zh: '签名', en: 'signature' },
  callRecord: { zh: '通话记录', en: 'call record' },
  customerTap: { zh: '客户确认', en: 'customer’s confirmation' },
  note: { zh: '文字记录', en: 'note' },
}

/** The missing pieces in words: 照片 1 份、签名或客户确认 1 份. */
export function missingInWords(missing: readonly MissingEvidence[]): { zh: string; en: string } {
  return {
    zh: missing
      .map(
        ({ anyOf, missing: count }) =>
          `${anyOf.map((kind) => evidenceNames[kind].zh).join('或')} ${count} 份`,
      )
      .join('、'),
    en: missing
      .map(
        ({ anyOf, missing: count }) =>
          `${count} × ${anyOf.map((kind) => evidenceNames[kind].en).join(' or ')}`,
      )
      .join(', '),
  }
}
