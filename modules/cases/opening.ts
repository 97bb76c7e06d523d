import { localDays } from '#modules/estate/index.ts'
import { gramsOf, searchForm } from '#platform/text/index.ts'
import type { Work } from '#platform/work/index.ts'
import type { CaseChannel, CaseKind, CaseState, Urgency } from './case.ts'
import type { Confidence } from './confidence.ts'
import { alarmAt, dueAt, type TargetName } from './clock.ts'
import { setOnItsWay } from './developer-way.ts'
import { caseOpened } from './events.ts'
import { nextLook } from './ladder.ts'
import { aboutCase, subjectOf } from './present.ts'
import { owesAcknowledgement, type PolicyTarget, type Terms } from './policy.ts'
import { nextCaseNumber } from './case-numbers.ts'
import { risksIn } from './risk.ts'
import type { Rulebook } from './rulebook.ts'
import type { CaseRow } from './tables.ts'
import { kindWords } from './words.ts'

export interface Opening {
  /** Where the record that told of it gives the case its own id. */
  id?: string
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
  /** What belongs to the words besides: a voice, a place that was pointed at. */
  details?: Record<string, unknown> | undefined
  reporter: { personId: string | null; name: string | null }
  householdId: string | null
  homeId: string | null
  homeLabel: string | null
  state: CaseState
  owner: { id: string; name: string }
  /** Whoever spoke with the customer, where that is not the one who acts. */
  taker?: { id: string; name: string } | undefined
  /** The earlier case that it says again. */
  repeatOf?: string | null
  /** A letter to the chairman. */
  confidence?: Confidence | null
  /** In whose queue it waits for somebody to grab it. */
  queueDepartmentId?: string | null
  /** The common part or facility that it is about. */
  commonId?: string | null
}

export interface OpenedCase {
  id: string
  number: string
  firstReplyDueAt: Date
}

/** Case, first entry, search text and first promises in one statement; confidential words are not searched. */
const statement = `
WITH opened AS (
  INSERT INTO cases.case_file (id, project_id, number, kind, channel, category_id, urgency, safety, title, place, reporter_person_id,
    reporter_name, household_id, home_id, home_label, first_contact_staff_id, owner_staff_id, owner_name, state, opened_at,
    acknowledged_at, first_reply_due_at, waiting_since, answer_due_at, close_due_at, last_activity_at, changed_by, climb_at, risks, repeat_of, confidence, queue_department_id, common_id)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $20, $21, $20, $21, $22, $20, $18, $37, $38, $39, $40, $41, $42)),
words AS (
  INSERT INTO cases.entry (id, project_id, case_id, at, kind, visible_to_customer, author_kind, author_id, author_name, body, details, file_ids)
  VALUES ($23, $2, $1, $20, 'message', true, 'customer', $11, $12, $24, $25, $26)),
searched AS (
  INSERT INTO cases.case_text (id, project_id, opened_at, body, grams) SELECT $1, $2, $20, $27, $28 WHERE $40::text IS NULL)
  INSERT INTO cases.promise (id, project_id, case_id, target, started_at, minutes, measure, due_at, remind_before_minutes, alarm_at, shown_to_customer)
  SELECT p.id, $2, $1, p.target, $20, p.minutes, $31, p.due_at, $32, p.alarm_at, p.shown
    FROM unnest($29::uuid[], $30::text[], $33::float8[], $34::timestamptz[], $35::timestamptz[], $36::boolean[])
      AS p(id, target, minutes, due_at, alarm_at, shown)`

/** Opens a case: the number, who has it and the term of the first answer are there at once (steps 1 to 3). */
export async function writeOpening(work: Work, book: Rulebook, opening: Opening): Promise<OpenedCase> {
  const { id = work.newId(), kind, projectId, owner, reporter } = opening
  const { minutes, measure, shown, remindBeforeMinutes } = book.termsOf(opening)
  // A first answer is owed whatever the policies say (S1-50).
  const firstReply = minutes.firstReply ?? 24 * 60
  const due = (target: TargetName, length: number | null) =>
    length === null
      ? null
      : dueAt({ target, startedAt: work.now, minutes: length, measure }, [], book.calendarOf(projectId))
  const firstReplyDueAt = due('firstReply', firstReply)!
  const promised = promisedAtOnce(
    { ...minutes, firstReply },
    opening.taker === undefined && work.actor.kind !== 'staff',
  )
  const text = searchForm(
    [opening.title, opening.body, opening.place, opening.homeLabel, reporter.name].filter(Boolean).join(' '),
  )
  const taker = opening.taker ?? (work.actor.kind === 'staff' ? work.actor : null)
  const year = (await localDays(work, [projectId]))(projectId).slice(0, 4)
  const number = `${kindWords[kind].prefix}-${year}-${await nextCaseNumber(work)}`
  work.send(statement, [
    id,
    projectId,
    number,
    kind,
    opening.channel,
    opening.categoryId,
    opening.urgency,
    opening.safety,
    opening.title,
    opening.place,
    reporter.personId,
    reporter.name,
    opening.householdId,
    opening.homeId,
    opening.homeLabel,
    taker?.id,
    owner.id,
    owner.name,
    opening.state,
    work.now,
    firstReplyDueAt,
    due('close', minutes.close),
    work.newId(),
    opening.body,
    detailsOf(opening.details, taker),
    opening.fileIds,
    text,
    [...gramsOf(text), projectId],
    promised.map(() => work.newId()),
    promised.map(([target]) => target),
    measure,
    remindBeforeMinutes,
    promised.map(([, length]) => length),
    promised.map(([target, length]) => due(target, length)),
    promised.map(([target, length]) => alarmAt(due(target, length), remindBeforeMinutes, work.now)),
    promised.map(([target]) => shown.includes(target)),
    nextLook(
      book.ladder,
      opening.urgency,
      promised.map(([target, length]) => ({ id: target, target, dueAt: due(target, length) })),
    ),
    risksIn(book.risks, `${opening.title} ${opening.body}`),
    opening.repeatOf ?? null,
    opening.confidence ?? null,
    opening.queueDepartmentId ?? null,
    opening.commonId ?? null,
  ])
  const file = {
    id,
    number,
    kind,
    project_id: projectId,
    reporter_person_id: reporter.personId,
    home_id: opening.homeId,
    confidence: opening.confidence ?? null,
    category_id: opening.categoryId,
    opened_at: work.now,
    owner_staff_id: owner.id,
    owner_name: owner.name,
  } as CaseRow
  const { channel, urgency, safety, categoryId } = opening
  work.emit(
    caseOpened,
    {
      ...aboutCase(file),
      channel,
      urgency,
      safety,
      categoryId,
      ownerStaffId: owner.id,
      ownerName: owner.name,
    },
    subjectOf(file),
  )
  await setOnItsWay(work, book, file)
  return { id, number, firstReplyDueAt }
}

/** What stands with the words: who recorded them, a voice, a place; nothing where there is none of it. */
function detailsOf(details: Opening['details'] = {}, taker: { name: string } | null): string | null {
  const all = { ...details, ...(taker && { recordedBy: taker.name }) }
  return Object.keys(all).length ? JSON.stringify(all) : null
}

/** The first answer is owed always, somebody at the place where a term is set; what staff take in is acknowledged by that. */
function promisedAtOnce(minutes: Terms['minutes'], isUnseen: boolean): [PolicyTarget, number][] {
  const owed: PolicyTarget[] = ['firstReply', 'onSite']
  if (isUnseen && owesAcknowledgement(minutes)) owed.push('acknowledgement')
  return owed.flatMap((target) => {
    const length = minutes[target]
    return length === null ? [] : [[target, length] as [PolicyTarget, number]]
  })
}

/** The first line of what was said, when nobody gave a title; at most 40 characters. */
export function titleFrom(title: string | undefined, body: string): string {
  const line = (title ?? body).trim().split('\n')[0]!.trim()
  const characters = [...line]
  return characters.length > 40 ? `${characters.slice(0, 39).join('')}…` : line
}
