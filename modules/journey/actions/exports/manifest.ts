import { sealedValues } from '../../evidence.ts'
import type { PackedFile } from '#platform/zip/zip-file.ts'
import type { ExportedAction, ExportedPiece } from '../../queries/exports/pieces.ts'
import type { ExportRecord } from '../../stores/exports.ts'

/** An action as the list of a volume names it, with what its seals cover. */
export function listedAction(
  { line, action, standard, pieces, calls }: ExportedAction,
  number: number,
  pathOf: (piece: ExportedPiece) => string | null,
) {
  return {
    number,
    id: action.id,
    key: action.key,
    occurrence: action.occurrence,
    step: action.step,
    title: standard.title,
    home: line.home || null,
    customer: line.customer,
    dueFrom: action.dueFrom,
    dueOn: action.dueOn,
    state: line.state,
    doneAt: action.doneAt,
    doneBy: action.doneByName,
    waivedAt: action.waivedAt,
    waivedBy: action.waivedByName,
    waiverReason: action.waiverReason,
    calls: calls.map(({ at, result, note, by }) => ({ at, result, note, by })),
    evidence: pieces.map((piece) => ({
      id: piece.id,
      kind: piece.kind,
      recordedByName: piece.recordedByName,
      replacedById: piece.replacedById,
      file: pathOf(piece),
      fileName: piece.file?.name ?? null,
      seal: piece.sha256,
      sealed: sealedValues(piece),
    })),
  }
}

interface Volume {
  record: ExportRecord
  number: number
  of: number
  now: Date
  files: readonly PackedFile[]
  actions: readonly ReturnType<typeof listedAction>[]
}

/** The list of a volume: each file with its fingerprint, each piece with its seal and what that covers. */
export function manifestOf({ record, number, of, now, files, actions }: Volume): Buffer {
  const { id, kind, title, quarter, askedByName } = record
  return Buffer.from(
    `${JSON.stringify(
      {
        format: 'tongxing-evidence-1',
        export: { id, kind, title, quarter, by: askedByName, at: now },
        volume: { number, of },
        files,
        actions,
      },
      null,
      1,
    )}\n`,
  )
}
