import { actorName, actorId, type Work } from '#platform/work/index.ts'
import type { AttemptResult } from '../call-attempts.ts'
import { sealOf } from '../evidence.ts'
import type { EvidenceKind } from '../standard-action.ts'

/** A piece of evidence as it is stored; nothing of it ever changes. */
export interface EvidenceRow {
  id: string
  kind: EvidenceKind
  text: string | null
  fileId: string | null
  fileSha256: string | null
  sha256: string
  deviceTime: Date | null
  deviceLatitude: number | null
  deviceLongitude: number | null
  recordedAt: Date
  recordedByName: string | null
  replacesId: string | null
  replaceReason: string | null
  /** The piece that took its place. */
  replacedById: string | null
}

export interface EvidenceToAdd {
  kind: EvidenceKind
  text: string | null
  fileId: string | null
  fileSha256: string | null
  deviceTime: Date | null
  deviceLatitude: number | null
  deviceLongitude: number | null
  replacesId: string | null
  replaceReason: string | null
  /** The customer may open it. */
  isShared: boolean
}

/** A piece that the customer may open. */
export interface SharedRow {
  actionId: string
  kind: EvidenceKind
  fileId: string
}

export interface AttemptRow {
  id: string
  at: Date
  result: AttemptResult
  note: string | null
  recordedByName: string | null
}

/** Somebody asked the one above to look into an action. */
export interface EscalationRow {
  at: Date
  by: string | null
  note: string
}

interface OfAction {
  id: string
  projectId: string
  homeId: string | null
  householdId: string | null
}

export function evidenceStore(work: Work) {
  return {
    of: ({ projectId, id }: OfAction) =>
      work.sql<EvidenceRow>(
        `SELECT e.id, e.kind, e.text, e.file_id AS "fileId", e.file_sha256 AS "fileSha256", e.sha256, e.device_time AS "deviceTime",
                e.device_latitude AS "deviceLatitude", e.device_longitude AS "deviceLongitude", e.recorded_at AS "recordedAt",
                e.recorded_by_name AS "recordedByName", e.replaces_id AS "replacesId", e.replace_reason AS "replaceReason", r.id AS "replacedById"
           FROM journey.evidence e
           LEFT JOIN journey.evidence r ON r.project_id = e.project_id AND r.replaces_id = e.id
          WHERE e.project_id = $1 AND e.action_id = $2 ORDER BY e.recorded_at, e.id`,
        [projectId, id],
      ),

    /** What customers may open of actions; whoever is a customer sees no piece that was replaced. */
    shared: (projectIds: readonly string[], actionIds: readonly string[]) =>
      work.sql<SharedRow>(
        `SELECT e.action_id AS "actionId", e.kind, e.file_id AS "fileId" FROM journey.evidence e
          WHERE e.project_id = ANY ($1) AND e.action_id = ANY ($2) AND e.is_shared AND e.file_id IS NOT NULL
          ORDER BY e.recorded_at, e.id`,
        [projectIds, actionIds],
      ),

    /** Adds pieces, each sealed over what it says, when, and by whom. */
    add: async (action: OfAction, pieces: readonly EvidenceToAdd[]): Promise<void> => {
      const sealed = pieces.map((piece) => ({
        ...piece,
        id: work.newId(),
        sha256: sealOf({ ...piece, actionId: action.id, recordedAt: work.now, recordedBy: actorId(work) }),
      }))
      await work.sql(
        `INSERT INTO journey.evidence (id, project_id, action_id, home_id, household_id, kind, text, file_id, file_sha256, sha256,
           device_time, device_latitude, device_longitude, recorded_at, recorded_by, recorded_by_kind, recorded_by_name, replaces_id, replace_reason, is_shared)
         SELECT r.id, $2, $3, $4, $5, r.kind, r.text, r."fileId", r."fileSha256", r.sha256, r."deviceTime", r."deviceLatitude",
                r."deviceLongitude", $6, $7, $8, $9, r."replacesId", r."replaceReason", r."isShared"
           FROM jsonb_to_recordset($1::jsonb) AS r(id uuid, kind text, text text, "fileId" uuid, "fileSha256" text, sha256 text,
                "deviceTime" timestamptz, "deviceLatitude" float8, "deviceLongitude" float8, "replacesId" uuid, "replaceReason" text, "isShared" boolean)`,
        [
          JSON.stringify(sealed),
          action.projectId,
          action.id,
          action.homeId,
          action.householdId,
          work.now,
          actorId(work),
          work.actor.kind,
          actorName(work),
        ],
      )
    },

    attempts: ({ projectId, id }: OfAction) =>
      work.sql<AttemptRow>(
        `SELECT id, at, result, note, recorded_by_name AS "recordedByName" FROM journey.call_attempt
          WHERE project_id = $1 AND action_id = $2 ORDER BY at, id`,
        [projectId, id],
      ),

    /** When somebody asked the one above to look into it. */
    escalations: ({ id }: OfAction) =>
      work.sql<EscalationRow>(
        `SELECT recorded_at AS at, actor_name AS by, payload->>'note' AS note FROM platform.event
          WHERE subject_kind = 'journey.action' AND subject_id = $1 AND name = 'journey.action_escalated.v1' ORDER BY position`,
        [id],
      ),

    addAttempt: (
      { projectId, id }: OfAction,
      { result, note, at }: { result: AttemptResult; note: string | null; at: Date },
    ) =>
      work.sql(
        `INSERT INTO journey.call_attempt (id, project_id, action_id, at, result, note, recorded_at, recorded_by, recorded_by_name)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [work.newId(), projectId, id, at, result, note, work.now, actorId(work), actorName(work)],
      ),
  }
}
