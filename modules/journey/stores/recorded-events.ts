import { actorId, actorName, type Work } from '#platform/work/index.ts'
import type { EventFact } from '../facts.ts'
import type { EventKind } from '../recorded-event.ts'

/** An event as it is stored. */
export interface RecordedEventRow extends EventFact {
  projectId: string
  personId: string | null
  phaseId: string | null
  note: string | null
  fileId: string | null
  source: string | null
  sourceId: string | null
  withdrawnAt: Date | null
  changeReason: string | null
  recordedAt: Date
  recordedByName: string | null
  version: number
  changedBy: string | null
}

export interface EventToAdd {
  id: string
  projectId: string
  kind: EventKind
  personId: string | null
  homeId: string | null
  phaseId: string | null
  happenedOn: string
  happenedAt: Date | null
  note: string | null
  fileId: string | null
  fileSha256: string | null
  source?: string
  sourceId?: string
}

export const recordedEventColumns = `e.id, e.project_id AS "projectId", e.kind, e.person_id AS "personId", e.home_id AS "homeId",
  e.phase_id AS "phaseId", e.happened_on AS "happenedOn", e.happened_at AS "happenedAt", e.note, e.file_id AS "fileId", e.source,
  e.source_id AS "sourceId", e.withdrawn_at AS "withdrawnAt", e.change_reason AS "changeReason", e.recorded_at AS "recordedAt",
  e.recorded_by_name AS "recordedByName", e.version, e.changed_by AS "changedBy"`

const factColumns = `e.id, e.kind, e.person_id AS "personId", e.project_id AS "projectId", e.home_id AS "homeId",
  e.happened_on AS "happenedOn", e.happened_at AS "happenedAt"`

type Fact = EventFact & { personId: string | null; projectId: string }

/** Events that were recorded or told, as they stand now. */
export function recordedEventStore(work: Work) {
  const changedBy = actorName(work)
  const facts = (where: string, ids: readonly string[], kinds: readonly EventKind[]) =>
    work.sql<Fact>(
      `SELECT ${factColumns} FROM journey.recorded_event e
        WHERE ${where} AND e.kind = ANY ($2) AND e.withdrawn_at IS NULL ORDER BY e.happened_on, e.happened_at NULLS FIRST, e.id`,
      [ids, kinds],
    )
  return {
    byId: async (id: string, { lock = false } = {}): Promise<RecordedEventRow | undefined> =>
      (
        await work.sql<RecordedEventRow>(
          `SELECT ${recordedEventColumns} FROM journey.recorded_event e WHERE e.id = $1 ${lock ? 'FOR UPDATE' : ''}`,
          [id],
        )
      )[0],

    ofHomes: (homeIds: readonly string[], kinds: readonly EventKind[]) =>
      facts('e.home_id = ANY ($1)', homeIds, kinds),
    ofPersons: (personIds: readonly string[], kinds: readonly EventKind[]) =>
      facts('e.person_id = ANY ($1)', personIds, kinds),
    ofProjects: (projectIds: readonly string[], kinds: readonly EventKind[]) =>
      facts('e.project_id = ANY ($1)', projectIds, kinds),

    /** Those that stand for the same as one of the given: kind, customer, home, phase and day. */
    standing: (events: readonly Omit<EventToAdd, 'id'>[]) =>
      work.sql<RecordedEventRow>(
        `SELECT ${recordedEventColumns} FROM jsonb_to_recordset($1::jsonb) AS r("projectId" uuid, kind text, "personId" uuid, "homeId" uuid,
            "phaseId" uuid, "happenedOn" date) JOIN journey.recorded_event e ON e.project_id = r."projectId" AND e.kind = r.kind
            AND e.happened_on = r."happenedOn" AND e.person_id IS NOT DISTINCT FROM r."personId"
            AND e.home_id IS NOT DISTINCT FROM r."homeId" AND e.phase_id IS NOT DISTINCT FROM r."phaseId"
          WHERE e.withdrawn_at IS NULL`,
        [JSON.stringify(events)],
      ),

    /** Adds events; one that was told under the same source before stays as it is. Returns the ids of the added. */
    add: async (events: readonly EventToAdd[]): Promise<Set<string>> => {
      if (events.length === 0) return new Set()
      const rows = await work.sql<{ id: string }>(
        `INSERT INTO journey.recorded_event (id, project_id, kind, person_id, home_id, phase_id, happened_on, happened_at, note,
           file_id, file_sha256, source, source_id, recorded_at, recorded_by, recorded_by_name, changed_by)
         SELECT r.id, r."projectId", r.kind, r."personId", r."homeId", r."phaseId", r."happenedOn", r."happenedAt", r.note,
                r."fileId", r."fileSha256", r.source, r."sourceId", $2, $3, $4, $4
           FROM jsonb_to_recordset($1::jsonb) AS r(id uuid, "projectId" uuid, kind text, "personId" uuid, "homeId" uuid, "phaseId" uuid,
                "happenedOn" date, "happenedAt" timestamptz, note text, "fileId" uuid, "fileSha256" text, source text, "sourceId" uuid)
         ON CONFLICT (project_id, kind, source_id, home_id) WHERE source_id IS NOT NULL DO NOTHING RETURNING id`,
        [JSON.stringify(events), work.now, actorId(work), changedBy],
      )
      return new Set(rows.map(({ id }) => id))
    },

    /** Those of a kind that a module told of one of its records and that stand, or all that it ever told. */
    toldBy: (projectId: string, kind: EventKind, sourceId: string, { withdrawn = false } = {}) =>
      work.sql<RecordedEventRow>(
        `SELECT ${recordedEventColumns} FROM journey.recorded_event e
          WHERE e.project_id = $1 AND e.kind = $2 AND e.source_id = $3 AND ($4 OR e.withdrawn_at IS NULL)`,
        [projectId, kind, sourceId, withdrawn],
      ),

    /** What stands after it is not withdrawn. */
    correct: (
      { projectId, id }: RecordedEventRow,
      values: { happenedOn: string; happenedAt: Date | null; note: string | null; reason: string },
    ) =>
      work.sql(
        `UPDATE journey.recorded_event SET happened_on = $3, happened_at = $4, note = $5, withdrawn_at = NULL, change_reason = $6, changed_by = $7,
                version = version + 1 WHERE project_id = $1 AND id = $2`,
        [projectId, id, values.happenedOn, values.happenedAt, values.note, values.reason, changedBy],
      ),

    withdraw: ({ projectId, id }: RecordedEventRow, reason: string) =>
      work.sql(
        `UPDATE journey.recorded_event SET withdrawn_at = $3, change_reason = $4, changed_by = $5, version = version + 1
          WHERE project_id = $1 AND id = $2`,
        [projectId, id, work.now, reason, changedBy],
      ),
  }
}
