import {
  addClockMinutes,
  addWorkingMinutes,
  type WorkingCalendar,
  workingMinutesBetween,
} from '#platform/calendar/index.ts'

/** What is promised by policy, and `agreedDate`: the day agreed with the customer in the plan. */
export const targets = [
  'acknowledgement',
  'firstReply',
  'onSite',
  'plan',
  'progress',
  'close',
  'agreedDate',
] as const
export type TargetName = (typeof targets)[number]

/** `clock` counts every hour, `working` only working time. */
export const measures = ['clock', 'working'] as const
export type Measure = (typeof measures)[number]

/** Why a clock may stand still (4.9): never because we are busy. */
export const pauseReasons = [
  'waitingForCustomer',
  'customerAsked',
  'material',
  'weather',
  'authority',
] as const
export type PauseReason = (typeof pauseReasons)[number]

export interface Pause {
  from: Date
  /** Null while it lasts. */
  until: Date | null
}

/** A missed first answer or a missed end raises the case by a level. */
export function raisesLevel(target: TargetName): boolean {
  return target === 'firstReply' || target === 'close'
}

/** What a promise counts from and how long it runs. */
export interface Term {
  target: TargetName
  startedAt: Date
  minutes: number
  measure: Measure
}

/** A date agreed with the customer stands; the first answer never waits for anything (S1-50). */
export function isPausable(target: TargetName): boolean {
  return target === 'plan' || target === 'progress' || target === 'close'
}

/**
 * The instant at which a promise falls due, from its start and the history of pauses alone, so that it can be
 * reckoned again at any time with the same result; null while a pause holds it.
 */
export function dueAt(
  { target, startedAt, minutes, measure }: Term,
  pauses: readonly Pause[],
  calendar: WorkingCalendar,
): Date | null {
  const clock = measure === 'clock' ? roundTheClock : workingTime(calendar)
  let left = minutes
  let from = startedAt
  for (const pause of isPausable(target)
    ? pauses.toSorted((a, b) => a.from.getTime() - b.from.getTime())
    : []) {
    const ran = pause.from > from ? clock.between(from, pause.from) : 0
    if (ran >= left) break
    if (pause.until === null) return null
    left -= ran
    if (pause.until > from) from = pause.until
  }
  return clock.add(from, left)
}

/** When the tick has to look at a promise: at the warning before the term, or at the term when the warning is past. */
export function alarmAt(due: Date | null, remindBeforeMinutes: number, now: Date): Date | null {
  if (due === null) return null
  const warning = addClockMinutes(due, -remindBeforeMinutes)
  return warning > now ? warning : due
}

/**
 * The term that holds when a case is judged anew: a promise that was shown to a customer binds (Civil Code art. 938),
 * so it may become shorter, never longer.
 */
export function binding(shown: boolean, promised: Term, wanted: Term, calendar: WorkingCalendar): Term {
  if (!shown) return wanted
  const [before, after] = [dueAt(promised, [], calendar), dueAt(wanted, [], calendar)]
  return before !== null && after !== null && after < before ? wanted : promised
}

/** Kept when fulfilled at its due instant or before; a promise whose clock stands still is kept. */
export function settle(
  due: Date | null,
  fulfilledAt: Date,
): { metAt: Date; missedAt: null } | { metAt: null; missedAt: Date } {
  return due === null || fulfilledAt <= due
    ? { metAt: fulfilledAt, missedAt: null }
    : { metAt: null, missedAt: due }
}

interface Counter {
  add: (from: Date, minutes: number) => Date
  between: (from: Date, to: Date) => number
}

const roundTheClock: Counter = {
  // Terms may have fractions of a minute; instants are kept to the millisecond.
  add: (from, minutes) => new Date(Math.round(from.getTime() + minutes * 60_000)),
  between: (from, to) => (to.getTime() - from.getTime()) / 60_000,
}

const workingTime = (calendar: WorkingCalendar): Counter => ({
  add: (from, minutes) => addWorkingMinutes(from, minutes, calendar),
  between: (from, to) => workingMinutesBetween(from, to, calendar),
})
