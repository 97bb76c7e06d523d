import { attachFiles } from '#platform/files/index.ts'
import { type FieldProblem, refusals as common } from '#platform/errors/index.ts'
import type { Work } from '#platform/work/index.ts'
import type { ActionRecord } from '../action-record.ts'
import { refusals } from '../errors.ts'
import { fileKinds } from '../evidence.ts'
import { markMissingEvidence } from './mark-missing-evidence.ts'
import { actionInHand } from '../queries/action-in-hand.ts'
import { type ActionDetail, presentDetail } from '../queries/action-detail.ts'
import type { EvidenceKind } from '../standard-action.ts'
import { evidenceStore } from '../stores/evidence.ts'

export interface GivenEvidence {
  kind: EvidenceKind
  text?: string | null
  fileId?: string | null
  /** ISO 8601, as the device says. */
  deviceTime?: string | null
  deviceLatitude?: number | null
  deviceLongitude?: number | null
  /** The piece that it replaces; the old one is kept. */
  replacesId?: string | null
  /** Why; whoever replaces a piece says so. */
  replaceReason?: string | null
}

/** Adds evidence to an action, also later; nothing that was there is altered. */
export async function addEvidence(
  work: Work,
  actionId: string,
  given: readonly GivenEvidence[],
): Promise<ActionDetail> {
  const hand = await actionInHand(work, actionId, { lock: true })
  await keepEvidence(work, hand.action, given, hand.standard.shares)
  await markMissingEvidence(work, [hand])
  return presentDetail(work, hand)
}

/**
 * Checks and stores evidence of an action that is in hand; files come to be seen by the staff of the project, and those of
 * the kinds that the standard shares by the household.
 */
export async function keepEvidence(
  work: Work,
  action: ActionRecord,
  given: readonly GivenEvidence[],
  shares: readonly EvidenceKind[] = [],
): Promise<void> {
  if (given.length === 0) return
  if (given.some(({ kind }) => kind === 'customerTap') && work.actor.kind !== 'resident')
    throw refusals.evidenceOfCustomer()
  const fields = given.flatMap(problemOf)
  if (fields.length > 0) throw common.invalidInput({ count: fields.length }, { fields })
  const store = evidenceStore(work)
  const replaced = given.flatMap(({ replacesId }) => replacesId ?? [])
  if (replaced.length > 0) {
    const present = new Set(
      (await store.of(action)).filter(({ replacedById }) => replacedById === null).map(({ id }) => id),
    )
    if (new Set(replaced).size < replaced.length || replaced.some((id) => !present.has(id)))
      throw refusals.alreadyReplaced()
  }
  const fileIds = [...new Set(given.flatMap(({ fileId }) => fileId ?? []))]
  const files = new Map(
    (await attachFiles(work, fileIds, { projectId: action.projectId })).map((file) => [file.id, file.sha256]),
  )
  const shared = given.flatMap(({ kind, fileId }) => (fileId && shares.includes(kind) ? [fileId] : []))
  if (shared.length > 0 && action.householdId)
    await attachFiles(work, [...new Set(shared)], {
      projectId: action.projectId,
      householdId: action.householdId,
    })
  await store.add(
    action,
    given.map(
      ({
        kind,
        text = null,
        fileId = null,
        deviceTime,
        deviceLatitude = null,
        deviceLongitude = null,
        replacesId = null,
        replaceReason,
      }) => ({
        kind,
        text,
        fileId,
        fileSha256: fileId && files.get(fileId)!,
        deviceTime: deviceTime ? new Date(deviceTime) : null,
        deviceLatitude,
        deviceLongitude,
        replacesId,
        replaceReason: replacesId && (replaceReason ?? null),
        isShared: shares.includes(kind),
      }),
    ),
  )
}

function problemOf(
  { kind, text, fileId, replacesId, replaceReason }: GivenEvidence,
  index: number,
): FieldProblem[] {
  const path = `body.evidence.${index}`
  if (fileKinds.includes(kind) && !fileId)
    return [{ path: `${path}.fileId`, zh: '请上传照片或文件。', en: 'Please upload the photo or the file.' }]
  if (!fileKinds.includes(kind) && kind !== 'customerTap' && !text)
    return [{ path: `${path}.text`, zh: '请写明内容。', en: 'Please write down what was said or done.' }]
  if (replacesId && !replaceReason)
    return [{ path: `${path}.replaceReason`, zh: '请写明为什么替换。', en: 'Please say why it is replaced.' }]
  return []
}
