import type { UploadedFile } from '#platform/web/upload.ts'
import type { ActionDetail, AttemptResult, EvidenceKind, EvidenceNeed } from './api.ts'

export const fileKinds = ['photo', 'document', 'signature'] as const
export type FileKind = (typeof fileKinds)[number]

/** What is written and uploaded while an action is done. */
export type Given = Partial<Record<FileKind, UploadedFile[]>> & {
  call?: AttemptResult
  words?: string
  note?: string
  withPlace?: boolean
}

/** Where the device is, in degrees. */
export interface Place {
  deviceLatitude: number
  deviceLongitude: number
}

/** Whether any need may be met by this kind. */
export const asksFor = (needs: readonly EvidenceNeed[], kind: EvidenceKind) =>
  needs.some(({ anyOf }) => anyOf.includes(kind))

/** The pieces of evidence as the API takes them; the note goes beside them. */
export function evidenceOf(given: Given, place: Place | undefined) {
  const files = fileKinds.flatMap((kind) =>
    (given[kind] ?? []).map(({ id, deviceTime }) => ({
      kind,
      fileId: id,
      ...(deviceTime && { deviceTime }),
      ...place,
    })),
  )
  const words = given.words?.trim()
  return words ? [...files, { kind: 'callRecord' as const, text: words, ...place }] : files
}

/** How many pieces of each kind there would be, to tick off what is needed. */
export function kindsOf(
  given: Given,
  kept: readonly { kind: EvidenceKind; replacedById: string | null }[],
): EvidenceKind[] {
  const fresh = [
    ...fileKinds.flatMap((kind) => (given[kind] ?? []).map(() => kind)),
    ...(given.words?.trim() ? ['callRecord' as const] : []),
    ...(given.note?.trim() ? ['note' as const] : []),
  ]
  return [...kept.filter(({ replacedById }) => replacedById === null).map(({ kind }) => kind), ...fresh]
}

/** The kinds of what is kept; a piece that was replaced no longer counts. */
export const keptKinds = (evidence: ActionDetail['evidence']): EvidenceKind[] =>
  evidence.filter(({ replacedById }) => replacedById === null).map(({ kind }) => kind)

/** The needs, each with whether it is met; narrow needs are served first and no piece counts twice, as the server counts. */
export function checklist(
  needs: readonly EvidenceNeed[],
  kinds: readonly EvidenceKind[],
): { need: EvidenceNeed; isMet: boolean }[] {
  const left = [...kinds]
  const met = new Map<EvidenceNeed, boolean>()
  for (const need of needs.toSorted((one, other) => one.anyOf.length - other.anyOf.length)) {
    const found = left.filter((kind) => need.anyOf.includes(kind)).slice(0, need.least)
    for (const kind of found) left.splice(left.indexOf(kind), 1)
    met.set(need, found.length >= need.least)
  }
  return needs.map((need) => ({ need, isMet: met.get(need) ?? false }))
}

/** Asks the device where it is; undefined when it does not know or may not say. */
export function placeOfDevice(): Promise<Place | undefined> {
  const options = { enableHighAccuracy: true, timeout: 8000, maximumAge: 60_000 }
  return new Promise((resolve) =>
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve({ deviceLatitude: coords.latitude, deviceLongitude: coords.longitude }),
      () => resolve(undefined),
      options,
    ),
  )
}
