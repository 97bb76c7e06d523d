import { refusals as common } from '#platform/errors/index.ts'
import { actorName, type Work } from '#platform/work/index.ts'
import type { CallbackKind, CallbackState, Due, Way } from '../callback.ts'

export interface CallbackRow {
  id: string
  projectId: string
  homeId: string
  householdId: string
  personId: string
  kind: CallbackKind
  sinceOn: string
  windowFrom: string
  dueOn: string
  responsibleStaffId: string | null
  state: CallbackState
  agreedAt: Date | null
  attempts: number
  scriptId: string | null
  invitedAt: Date | null
  doneAt: Date | null
  doneOn: string | null
  way: Way | null
  doneBy: string | null
  reason: string | null
  version: number
  changedBy: string | null
}

export const callbackColumns = `c.id, c.project_id AS "projectId", c.home_id AS "homeId", c.household_id AS "householdId",
  c.person_id AS "personId", c.kind, c.since_on AS "sinceOn", c.window_from AS "windowFrom", c.due_on AS "dueOn",
  c.responsible_staff_id AS "responsibleStaffId", c.state, c.agreed_at AS "agreedAt", c.attempts, c.script_id AS "scriptId",
  c.invited_at AS "invitedAt", c.done_at AS "doneAt", c.done_on AS "doneOn", c.way, c.done_by AS "doneBy", c.reason, c.version,
  c.changed_by AS "changedBy"`

/** A call-back that is drawn, with the home and who is to call. */
export type Drawn = Due & { projectId: string; homeId: string; responsibleStaffId: string | null }

const drawnRows = `jsonb_to_recordset($1::jsonb) AS d("projectId" uuid, "homeId" uuid, "householdId" uuid, "personId" uuid, kind text,
  "sinceOn" date, "windowFrom" date, "dueOn" date, "responsibleStaffId" uuid)`

/** Calls that are owed, and how far they came. */
export function callbackStore(work: Work) {
  const by = actorName(work)
  const set = (id: string, values: string, given: readonly unknown[] = []) =>
    work.sql(`UPDATE surveys.callback SET ${values}, changed_by = $2, version = version + 1 WHERE id = $1`, [
      id,
      by,
      ...given,
    ])
  return {
    /** The call-back, or "not found"; locked where it is going to be changed. */
    byId: async (id: string, { lock = false } = {}): Promise<CallbackRow> => {
      const [row] = await work.sql<CallbackRow>(
        `SELECT ${callbackColumns} FROM surveys.callback c WHERE c.id = $1 ${lock ? 'FOR UPDATE' : ''}`,
        [id],
      )
      if (!row) throw common.notFound()
      return row
    },

    /** Those of the homes, locked in one order, so that two draws do not lock up. */
    ofHomes: (homeIds: readonly string[]) =>
      work.sql<CallbackRow>(
        `SELECT ${callbackColumns} FROM surveys.callback c WHERE c.home_id = ANY ($1) ORDER BY c.id FOR UPDATE`,
        [homeIds],
      ),

    /** Homes with a call-back that is not done, in portions by id. */
    homesWithOpen: async (after: string | undefined, limit: number): Promise<string[]> => {
      const rows = await work.sql<{ homeId: string }>(
        `SELECT DISTINCT home_id AS "homeId" FROM surveys.callback
          WHERE state IN ('waiting', 'planned', 'notReached') AND ($1::uuid IS NULL OR home_id > $1)
          ORDER BY home_id LIMIT $2`,
        [after ?? null, limit],
      )
      return rows.map(({ homeId }) => homeId)
    },

    /** Adds what is owed; drawn twice at one time it stands once. Returns how many are new. */
    add: async (drawn: readonly Drawn[]): Promise<number> => {
      if (drawn.length === 0) return 0
      const rows = await work.sql(
        `INSERT INTO surveys.callback (id, project_id, home_id, household_id, person_id, kind, since_on, window_from, due_on,
           responsible_staff_id, changed_by, created_at)
         SELECT uuidv7(), d."projectId", d."homeId", d."householdId", d."personId", d.kind, d."sinceOn", d."windowFrom", d."dueOn",
                d."responsibleStaffId", $2, $3 FROM ${drawnRows} ORDER BY d."homeId", d.kind
         ON CONFLICT DO NOTHING RETURNING id`,
        [JSON.stringify(drawn), by, work.now],
      )
      return rows.length
    },

    /** What the registers say of it by now. */
    correct: (id: string, { personId, sinceOn, windowFrom, dueOn }: Due, state: CallbackState) =>
      set(id, 'person_id = $3, since_on = $4, window_from = $5, due_on = $6, state = $7, reason = NULL', [
        personId,
        sinceOn,
        windowFrom,
        dueOn,
        state,
      ]),

    /** Nobody is to be asked any more: sold on, given back, or asked otherwise. */
    end: (id: string) => set(id, `state = 'notApplicable', agreed_at = NULL`),

    closeAskedElsewhere: (id: string, reason: string, on: string) =>
      set(
        id,
        `state = 'askedElsewhere', agreed_at = NULL, reason = $3, done_on = $4, done_at = $5, done_by = $2`,
        [reason, on, work.now],
      ),

    makeResponsible: (id: string, staffId: string) => set(id, 'responsible_staff_id = $3', [staffId]),

    /** What somebody is still to call, up to a day where one is given; locked, home by home. */
    openOf: (staffId: string, dueUntil: string | null) =>
      work.sql<CallbackRow>(
        `SELECT ${callbackColumns} FROM surveys.callback c WHERE c.responsible_staff_id = $1
           AND c.state IN ('waiting', 'planned', 'notReached') AND ($2::date IS NULL OR c.due_on <= $2)
          ORDER BY c.home_id, c.id FOR UPDATE`,
        [staffId, dueUntil],
      ),

    makeAllResponsible: (pairs: readonly { id: string; staffId: string }[]) =>
      work.sql(
        `UPDATE surveys.callback c SET responsible_staff_id = r."staffId", changed_by = $2, version = version + 1
           FROM jsonb_to_recordset($1::jsonb) AS r(id uuid, "staffId" uuid) WHERE c.id = r.id`,
        [JSON.stringify(pairs), by],
      ),

    /** Takes every open call-back from somebody; returns their homes. */
    releaseOf: async (staffId: string): Promise<string[]> => {
      const rows = await work.sql<{ homeId: string }>(
        `UPDATE surveys.callback SET responsible_staff_id = NULL, changed_by = $2, version = version + 1
          WHERE responsible_staff_id = $1 AND state IN ('waiting', 'planned', 'notReached') RETURNING home_id AS "homeId"`,
        [staffId, by],
      )
      return [...new Set(rows.map(({ homeId }) => homeId))]
    },

    begin: (id: string, scriptId: string) =>
      work.sql('UPDATE surveys.callback SET script_id = $2 WHERE id = $1', [id, scriptId]),

    miss: (id: string, state: CallbackState, agreedAt: Date | null, invitedAt: Date | null) =>
      set(id, 'state = $3, agreed_at = $4, invited_at = coalesce($5, invited_at), attempts = attempts + 1', [
        state,
        agreedAt,
        invitedAt,
      ]),

    decline: (id: string, reason: string | null) =>
      set(id, `state = 'declined', reason = $3, agreed_at = NULL, attempts = attempts + 1, done_at = $4`, [
        reason,
        work.now,
      ]),

    finish: (id: string, way: Way, doneOn: string) =>
      set(
        id,
        `state = 'reached', way = $3, done_on = $4, done_at = $5, done_by = $2, agreed_at = NULL,
         attempts = attempts + CASE WHEN $3 = 'call' THEN 1 ELSE 0 END`,
        [way, doneOn, work.now],
      ),
  }
}
