import type { QueryConfig } from 'pg'

const statement = (name: string, text: string): QueryConfig => ({ name, text })

/** Case, first entry, words to search by, promises, event, job and audit line in one statement: one round trip, one commit. */
export const open = statement(
  'open',
  `
  WITH number AS (SELECT $3 || '-' || lpad(n::text, greatest(6, length(n::text)), '0') AS value FROM nextval('cases.case_number') AS n),
  opened AS (
    INSERT INTO cases.case_file (id, project_id, number, kind, channel, category_id, urgency, safety, title, reporter_name,
      first_contact_staff_id, owner_staff_id, owner_name, state, opened_at, acknowledged_at, first_reply_due_at, waiting_since,
      answer_due_at, close_due_at, last_activity_at, changed_by)
    SELECT $1, $2, value, $4, $5, $6, $7, false, $8, $9, $10, $10, $11, 'classified', $12, $12, $13, $12, $13, $14, $12, $11 FROM number),
  words AS (
    INSERT INTO cases.entry (id, project_id, case_id, at, kind, visible_to_customer, author_kind, author_name, body, details)
    VALUES ($15, $2, $1, $12, 'message', true, 'customer', $9, $16, $17)),
  searched AS (INSERT INTO cases.case_text (id, project_id, opened_at, body, grams) VALUES ($1, $2, $12, $18, $19)),
  promised AS (
    INSERT INTO cases.promise (id, project_id, case_id, target, started_at, minutes, measure, due_at, remind_before_minutes, alarm_at, shown_to_customer)
    VALUES ($20, $2, $1, 'firstReply', $12, 1440, 'clock', $13, 60, $13::timestamptz - interval '1 hour', true)),
  happened AS (
    INSERT INTO platform.event (id, recorded_at, name, project_id, subject_kind, subject_id, actor_kind, actor_id, actor_name, request_id, payload)
    SELECT $21, $12, 'cases.case_opened.v1', $2, 'case', $1, 'staff', $10, $11, $22, jsonb_build_object('number', value, 'kind', $4::text,
           'channel', $5::text, 'urgency', $7::text, 'categoryId', $6::uuid, 'ownerStaffId', $10::uuid, 'ownerName', $11::text) FROM number),
  enqueued AS (
    INSERT INTO bare_job (task, payload) SELECT 'deliver-events', jsonb_build_object('event', $21::uuid, 'case', $1::uuid, 'number', value) FROM number),
  noted AS (
    INSERT INTO platform.audit_log (actor_kind, actor_id, actor_name, action, change, subject, subject_id, project_id, request_id, ip)
    VALUES ('staff', $10, $11, 'cases.openCase', 'insert', 'cases.case_file', $1, $2, $22, $23))
  SELECT value AS number FROM number`,
)

/** What a line of the inbox shows. */
export const line = `c.id, c.number, c.project_id AS "projectId", c.kind, c.channel, c.category_id AS "categoryId", c.urgency, c.safety, c.title, c.state,
  c.level, c.home_id AS "homeId", c.home_label AS "homeLabel", c.reporter_person_id AS "reporterPersonId", c.reporter_name AS "reporterName",
  c.owner_staff_id AS "ownerStaffId", c.owner_name AS "ownerName", c.department_id AS "departmentId", c.opened_at AS "openedAt",
  c.first_replied_at AS "firstRepliedAt", c.waiting_since AS "waitingSince", c.answer_due_at AS "answerDueAt", c.close_due_at AS "closeDueAt",
  c.paused_since AS "pausedSince", c.closed_at AS "closedAt", c.closure, c.reopened_count AS "reopenedCount",
  c.last_activity_at AS "lastActivityAt", c.version`

export const newest = statement(
  'newest',
  `
  SELECT ${line} FROM cases.case_file c WHERE c.project_id = $1 AND c.closed_at IS NULL ORDER BY c.opened_at DESC, c.id DESC LIMIT 51`,
)

const below = (
  table: string,
  columns: string,
  order: string,
) => `(SELECT coalesce(jsonb_agg(x ORDER BY x."${order}"), '[]') FROM
  (SELECT ${columns} FROM cases.${table} WHERE project_id = c.project_id AND case_id = c.id) x)`

/** The case, its tasks, promises and pauses, its topic, and the title of whoever owns it. */
export const one = statement(
  'one',
  `
  SELECT ${line}, c.place, c.acknowledged_at AS "acknowledgedAt", c.first_reply_due_at AS "firstReplyDueAt", c.plan_due_at AS "planDueAt",
         c.result_at AS "resultAt", c.confirm_until AS "confirmUntil", c.satisfaction, c.solved, c.rated_at AS "ratedAt",
         c.transfer_count AS "transferCount", c.contact_count AS "contactCount", k.zh AS "categoryZh", k.en AS "categoryEn",
         k.department_kind AS "usualDepartmentKind",
         (SELECT p.title FROM organization.appointment a JOIN organization.post p ON p.id = a.post_id
           WHERE a.staff_id = c.owner_staff_id AND a.until_on IS NULL LIMIT 1) AS title,
         ${below('task', 'department_id AS "departmentId", department_name AS "departmentName", state, reason, handed_over_at AS "handedOverAt", id', 'handedOverAt')} AS tasks,
         ${below('promise', 'target, started_at AS "startedAt", due_at AS "dueAt", shown_to_customer AS "shownToCustomer", met_at AS "metAt", missed_at AS "missedAt"', 'startedAt')} AS promises,
         ${below('clock_pause', 'reason, words, from_at AS "fromAt", until_at AS "untilAt", paused_by_name AS "pausedByName"', 'fromAt')} AS pauses
    FROM cases.case_file c LEFT JOIN cases.category k ON k.id = c.category_id WHERE c.id = $1`,
)

export const entries = statement(
  'entries',
  `
  SELECT e.id, e.at, e.kind, e.visible_to_customer AS "visibleToCustomer", e.author_kind AS "authorKind", e.author_id AS "authorId",
         e.author_name AS "authorName", e.body, e.details, e.file_ids AS "fileIds"
    FROM cases.case_file c JOIN cases.entry e ON e.project_id = c.project_id AND e.case_id = c.id WHERE c.id = $1 ORDER BY e.id`,
)
