import type { Client } from '#platform/database/connect.ts'

/** An event for each row, and the jobs that deliver them, a hundred at a time. */
const tell = (name: string, from: string, payload: string) => `
  told AS (
    INSERT INTO platform.event (id, recorded_at, name, project_id, subject_kind, subject_id, actor_kind, payload)
    SELECT uuidv7(), $1, '${name}', project_id, 'case', id, 'system', ${payload} FROM ${from} RETURNING id),
  delivered AS (
    INSERT INTO bare_job (task, payload) SELECT 'deliver-events', jsonb_agg(id) FROM (SELECT id, row_number() OVER () AS n FROM told) t GROUP BY n / 100)`
const about = `jsonb_build_object('caseId', id, 'number', number, 'kind', kind, 'target', target, 'ownerStaffId', owner_staff_id, 'ownerName', owner_name)`
const owned = 'f.number, f.kind, f.owner_staff_id, f.owner_name'

const warn = `WITH due AS (
    UPDATE cases.promise p SET reminded_at = coalesce(p.reminded_at, $1), alarm_at = p.due_at FROM cases.case_file f
     WHERE p.alarm_at <= $1 AND p.due_at > $1 AND f.project_id = p.project_id AND f.id = p.case_id
     RETURNING f.project_id, f.id, p.target, ${owned}), ${tell('cases.promise_near.v1', 'due', about)}
  SELECT count(*) FROM due`

const miss = `WITH due AS (
    UPDATE cases.promise p SET missed_at = p.due_at, alarm_at = NULL FROM cases.case_file f
     WHERE p.alarm_at <= $1 AND p.due_at <= $1 AND f.project_id = p.project_id AND f.id = p.case_id
     RETURNING f.project_id, f.id, p.target, ${owned}),
  raised AS (UPDATE cases.case_file f SET level = least(f.level + 1, 4), version = f.version + 1, changed_by = NULL
     FROM due d WHERE f.project_id = d.project_id AND f.id = d.id),
  noted AS (INSERT INTO cases.entry (id, project_id, case_id, at, kind, visible_to_customer, author_kind, body)
    SELECT uuidv7(), project_id, id, $1, 'promiseMissed', false, 'system', target FROM due), ${tell('cases.promise_missed.v1', 'due', about)}
  SELECT count(*) FROM due`

/** The first rung after the term alone, which is what falls due here. */
const climb = `WITH due AS (
    UPDATE cases.case_file f SET climb_at = p.due_at + interval '8 hours', level = greatest(f.level, 1), version = f.version + 1, changed_by = NULL
      FROM cases.promise p WHERE f.climb_at <= $1 AND p.project_id = f.project_id AND p.case_id = f.id AND p.target = 'close'
     RETURNING f.project_id, f.id, p.target, p.id AS promise_id, p.due_at, ${owned}),
  rung AS (SELECT id AS rung_id FROM cases.ladder_rung WHERE urgency = 'NORMAL' AND minutes = 0 LIMIT 1),
  heard AS (SELECT id AS staff_id, name AS staff_name FROM organization.staff WHERE staff_number = 'B0002'),
  climbed AS (INSERT INTO cases.escalation (id, project_id, case_id, promise_id, rung_id, target, level, at, due_at, staff_id, staff_name)
    SELECT uuidv7(), project_id, id, promise_id, rung_id, target, 1, $1, due_at, staff_id, staff_name FROM due, rung, heard),
  noted AS (INSERT INTO cases.entry (id, project_id, case_id, at, kind, visible_to_customer, author_kind, body, details)
    SELECT uuidv7(), project_id, id, $1, 'escalation', false, 'system', target, '{"level": 1}' FROM due), ${tell('cases.case_escalated.v1', 'due', about)}
  SELECT count(*) FROM due`

const end = `WITH due AS (
    UPDATE cases.case_file f SET state = 'closed', closed_at = $1, closure = 'notConfirmed', confirm_until = NULL, version = f.version + 1,
           changed_by = NULL, climb_at = NULL WHERE f.confirm_until <= $1 RETURNING f.project_id, f.id, 'close' AS target, ${owned}),
  kept AS (UPDATE cases.promise p SET met_at = $1, alarm_at = NULL FROM due d
    WHERE p.project_id = d.project_id AND p.case_id = d.id AND p.met_at IS NULL AND p.missed_at IS NULL), ${tell('cases.case_closed.v1', 'due', about)}
  SELECT count(*) FROM due`

/** The same rows for the same due ones, by one statement of set-based SQL each; triggers stay, so that the audit lines are the same. */
export async function tickBare(client: Client, now: Date): Promise<void> {
  for (const text of [warn, miss, climb, end])
    await client.query({ name: text.slice(0, 50), text, values: [now] })
}
