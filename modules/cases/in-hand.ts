import type { Work } from '#platform/work/index.ts'
import {
  canMove,
  type CaseFacts,
  mayMove,
  missingFor,
  type Move,
  type Need,
  stateAfter,
  topLevel,
} from './case.ts'
import { alarmAt, dueAt, type Pause, raisesLevel, settle, type TargetName, type Term } from './clock.ts'
import { refusals } from './errors.ts'
import { firstReplyMissed, promiseMissed } from './events.ts'
import { aboutCase, subjectOf } from './present.ts'
import type { Terms } from './policy.ts'
import { riskKinds, risksIn } from './risk.ts'
import type { Rulebook } from './rulebook.ts'
import type { CaseRow, EntryKind, EntryRow, PauseRow, PromiseRow } from './tables.ts'
import { needWords, stateWords } from './words.ts'

/** A case taken in hand for one change: locked, altered here, and written when it is put back. */
export interface CaseInHand {
  readonly before: CaseRow
  readonly file: CaseRow
  openTasks: number
  readonly pauses: PauseRow[]
  /** The promises that are still owed, open or missed; those that are settled or reckoned again here are in `touched`. */
  readonly promises: PromiseRow[]
  readonly touched: Set<PromiseRow>
  readonly made: PromiseRow[]
  readonly entries: EntryRow[]
  readonly book: Rulebook
}

export function factsOf({ file, openTasks }: Pick<CaseInHand, 'file' | 'openTasks'>): CaseFacts {
  return {
    kind: file.kind,
    state: file.state,
    ownerStaffId: file.owner_staff_id,
    categoryId: file.category_id,
    waitingSince: file.waiting_since,
    firstRepliedAt: file.first_replied_at,
    openTasks,
    safety: file.safety,
    safeguardedAt: file.safeguarded_at,
  }
}

export function termsOf({ file, book }: CaseInHand): Terms {
  const { project_id: projectId, category_id: categoryId, channel, urgency, kind } = file
  return book.termsOf({ projectId, categoryId, channel, urgency, kind })
}

/** Makes the move, or refuses with what stands in its way; `waive` names needs that do not hold this time. */
export function makeMove(work: Work, hand: CaseInHand, move: Move, waive: readonly Need[] = []): void {
  const facts = factsOf(hand)
  const { number, owner_name: ownerName, state } = hand.file
  if (!canMove(facts, move)) {
    if (state === 'closed') throw refusals.alreadyClosed({ number })
    throw refusals.wrongState({ number, state, stateZh: stateWords[state].zh, stateEn: stateWords[state].en })
  }
  if (!mayMove(facts, move, work.actor))
    throw refusals.notOwner({ ownerName, ownerStaffId: hand.file.owner_staff_id })
  refuseMissing(missingFor(facts, move).filter((need) => !waive.includes(need)))
  hand.file.state = stateAfter(facts, move)
}

/** Refuses with everything that is still missing, in words. */
export function refuseMissing(missing: readonly Need[]): void {
  if (missing.length === 0) return
  const inWords = (language: 'zh' | 'en') => missing.map((need) => needWords[need][language])
  throw refusals.notReady({
    missing: [...missing],
    missingZh: inWords('zh').join('、'),
    missingEn: inWords('en').join(', '),
  })
}

/** Marks a case by what the customer's words hold; a mark that it has stays. */
export function markRisks({ file, book }: CaseInHand, words: string): void {
  const found = risksIn(book.risks, words).filter((kind) => !file.risks.includes(kind))
  if (found.length) file.risks = riskKinds.filter((kind) => file.risks.includes(kind) || found.includes(kind))
}

/** Adds a line to the conversation and log of the case. */
export function addEntry(
  work: Work,
  hand: CaseInHand,
  kind: EntryKind,
  entry: Partial<EntryRow> & { body: string },
): EntryRow {
  const { actor } = work
  const author =
    actor.kind === 'staff' || actor.kind === 'resident'
      ? {
          author_kind: actor.kind === 'staff' ? ('staff' as const) : ('customer' as const),
          author_id: actor.id,
          author_name: actor.name,
        }
      : { author_kind: 'system' as const, author_id: null, author_name: null }
  const { id: case_id, project_id } = hand.file
  const row: EntryRow = {
    id: work.newId(),
    project_id,
    case_id,
    at: work.now,
    kind,
    visible_to_customer: false,
    ...author,
    details: null,
    file_ids: [],
    ...entry,
  }
  hand.entries.push(row)
  hand.file.last_activity_at = work.now
  return row
}

/** Starts a promise by policy, unless the policy makes none for this case. */
export function promise(
  work: Work,
  hand: CaseInHand,
  target: Exclude<TargetName, 'agreedDate'>,
  startedAt = work.now,
): PromiseRow | null {
  const terms = termsOf(hand)
  const minutes = terms.minutes[target]
  if (minutes === null) return null
  return makePromise(
    work,
    hand,
    { target, startedAt, minutes, measure: terms.measure },
    terms,
    terms.shown.includes(target),
  )
}

/** Starts a promise over a stated term. */
export function makePromise(
  work: Work,
  hand: CaseInHand,
  term: Term,
  { remindBeforeMinutes }: Terms,
  shown: boolean,
): PromiseRow {
  const due = dueAt(term, pausesOf(hand), hand.book.calendarOf(hand.file.project_id))
  const { id: case_id, project_id } = hand.file
  const row: PromiseRow = {
    id: work.newId(),
    project_id,
    case_id,
    target: term.target,
    started_at: term.startedAt,
    minutes: term.minutes,
    measure: term.measure,
    due_at: due,
    remind_before_minutes: remindBeforeMinutes,
    reminded_at: null,
    alarm_at: alarmAt(due, remindBeforeMinutes, work.now),
    shown_to_customer: shown,
    met_at: null,
    missed_at: null,
    done_at: null,
    carried_to: null,
  }
  hand.made.push(row)
  return row
}

/** Settles the open promises of the targets now: kept, or missed when their term is already past; late ones are done at last. */
export function settlePromises(work: Work, hand: CaseInHand, targets: readonly TargetName[]): void {
  for (const row of hand.promises.filter(({ target, missed_at }) => missed_at && targets.includes(target))) {
    row.done_at = work.now
    hand.touched.add(row)
  }
  for (const row of openPromises(hand).filter(({ target }) => targets.includes(target))) {
    const { metAt, missedAt } = settle(row.due_at, work.now)
    Object.assign(row, { met_at: metAt, missed_at: missedAt, alarm_at: null, done_at: missedAt && work.now })
    hand.touched.add(row)
    if (missedAt) tellMissed(work, hand, row)
  }
}

/** Reckons the open promises again from their start and all pauses. */
export function reckonAgain(work: Work, hand: CaseInHand): void {
  for (const row of openPromises(hand)) {
    row.due_at = dueAt(asTerm(row), pausesOf(hand), hand.book.calendarOf(hand.file.project_id))
    row.alarm_at = alarmAt(row.due_at, row.reminded_at ? 0 : row.remind_before_minutes, work.now)
    hand.touched.add(row)
  }
}

/** Brings the dates that the case itself shows in line with the promises that were changed here. */
export function mirrorDates(hand: CaseInHand): void {
  const { file, made, promises, touched } = hand
  const changed = [...made, ...promises.filter((row) => touched.has(row))].filter((row) => !row.carried_to)
  const [reply, plan, close] = (['firstReply', 'plan', 'close'] as const).map((name) =>
    changed.find(({ target }) => target === name),
  )
  if (reply && file.first_replied_at === null) file.first_reply_due_at = reply.due_at!
  if (file.waiting_since === null) file.answer_due_at = null
  else if (reply) file.answer_due_at = reply.due_at
  if (plan) file.plan_due_at = isSettled(plan) ? null : plan.due_at
  // Stays for comparison once the end is settled.
  if (close) file.close_due_at = close.due_at
}

/** What is still owed: not kept, and not done after its term. */
export function owedPromises({ promises, made }: CaseInHand): PromiseRow[] {
  return [...promises, ...made].filter(({ met_at, done_at }) => met_at === null && done_at === null)
}

export function openPromises({ promises, made }: CaseInHand): PromiseRow[] {
  return [...promises, ...made].filter((row) => !isSettled(row))
}

const isSettled = ({ met_at, missed_at }: PromiseRow) => met_at !== null || missed_at !== null

export function asTerm({ target, started_at: startedAt, minutes, measure }: PromiseRow): Term {
  return { target, startedAt, minutes, measure }
}

export function pausesOf({ pauses }: CaseInHand): Pause[] {
  return pauses.map(({ from_at: from, until_at: until }) => ({ from, until }))
}

/** Somebody fulfilled a promise late before the clock noticed: it is missed all the same, and said so. */
function tellMissed(work: Work, hand: CaseInHand, { target }: PromiseRow): void {
  const { file } = hand
  if (raisesLevel(target)) file.level = Math.min(file.level + 1, topLevel)
  addEntry(work, hand, 'promiseMissed', {
    body: target,
    author_kind: 'system',
    author_id: null,
    author_name: null,
  })
  const payload = {
    ...aboutCase(file),
    level: file.level,
    ownerStaffId: file.owner_staff_id,
    ownerName: file.owner_name,
  }
  if (target === 'firstReply') work.emit(firstReplyMissed, payload, subjectOf(file))
  else work.emit(promiseMissed, { ...payload, target }, subjectOf(file))
}
