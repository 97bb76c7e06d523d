import type { WorkingCalendar } from '#platform/calendar/index.ts'
import type { CaseState, Closure } from '../case.ts'
import { alarmAt, dueAt, settle, type TargetName } from '../clock.ts'
import type { Terms } from '../policy.ts'
import type { CaseRow, PromiseRow } from '../tables.ts'
import type { TakenCase } from './case-row.ts'

type Facts = Pick<TakenCase, 'openedAt' | 'closedAt' | 'satisfaction' | 'solved'> & {
  firstRepliedAt: Date | null
  isClassified: boolean
}

export type TakenPromise = Pick<
  PromiseRow,
  | 'target'
  | 'started_at'
  | 'minutes'
  | 'measure'
  | 'due_at'
  | 'remind_before_minutes'
  | 'alarm_at'
  | 'shown_to_customer'
  | 'met_at'
  | 'missed_at'
  | 'done_at'
>

/** The first answer as the list states it, or else the first word that was shown; a closed matter was answered at its end. */
export function firstAnswerOf({ firstRepliedAt, closedAt, entries }: TakenCase): Date | null {
  const shown = entries.filter((entry) => entry.shown).map(({ at }) => at.getTime())
  return firstRepliedAt ?? (shown.length ? new Date(Math.min(...shown)) : closedAt)
}

/** How a case stands that another system kept until now. */
export function standingOf(facts: Facts) {
  const { openedAt, closedAt, firstRepliedAt, satisfaction, solved } = facts
  return {
    state: stateOf(facts),
    opened_at: openedAt,
    acknowledged_at: openedAt,
    first_replied_at: firstRepliedAt,
    waiting_since: firstRepliedAt ? null : openedAt,
    result_at: closedAt,
    closed_at: closedAt,
    closure: closedAt ? closureOf(facts) : null,
    satisfaction,
    solved,
    rated_at: closedAt && (satisfaction ?? solved) !== null ? closedAt : null,
  } satisfies Partial<CaseRow>
}

function stateOf({ closedAt, firstRepliedAt, isClassified }: Facts): CaseState {
  if (closedAt) return 'closed'
  if (firstRepliedAt) return 'inProgress'
  return isClassified ? 'classified' : 'acknowledged'
}

/** Without a word of the customer it counts as not confirmed, apart from those that were solved (domain.md section 7 item 5). */
export function closureOf({ satisfaction, solved }: Pick<TakenCase, 'satisfaction' | 'solved'>): Closure {
  if (solved === false || (satisfaction !== null && satisfaction <= 2)) return 'documentedOffer'
  return solved || satisfaction !== null ? 'confirmed' : 'notConfirmed'
}

/**
 * The promises as our own terms would have made them, each kept or missed by what the list tells, so that figures of the
 * old cases can stand beside those of new ones; what is still owed goes on from here.
 */
export function promisesOf(facts: Facts, terms: Terms, calendar: WorkingCalendar, now: Date): TakenPromise[] {
  const { openedAt, firstRepliedAt, closedAt } = facts
  const owed: [target: 'firstReply' | 'close' | 'progress', from: Date, done: Date | null][] = [
    ['firstReply', openedAt, firstRepliedAt],
  ]
  if (firstRepliedAt) owed.push(['close', openedAt, closedAt])
  if (firstRepliedAt && !closedAt) owed.push(['progress', now, null])
  return owed.flatMap(([target, from, done]) => {
    const minutes = target === 'firstReply' ? (terms.minutes.firstReply ?? 24 * 60) : terms.minutes[target]
    return minutes === null ? [] : [taken({ target, from, done, minutes }, terms, calendar, now)]
  })
}

function taken(
  { target, from, done, minutes }: { target: TargetName; from: Date; done: Date | null; minutes: number },
  { measure, remindBeforeMinutes, shown }: Terms,
  calendar: WorkingCalendar,
  now: Date,
): TakenPromise {
  const due = dueAt({ target, startedAt: from, minutes, measure }, [], calendar)!
  const { metAt, missedAt } = done ? settle(due, done) : { metAt: null, missedAt: due < now ? due : null }
  return {
    target,
    started_at: from,
    minutes,
    measure,
    due_at: due,
    remind_before_minutes: remindBeforeMinutes,
    alarm_at: metAt || missedAt ? null : alarmAt(due, remindBeforeMinutes, now),
    shown_to_customer: (shown as readonly TargetName[]).includes(target),
    met_at: metAt,
    missed_at: missedAt,
    done_at: missedAt ? done : null,
  }
}
