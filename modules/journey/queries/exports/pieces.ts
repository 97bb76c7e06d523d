import { storedFiles, type StoredFile } from '#platform/files/index.ts'
import type { Work } from '#platform/work/index.ts'
import type { AttemptResult } from '../../call-attempts.ts'
import type { SealedEvidence } from '../../evidence.ts'
import type { ActionInHand } from '../action-in-hand.ts'
import { type ActionLine, presentLines } from '../action-line.ts'
import { actionsInHand } from '../actions-in-hand.ts'

/** A piece of evidence as it is printed and listed. */
export interface ExportedPiece extends SealedEvidence {
  id: string
  sha256: string
  recordedByName: string | null
  replacedById: string | null
  /** Null where there is none, or where who asked may not see it. */
  file: StoredFile | null
}

export interface ExportedCall {
  actionId: string
  at: Date
  result: AttemptResult
  note: string | null
  by: string | null
}

export interface ExportedAction extends ActionInHand {
  line: ActionLine
  pieces: ExportedPiece[]
  calls: ExportedCall[]
}

type PieceRow = Omit<ExportedPiece, 'file'> & { fileId: string | null }

/** The actions of these ids in their order with everything that proves them; a fixed number of statements. */
export async function exportedActions(work: Work, ids: readonly string[]): Promise<ExportedAction[]> {
  const hands = new Map((await actionsInHand(work, ids)).map((hand) => [hand.action.id, hand]))
  const todayOf = new Map([...hands.values()].map(({ action, today }) => [action.id, today]))
  const projectIds = [...new Set([...hands.values()].map(({ action }) => action.projectId))]
  const [lines, pieces, calls] = await Promise.all([
    presentLines(
      work,
      [...hands.values()].map(({ action }) => action),
      ({ id }) => todayOf.get(id)!,
    ),
    piecesOf(work, projectIds, ids),
    callsOf(work, projectIds, ids),
  ])
  const files = await storedFiles(
    work,
    pieces.flatMap(({ fileId }) => fileId ?? []),
  )
  const lineOf = new Map(lines.map((line) => [String(line.id), line]))
  const piecesByAction = Map.groupBy(pieces, ({ actionId }) => actionId)
  const callsByAction = Map.groupBy(calls, ({ actionId }) => actionId)
  return ids.flatMap((id) => {
    const hand = hands.get(id)
    const line = lineOf.get(id)
    if (!hand || !line) return []
    return {
      ...hand,
      line,
      pieces: (piecesByAction.get(id) ?? []).map(({ fileId, ...piece }) => ({
        ...piece,
        file: files.get(fileId ?? '') ?? null,
      })),
      calls: callsByAction.get(id) ?? [],
    }
  })
}

function piecesOf(work: Work, projectIds: readonly string[], actionIds: readonly string[]) {
  return work.sql<PieceRow>(
    `SELECT e.id, e.action_id AS "actionId", e.kind, e.text, e.file_id AS "fileId", e.file_sha256 AS "fileSha256", e.sha256,
            e.device_time AS "deviceTime", e.device_latitude AS "deviceLatitude", e.device_longitude AS "deviceLongitude",
            e.recorded_at AS "recordedAt", e.recorded_by AS "recordedBy", e.recorded_by_name AS "recordedByName",
            e.replaces_id AS "replacesId", e.replace_reason AS "replaceReason", r.id AS "replacedById"
       FROM journey.evidence e
       LEFT JOIN journey.evidence r ON r.project_id = e.project_id AND r.replaces_id = e.id
      WHERE e.project_id = ANY ($1) AND e.action_id = ANY ($2) ORDER BY e.recorded_at, e.id`,
    [projectIds, actionIds],
  )
}

function callsOf(work: Work, projectIds: readonly string[], actionIds: readonly string[]) {
  return work.sql<ExportedCall>(
    `SELECT action_id AS "actionId", at, result, note, recorded_by_name AS by FROM journey.call_attempt
      WHERE project_id = ANY ($1) AND action_id = ANY ($2) ORDER BY at, id`,
    [projectIds, actionIds],
  )
}
