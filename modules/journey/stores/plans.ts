import { actorName, type Work } from '#platform/work/index.ts'
import type { ActionRow, Changes, JourneyRow, Kept, StayRow } from '../kept.ts'
import type { Assignment } from '../responsible.ts'
import type { SubjectKind } from '../standard-action.ts'

/** What is planned together: homes, customers, or projects as a whole, with the subjects that their facts name. */
export interface Scope {
  /** Journeys on other things are left alone. */
  kinds: readonly SubjectKind[]
  homeIds: readonly string[]
  /** Customers, projects, and contracts and households whose journeys may still stand under another home. */
  subjectIds: readonly string[]
}

const journeyColumns = `j.id, j.project_id AS "projectId", j.subject_kind AS "subjectKind", j.subject_id AS "subjectId",
  j.origin_id AS "originId", j.home_id AS "homeId", j.person_id AS "personId", j.household_id AS "householdId",
  j.standard_id AS "standardId", j.earlier_versions AS "earlierVersions", j.started_on AS "startedOn", j.ended_on AS "endedOn", j.ended_by AS "endedBy",
  j.expected_end_on AS "expectedEndOn", j.replan_on AS "replanOn"`

/** Reads and writes the plans of many journeys in a fixed number of statements. */
export function planStore(work: Work) {
  const changedBy = actorName(work)
  return {
    /** Plans of the same home wait for one another until the transaction ends; in one order, so that none lock up. */
    lock: (ids: readonly string[]) =>
      work.sql(
        `SELECT pg_advisory_xact_lock(6024, bucket)
           FROM (SELECT DISTINCT hashtext(id::text) AS bucket FROM unnest($1::uuid[]) AS id ORDER BY 1) AS buckets`,
        [ids],
      ),

    kept: async ({ kinds, homeIds, subjectIds }: Scope): Promise<Kept> => {
      const journeys = await work.sql<JourneyRow>(
        `SELECT ${journeyColumns} FROM journey.journey j WHERE j.home_id = ANY ($1) AND j.subject_kind = ANY ($3)
         UNION SELECT ${journeyColumns} FROM journey.journey j WHERE j.subject_id = ANY ($2) AND j.subject_kind = ANY ($3)`,
        [homeIds, subjectIds, kinds],
      )
      const ids = [journeys.map(({ projectId }) => projectId), journeys.map(({ id }) => id)]
      const [stays, actions] = await Promise.all([
        work.sql<StayRow>(
          `SELECT s.project_id AS "projectId", s.journey_id AS "journeyId", s.step, s.home_id AS "homeId",
                  s.household_id AS "householdId", s.entered_on AS "enteredOn", s.left_on AS "leftOn"
             FROM ${eachOf('journey.step_stay')} AS s`,
          ids,
        ),
        work.sql<Kept['actions'][number]>(
          `SELECT a.id, a.project_id AS "projectId", a.journey_id AS "journeyId", a.home_id AS "homeId", a.person_id AS "personId",
                  a.household_id AS "householdId", a.action_key AS key, a.occurrence, a.step, a.due_from AS "dueFrom",
                  a.due_on AS "dueOn", a.planned_on AS "plannedOn", a.performer_role AS performer,
                  a.responsible_staff_id AS "responsibleStaffId", a.is_applicable AS "isApplicable", a.standard_id AS "ruledBy",
                  a.done_at IS NOT NULL OR a.waived_at IS NOT NULL AS "isSettled"
             FROM ${eachOf('journey.action')} AS a`,
          ids,
        ),
      ])
      return { journeys, stays, actions }
    },

    write: async (changes: Changes): Promise<void> => {
      await addJourneys(work, changes.addJourneys)
      await Promise.all([
        changeJourneys(work, changes.changeJourneys),
        dropStays(work, changes.dropStays),
        writeStays(work, changes.writeStays),
        addActions(work, changes.addActions, changedBy),
        changeActions(work, changes.changeActions, changedBy),
      ])
    },

    /** Who stands for roles in the projects: for all of it, for the homes, or for the persons. */
    assignments: (projectIds: readonly string[], homeIds: readonly string[], personIds: readonly string[]) =>
      work.sql<Assignment>(
        `SELECT project_id AS "projectId", role, home_id AS "homeId", person_id AS "personId", staff_id AS "staffId"
           FROM journey.assignment WHERE project_id = ANY ($1)
            AND (home_id = ANY ($2) OR person_id = ANY ($3) OR home_id IS NULL AND person_id IS NULL)`,
        [projectIds, homeIds, personIds],
      ),
  }
}

/** Rows of journeys, looked up one by one: however many homes there are, only those asked for are read. */
const eachOf = (
  table: string,
) => `unnest($1::uuid[], $2::uuid[]) AS w(project_id, journey_id) CROSS JOIN LATERAL (
  SELECT * FROM ${table} t WHERE t.project_id = w.project_id AND t.journey_id = w.journey_id OFFSET 0)`

const journeySet = `jsonb_to_recordset($1::jsonb) AS r(id uuid, "projectId" uuid, "subjectKind" text, "subjectId" uuid, "originId" uuid,
  "homeId" uuid, "personId" uuid, "householdId" uuid, "standardId" uuid, "earlierVersions" jsonb, "startedOn" date, "endedOn" date, "endedBy" text,
  "expectedEndOn" date, "replanOn" date)`
const staySet = `jsonb_to_recordset($1::jsonb) AS r("projectId" uuid, "journeyId" uuid, step text, "homeId" uuid, "householdId" uuid,
  "enteredOn" date, "leftOn" date)`
const actionSet = `jsonb_to_recordset($1::jsonb) AS r(id uuid, "projectId" uuid, "journeyId" uuid, "homeId" uuid, "personId" uuid,
  "householdId" uuid, key text, occurrence integer, step text, "dueFrom" date, "dueOn" date, "plannedOn" date, performer text,
  "responsibleStaffId" uuid, "isApplicable" boolean, "ruledBy" uuid)`

async function addJourneys(work: Work, rows: readonly JourneyRow[]): Promise<void> {
  if (rows.length === 0) return
  await work.sql(
    `INSERT INTO journey.journey (id, project_id, subject_kind, subject_id, origin_id, home_id, person_id, household_id, standard_id,
       started_on, ended_on, ended_by, expected_end_on, replan_on)
     SELECT r.id, r."projectId", r."subjectKind", r."subjectId", r."originId", r."homeId", r."personId", r."householdId",
            r."standardId", r."startedOn", r."endedOn", r."endedBy", r."expectedEndOn", r."replanOn" FROM ${journeySet}`,
    [JSON.stringify(rows)],
  )
}

async function changeJourneys(work: Work, rows: readonly JourneyRow[]): Promise<void> {
  if (rows.length === 0) return
  await work.sql(
    `UPDATE journey.journey j SET standard_id = r."standardId", earlier_versions = nullif(r."earlierVersions", 'null'),
       home_id = r."homeId", person_id = r."personId", household_id = r."householdId",
       started_on = r."startedOn", ended_on = r."endedOn", ended_by = r."endedBy", expected_end_on = r."expectedEndOn",
       replan_on = r."replanOn" FROM ${journeySet} WHERE j.project_id = r."projectId" AND j.id = r.id`,
    [JSON.stringify(rows)],
  )
}

async function dropStays(work: Work, rows: readonly StayRow[]): Promise<void> {
  if (rows.length === 0) return
  await work.sql(
    `DELETE FROM journey.step_stay s USING ${staySet}
      WHERE s.project_id = r."projectId" AND s.journey_id = r."journeyId" AND s.step = r.step`,
    [JSON.stringify(rows)],
  )
}

async function writeStays(work: Work, rows: readonly StayRow[]): Promise<void> {
  if (rows.length === 0) return
  await work.sql(
    `INSERT INTO journey.step_stay (project_id, journey_id, step, home_id, household_id, entered_on, left_on)
     SELECT r."projectId", r."journeyId", r.step, r."homeId", r."householdId", r."enteredOn", r."leftOn" FROM ${staySet}
     ON CONFLICT (project_id, journey_id, step) DO UPDATE SET home_id = excluded.home_id, household_id = excluded.household_id,
       entered_on = excluded.entered_on, left_on = excluded.left_on`,
    [JSON.stringify(rows)],
  )
}

/** What the actions of a journey have in common is sent once: there are twenty-five to a home on the day of its delivery. */
async function addActions(work: Work, rows: readonly ActionRow[], changedBy: string): Promise<void> {
  if (rows.length === 0) return
  const journeys = Map.groupBy(rows, ({ journeyId }) => journeyId)
  const sets = [...journeys.values()].map((own) => {
    const { projectId, journeyId, homeId, personId, householdId } = own[0]!
    return {
      projectId,
      journeyId,
      homeId,
      personId,
      householdId,
      actions: own.map(briefly),
    }
  })
  await work.sql(
    `INSERT INTO journey.action (id, project_id, journey_id, home_id, person_id, household_id, action_key, occurrence, step, due_from,
       due_on, planned_on, performer_role, responsible_staff_id, is_applicable, changed_by)
     SELECT a.i, j."projectId", j."journeyId", j."homeId", j."personId", j."householdId", a.k, a.o, a.s, a.f, a.t, a.p, a.r, a.w, a.a, $2
       FROM jsonb_to_recordset($1::jsonb) AS j("projectId" uuid, "journeyId" uuid, "homeId" uuid, "personId" uuid, "householdId" uuid, actions jsonb)
      CROSS JOIN LATERAL jsonb_to_recordset(j.actions) AS a(i uuid, k text, o integer, s text, f date, t date, p date, r text, w uuid, a boolean)`,
    [JSON.stringify(sets), changedBy],
  )
}

const briefly = (a: ActionRow) => ({
  i: a.id,
  k: a.key,
  o: a.occurrence,
  s: a.step,
  f: a.dueFrom,
  t: a.dueOn,
  p: a.plannedOn,
  r: a.performer,
  w: a.responsibleStaffId,
  a: a.isApplicable,
})

/** The version stays: whoever has the form of an action open is not in the way of a moved deadline. */
async function changeActions(work: Work, rows: readonly ActionRow[], changedBy: string): Promise<void> {
  if (rows.length === 0) return
  await work.sql(
    `UPDATE journey.action a SET home_id = r."homeId", person_id = r."personId", household_id = r."householdId", step = r.step,
       due_from = r."dueFrom", due_on = r."dueOn", planned_on = r."plannedOn", performer_role = r.performer,
       responsible_staff_id = r."responsibleStaffId", is_applicable = r."isApplicable", standard_id = r."ruledBy", changed_by = $2
     FROM ${actionSet} WHERE a.project_id = r."projectId" AND a.id = r.id`,
    [JSON.stringify(rows), changedBy],
  )
}
