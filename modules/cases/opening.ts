import { localDateOf } from '#platform/calendar/index.ts'
import { gramsOf, searchForm } from '#platform/text/index.ts'
import { actorId, type Work } from '#platform/work/index.ts'
import type { CaseChannel, CaseKind, CaseState, Urgency } from './case.ts'
import { alarmAt, dueAt, type TargetName } from './clock.ts'
import { caseOpened } from './events.ts'
import { aboutCase, subjectOf } from './present.ts'
import type { Rulebook } from './rulebook.ts'
import type { CaseRow } from './tables.ts'
import { kindWords } from './words.ts'
import { needsResult } from './case.ts'

export interface Opening {
  projectId: string
  kind: CaseKind
  channel: CaseChannel
  categoryId: string | null
  urgency: Urgency
  safety: boolean
  title: string
  body: string
  place: string | null
  fileIds: readonly string[]
  reporter: { personId: string | null; name: string | null }
  householdId: string | null
  homeId: string | null
  homeLabel: string | null
  state: CaseState
  owner: { id: string; name: string }
}

export interface OpenedCase {
  id: string
  number: string
  firstReplyDueAt: Date
}

/** Case, first entry, search text and promises in one statement; the number comes from a sequence, so nobody waits. */
const statement = `
WITH number AS (SELECT $3 || '-' || $4 || '-' || lpad(n::text, greatest(6, length(n::text)), '0') AS value FROM nextval('cases.case_number') AS n),
opened AS (
  INSERT INTO cases.case_file (id, project_id, number, kind, channel, category_id, urgency, safety, title, place, reporter_person_id,
    reporter_name, household_id, home_id, home_label, first_contact_staff_id, owner_staff_id, owner_name, state, opened_at,
    acknowledged_at, first_reply_due_at, waiting_since, answer_due_at, plan_due_at, close_due_at, last_activity_at, changed_by)
  SELECT $1, $2, value, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $21, $22, $21, $22, $23, $24, $21, $25
    FROM number),
words AS (
  INSERT INTO cases.entry (id, project_id, case_id, at, kind, visible_to_customer, author_kind, author_id, author_name, body, details, file_ids)
  VALUES ($26, $2, $1, $21, 'message', true, 'customer', $12, $13, $27, $28, $29)),
searched AS (
  INSERT INTO cases.case_text (id, project_id, opened_at, body, grams)
  VALUES ($1, $2, $21, $30, $31)),
promised AS (
  INSERT INTO cases.promise (id, project_id, case_id, target, started_at, minutes, measure, due_at, remind_before_minutes, alarm_at, shown_to_customer)
  SELECT p.id, $2, $1, p.target, $21, p.minutes, $32, p.due_at, $33, p.alarm_at, p.shown
    FROM unnest($34::uuid[], $35::text[], $36::float8[], $37::timestamptz[], $38::timestamptz[], $39::boolean[])
      AS p(id, target, minutes, due_at, alarm_at, shown))
SELECT value AS number FROM number`

/** Opens a case: the number, who has it and the term of the first answer are there at once (steps 1 to 3). */
export async function writeOpening(work: Work, book: Rulebook, opening: Opening): Promise<OpenedCase> {
  const id = work.newId()
  const { kind, projectId, owner, reporter } = opening
  const terms = book.termsOf(opening)
  const promises = firstTargets(kind).flatMap((target) => {
    const minutes = terms.minutes[target]
    if (minutes === null) return []
    const due = dueAt({ target, startedAt: work.now, minutes, measure: terms.measure }, [], book.calendar)!
    return [{ id: work.newId(), target, minutes, due, alarm: alarmAt(due, terms.remindBeforeMinutes, work.now), shown: terms.shown.includes(target) }]
  })
  const due = (name: TargetName) => promises.find(({ target }) => target === name)?.due ?? null
  const firstReplyDueAt = due('firstReply') ?? work.now
  const text = searchForm([opening.title, opening.body, opening.place, opening.homeLabel, reporter.name].filter(Boolean).join(' '))
  const recordedBy = work.actor.kind === 'staff' ? JSON.stringify({ recordedBy: work.actor.name }) : null
  const staffId = work.actor.kind === 'staff' ? actorId(work) : null
  const [row] = await work.sql<{ number: string }>(statement, [
    id, projectId, kindWords[kind].prefix, localDateOf(work.now, 'Asia/Shanghai').slice(0, 4), kind, opening.channel, opening.categoryId,
    opening.urgency, opening.safety, opening.title, opening.place, reporter.personId, reporter.name, opening.householdId, opening.homeId,
    opening.homeLabel, staffId, owner.id, owner.name, opening.state, work.now, firstReplyDueAt, due('plan'), due('close'), owner.name,
    work.newId(), opening.body, recordedBy, opening.fileIds, text, [...gramsOf(text), projectId], terms.measure, terms.remindBeforeMinutes,
    promises.map((promise) => promise.id), promises.map(({ target }) => target), promises.map(({ minutes }) => minutes),
    promises.map((promise) => promise.due), promises.map(({ alarm }) => alarm), promises.map(({ shown }) => shown),
  ])
  const { number } = row!
  const file = { id, number, kind, project_id: projectId, reporter_person_id: reporter.personId, home_id: opening.homeId } as CaseRow
  const { channel, urgency, safety, categoryId } = opening
  work.emit(caseOpened, { ...aboutCase(file), channel, urgency, safety, categoryId, ownerStaffId: owner.id, ownerName: owner.name }, subjectOf(file))
  return { id, number, firstReplyDueAt }
}

/** What is promised from the first moment; progress is promised from the first answer on. */
function firstTargets(kind: CaseKind) {
  return needsResult(kind) ? (['firstReply', 'plan', 'close'] as const) : (['firstReply', 'close'] as const)
}

/** The first line of what was said, when nobody gave a title; at most 40 characters. */
export function titleFrom(title: string | undefined, body: string): string {
  const line = (title ?? body).trim().split('\n')[0]!.trim()
  const characters = [...line]
  return characters.length > 40 ? `${characters.slice(0, 39).join('')}…` : line
}
