import type { Work } from '#platform/work/index.ts'
import { sealOf } from '../evidence.ts'
import type { Fulfilment, OpenAction, PieceOfFact } from '../fulfilments.ts'
import { kindsAhead } from '../recorded-event.ts'
import type { EvidenceKind, SubjectKind } from '../standard-action.ts'

/** A fulfilment with what it proves. */
export interface FulfilmentRow extends Fulfilment {
  /** False where it only proves: it joins the action that its record called for, done or not. */
  completes: boolean
  happenedAt: Date
  kind: EvidenceKind
  text: string | null
  more: readonly string[]
  also: readonly PieceOfFact[]
  doneBy: string | null
  doneByName: string | null
}

/** An action that a fact proves, with the kinds of pieces that its owner may open. */
export interface ProvenAction {
  fact: FulfilmentRow
  action: { id: string; householdId: string | null }
  shares: readonly EvidenceKind[]
}

export type FulfilmentToAdd = FulfilmentRow & { source: string; sourceId: string }

interface OpenRow extends Omit<OpenAction, 'isRecurring'> {
  standardId: string
  householdId: string | null
}

/** The file of facts that were told before several pieces could come with one. */
const olderFile = `CASE WHEN f.file_id IS NULL THEN '[]'::jsonb
  ELSE jsonb_build_array(jsonb_build_object('kind', f.kind, 'text', NULL, 'fileId', f.file_id, 'fileSha256', f.file_sha256)) END`

/** Facts that complete actions, and the actions that they may complete. */
export function fulfilmentStore(work: Work) {
  /** Facts stand with the action that they met. */
  const join = (rows: readonly { projectId: string; id: string; actionId: string }[]) =>
    work.sql(
      `UPDATE journey.fulfilment f SET action_id = r."actionId"
         FROM jsonb_to_recordset($1::jsonb) AS r("projectId" uuid, id uuid, "actionId" uuid)
        WHERE f.project_id = r."projectId" AND f.id = r.id`,
      [JSON.stringify(rows)],
    )
  return {
    join,

    /** Adds facts; what was told before stays. */
    add: (rows: readonly FulfilmentToAdd[]) =>
      work.sql(
        `INSERT INTO journey.fulfilment (id, project_id, action_key, home_id, person_id, about_id, source, source_id, happened_on,
           happened_at, kind, text, more, also, done_by, done_by_name, completes)
         SELECT r.id, r."projectId", r.key, r."homeId", r."personId", r."aboutId", r.source, r."sourceId", r."happenedOn", r."happenedAt",
                r.kind, r.text, r.more, r.also, r."doneBy", r."doneByName", r.completes
           FROM jsonb_to_recordset($1::jsonb) AS r(id uuid, "projectId" uuid, key text, "homeId" uuid, "personId" uuid, "aboutId" uuid,
                source text, "sourceId" uuid, "happenedOn" date, "happenedAt" timestamptz, kind text, text text, more text[],
                also jsonb, "doneBy" uuid, "doneByName" text, completes boolean)
         ON CONFLICT DO NOTHING`,
        [JSON.stringify(rows)],
      ),

    /** Those of the homes, of the customers, or of the projects as a whole that have completed nothing yet. */
    waiting: (subject: SubjectKind, ids: readonly string[]) =>
      work.sql<FulfilmentRow>(
        `SELECT f.id, f.action_key AS key, f.project_id AS "projectId", f.home_id AS "homeId", f.person_id AS "personId",
                f.about_id AS "aboutId", f.happened_on AS "happenedOn", f.happened_at AS "happenedAt", f.completes, f.kind, f.text,
                f.more, f.done_by AS "doneBy", f.done_by_name AS "doneByName", f.also || ${olderFile} AS also
           FROM journey.fulfilment f WHERE f.action_id IS NULL AND ${placeOf(subject)}`,
        [ids],
      ),

    /** Open actions that the facts may complete, with the record that called for them. */
    open: (subject: SubjectKind, facts: readonly Fulfilment[]) =>
      work.sql<OpenRow>(
        `SELECT DISTINCT a.id, a.action_key AS key, a.project_id AS "projectId", a.home_id AS "homeId", a.due_from AS "dueFrom",
                a.due_on AS "dueOn", a.household_id AS "householdId", j.standard_id AS "standardId", e.source_id AS "aboutId",
                CASE WHEN e.kind <> ALL ($2) THEN e.happened_on END AS "notBefore",
                CASE WHEN j.subject_kind = 'person' THEN j.subject_id END AS "personId"
           FROM jsonb_to_recordset($1::jsonb) AS f("projectId" uuid, key text, "homeId" uuid, "personId" uuid)
           JOIN journey.journey j ON j.project_id = f."projectId" AND ${journeyOf(subject)}
           JOIN journey.action a ON a.project_id = j.project_id AND a.journey_id = j.id AND a.action_key = f.key
            AND a.is_applicable AND a.done_at IS NULL AND a.waived_at IS NULL
           LEFT JOIN journey.recorded_event e ON e.project_id = j.project_id AND e.id = j.origin_id`,
        [JSON.stringify(facts), kindsAhead, subjectsOf(subject, facts)],
      ),

    /** The actions of homes that the records of these facts called for, done or not. */
    ofRecords: (facts: readonly Fulfilment[]) =>
      work.sql<{ fulfilmentId: string; id: string; householdId: string | null }>(
        `SELECT f.id AS "fulfilmentId", a.id, a.household_id AS "householdId"
           FROM jsonb_to_recordset($1::jsonb) AS f(id uuid, "projectId" uuid, key text, "homeId" uuid, "aboutId" uuid)
           JOIN journey.journey j ON j.project_id = f."projectId" AND j.subject_kind <> 'person'
            AND j.home_id = f."homeId" AND j.home_id = ANY ($2)
           JOIN journey.recorded_event e ON e.project_id = j.project_id AND e.id = j.origin_id AND e.source_id = f."aboutId"
           JOIN journey.action a ON a.project_id = j.project_id AND a.journey_id = j.id AND a.action_key = f.key AND a.is_applicable`,
        [JSON.stringify(facts), facts.map(({ homeId }) => homeId)],
      ),

    /** Marks actions as done by the facts, dated by them; returns those that nobody had done meanwhile. */
    complete: async (pairs: readonly { fact: FulfilmentRow; actionId: string }[]): Promise<Set<string>> => {
      const rows = pairs.map(({ fact, actionId }) => ({ ...fact, actionId }))
      const done = await work.sql<{ id: string }>(
        `UPDATE journey.action a SET done_at = r."happenedAt", done_on = r."happenedOn", done_by = r."doneBy", done_by_name = r."doneByName",
                changed_by = r."doneByName", version = version + 1
           FROM jsonb_to_recordset($1::jsonb) AS r("projectId" uuid, "actionId" uuid, "happenedAt" timestamptz, "happenedOn" date,
                "doneBy" uuid, "doneByName" text)
          WHERE a.project_id = r."projectId" AND a.id = r."actionId" AND a.id = ANY ($2) AND a.done_at IS NULL AND a.waived_at IS NULL
          RETURNING a.id`,
        [JSON.stringify(rows), pairs.map(({ actionId }) => actionId)],
      )
      await join(rows)
      return new Set(done.map(({ id }) => id))
    },

    /** Keeps what a fact proves with the action that it completed, sealed like any evidence. */
    prove: (pairs: readonly ProvenAction[]) => {
      const records = pairs.flatMap(({ fact, action, shares }) => {
        const own = { kind: fact.kind, fileId: null, fileSha256: null }
        const words = [fact.text, ...fact.more].map((text) => ({ ...own, text }))
        return [...words, ...fact.also].map((piece) => ({ fact, action, piece, shares }))
      })
      const rows = records.map(({ fact, action, piece: { fileId, ...piece }, shares }) => {
        const { projectId, homeId, doneBy, doneByName } = fact
        const sealed = {
          ...piece,
          recordedAt: work.now,
          recordedBy: doneBy,
          actionId: action.id,
        }
        return {
          id: work.newId(),
          projectId,
          homeId,
          householdId: action.householdId,
          ...sealed,
          fileId,
          isShared: fileId !== null && shares.includes(piece.kind),
          doneByName,
          sha256: sealOf({
            ...sealed,
            deviceTime: null,
            deviceLatitude: null,
            deviceLongitude: null,
            replacesId: null,
          }),
        }
      })
      return work.sql(
        `INSERT INTO journey.evidence (id, project_id, action_id, home_id, household_id, kind, text, file_id, file_sha256, sha256,
           recorded_at, recorded_by, recorded_by_kind, recorded_by_name, is_shared)
         SELECT r.id, r."projectId", r."actionId", r."homeId", r."householdId", r.kind, r.text, r."fileId", r."fileSha256", r.sha256,
                r."recordedAt", r."recordedBy", 'system', r."doneByName", r."isShared"
           FROM jsonb_to_recordset($1::jsonb) AS r(id uuid, "projectId" uuid, "actionId" uuid, "homeId" uuid, "householdId" uuid,
                kind text, text text, "fileId" uuid, "fileSha256" text, sha256 text, "recordedAt" timestamptz, "recordedBy" uuid,
                "doneByName" text, "isShared" boolean)`,
        [JSON.stringify(rows)],
      )
    },
  }
}

function placeOf(subject: SubjectKind): string {
  if (subject === 'person') return 'f.person_id = ANY ($1)'
  return subject === 'project'
    ? 'f.project_id = ANY ($1) AND f.home_id IS NULL AND f.person_id IS NULL'
    : 'f.home_id = ANY ($1)'
}

function subjectsOf(subject: SubjectKind, facts: readonly Fulfilment[]) {
  if (subject === 'person') return facts.map(({ personId }) => personId)
  return facts.map(({ projectId, homeId }) => (subject === 'project' ? projectId : homeId))
}

/** Named twice, because a list of ids leads to the index even before the tables were ever counted. */
function journeyOf(subject: SubjectKind): string {
  if (subject === 'person')
    return `j.subject_kind = 'person' AND j.subject_id = f."personId" AND j.subject_id = ANY ($3)`
  return subject === 'project'
    ? `j.subject_kind = 'project' AND j.subject_id = f."projectId" AND j.subject_id = ANY ($3)`
    : `j.subject_kind <> 'person' AND j.home_id = f."homeId" AND j.home_id = ANY ($3)`
}
