const home = `h.id AS "homeId", h.project_id AS "projectId", g.household_id AS "householdId", x.name AS "personName",
  p.name || ' ' || b.name || h.unit_number || '单元' || h.number AS "homeLabel"
  FROM customers.person x JOIN customers.holding g ON g.person_id = x.id AND g.until_on IS NULL JOIN estate.home h ON h.id = g.home_id
  JOIN estate.building b ON b.id = h.building_id JOIN estate.project p ON p.id = h.project_id WHERE x.id = $1`

/** A resident's own home, and who answers for it. */
export const ownHome = { name: 'own home', text: `SELECT ${home}` }

/** A caller with the home that she speaks of. */
export const caller = { name: 'caller', text: `SELECT ${home} AND h.id = $2` }

export const taker = {
  name: 'taker',
  text: `SELECT s.id, s.name, p.title FROM scope.project_branch b JOIN organization.post p ON p.node_id = b.node_id AND p.role = 'callCentreAgent'
           JOIN organization.appointment a ON a.post_id = p.id AND a.until_on IS NULL JOIN organization.staff s ON s.id = a.staff_id AND s.state = 'active'
          WHERE b.project_id = $1 ORDER BY a.from_on, a.id LIMIT 1`,
}

/** Case, first entry, words to search by, promises, event, job and audit line in one statement: one round trip, one commit. */
export const open = {
  name: 'open',
  text: `
  WITH number AS (SELECT $3 || '-' || lpad(n::text, greatest(6, length(n::text)), '0') AS value FROM nextval('cases.case_number') AS n),
  opened AS (
    INSERT INTO cases.case_file (id, project_id, number, kind, channel, category_id, urgency, safety, title, reporter_person_id, reporter_name,
      household_id, home_id, home_label, first_contact_staff_id, owner_staff_id, owner_name, state, opened_at, acknowledged_at, first_reply_due_at,
      waiting_since, answer_due_at, close_due_at, last_activity_at, changed_by, climb_at, risks)
    SELECT $1, $2, value, $4, $5, $6, $7, false, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $18, $19, $18, $19, $20, $18, $36, $19, $21 FROM number),
  words AS (
    INSERT INTO cases.entry (id, project_id, case_id, at, kind, visible_to_customer, author_kind, author_id, author_name, body, details)
    VALUES ($22, $2, $1, $18, 'message', true, 'customer', $9, $10, $23, $24)),
  searched AS (INSERT INTO cases.case_text (id, project_id, opened_at, body, grams) VALUES ($1, $2, $18, $25, $26)),
  promised AS (
    INSERT INTO cases.promise (id, project_id, case_id, target, started_at, minutes, measure, due_at, remind_before_minutes, alarm_at, shown_to_customer)
    SELECT p.id, $2, $1, p.target, $18, p.minutes, 'clock', p.due_at, 60, p.due_at - interval '1 hour', true
      FROM unnest($27::uuid[], $28::text[], $29::timestamptz[], $30::float8[]) AS p(id, target, due_at, minutes)),
  happened AS (
    INSERT INTO platform.event (id, recorded_at, name, project_id, person_id, home_id, subject_kind, subject_id, actor_kind, actor_id, actor_name, request_id, payload)
    SELECT $31, $18, 'cases.case_opened.v1', $2, $9, $12, 'case', $1, $34, $35, $36, $32, jsonb_build_object('caseId', $1::uuid, 'number', value,
      'kind', $4::text, 'channel', $5::text, 'urgency', $7::text, 'categoryId', $6::uuid, 'ownerStaffId', $15::uuid, 'ownerName', $16::text) FROM number),
  enqueued AS (
    INSERT INTO bare_job (task, payload) SELECT 'deliver-events', jsonb_build_object('event', $31::uuid, 'case', $1::uuid, 'number', value) FROM number),
  noted AS (
    INSERT INTO platform.audit_log (actor_kind, actor_id, actor_name, action, change, subject, subject_id, project_id, request_id, ip)
    VALUES ($34, $35, $36, 'cases.openCase', 'insert', 'cases.case_file', $1, $2, $32, $33))
  SELECT value AS number FROM number`,
}
