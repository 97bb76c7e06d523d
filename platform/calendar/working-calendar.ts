import { dayNumberOf, weekdayOf, type IsoDate } from './iso-date.ts'
import { offsetAt } from './time-zone.ts'

/** A stretch of working time of one day, in minutes from local midnight; `to` may be 1440, the end of the day. */
export interface Interval {
  from: number
  to: number
}

export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6

/**
 * When work is done: by weekday (0 is Sunday) and, over that, by single days; no interval means a day off.
 * A calendar is never changed once made: make another with `withExceptions`.
 */
export interface WorkingCalendar {
  readonly timezone: string
  readonly weekly: Readonly<Record<Weekday, readonly Interval[]>>
  readonly exceptions: ReadonlyMap<IsoDate, readonly Interval[]>
}

/** Makes a calendar; throws RangeError when intervals overlap or leave the day, when no
 * weekday has any, or when the time zone is unknown. */
export function workingCalendar(calendar: WorkingCalendar): WorkingCalendar {
  const days = Object.values(calendar.weekly)
  for (const intervals of [...days, ...calendar.exceptions.values()]) refuseWrongIntervals(intervals)
  if (days.every((intervals) => intervals.length === 0))
    throw new RangeError('A calendar needs working time in the week')
  for (const isoDate of calendar.exceptions.keys()) dayNumberOf(isoDate)
  offsetAt(0, calendar.timezone)
  return Object.freeze({ ...calendar })
}

/** Monday to Friday at these hours. */
export function mondayToFriday(hours: readonly Interval[]): Record<Weekday, readonly Interval[]> {
  return { 0: [], 1: hours, 2: hours, 3: hours, 4: hours, 5: hours, 6: [] }
}

/** Every day at these hours. */
export function everyDay(hours: readonly Interval[]): Record<Weekday, readonly Interval[]> {
  return { 0: hours, 1: hours, 2: hours, 3: hours, 4: hours, 5: hours, 6: hours }
}

/** A calendar that never rests, for promises that count round the clock. */
export function aroundTheClock(timezone: string): WorkingCalendar {
  return workingCalendar({ timezone, weekly: everyDay([{ from: 0, to: 1440 }]), exceptions: new Map() })
}

/** The same calendar with other hours on some days (a city's own days); later entries win. */
export function withExceptions(
  calendar: WorkingCalendar,
  exceptions: Iterable<readonly [IsoDate, readonly Interval[]]>,
): WorkingCalendar {
  return workingCalendar({ ...calendar, exceptions: new Map([...calendar.exceptions, ...exceptions]) })
}

/** A day on which a place works otherwise than the country does. */
export interface OwnDay {
  on: IsoDate
  workday: boolean
}

/** The same calendar with a place's own days off and own workdays, these at the hours of an ordinary working day. */
export function withOwnDays(calendar: WorkingCalendar, days: readonly OwnDay[]): WorkingCalendar {
  if (days.length === 0) return calendar
  const hours = ordinaryHours(calendar.weekly)
  return withExceptions(
    calendar,
    days.map(({ on, workday }) => {
      const usual = calendar.weekly[weekdayOf(dayNumberOf(on)) as Weekday]
      return [on, workday ? (usual.length > 0 ? usual : hours) : []] as const
    }),
  )
}

/** The same calendar at other hours: on every day that has working time at all. */
export function withHours(calendar: WorkingCalendar, hours: readonly Interval[]): WorkingCalendar {
  const moved = (intervals: readonly Interval[]) => (intervals.length > 0 ? hours : [])
  const weekly = Object.entries(calendar.weekly).map(([weekday, intervals]) => [weekday, moved(intervals)])
  return workingCalendar({
    ...calendar,
    weekly: Object.fromEntries(weekly) as WorkingCalendar['weekly'],
    exceptions: new Map([...calendar.exceptions].map(([on, intervals]) => [on, moved(intervals)])),
  })
}

/** The hours of the first working weekday, Monday first. */
export function ordinaryHours(weekly: Record<Weekday, readonly Interval[]>): readonly Interval[] {
  const week: Weekday[] = [1, 2, 3, 4, 5, 6, 0]
  return week.map((weekday) => weekly[weekday]).find((intervals) => intervals.length > 0) ?? []
}

const exceptionsByDay = new WeakMap<
  ReadonlyMap<IsoDate, readonly Interval[]>,
  Map<number, readonly Interval[]>
>()

/** The working time of a day, by its day number. */
export function intervalsOn(dayNumber: number, calendar: WorkingCalendar): readonly Interval[] {
  return exceptionsOf(calendar).get(dayNumber) ?? calendar.weekly[weekdayOf(dayNumber) as Weekday]
}

function exceptionsOf({ exceptions }: WorkingCalendar): Map<number, readonly Interval[]> {
  let byDay = exceptionsByDay.get(exceptions)
  if (!byDay) {
    byDay = new Map([...exceptions].map(([isoDate, intervals]) => [dayNumberOf(isoDate), intervals]))
    exceptionsByDay.set(exceptions, byDay)
  }
  return byDay
}

function refuseWrongIntervals(intervals: readonly Interval[]): void {
  let end = 0
  for (const { from, to } of intervals) {
    const wrong = !Number.isInteger(from) || !Number.isInteger(to) || from < end || to <= from || to > 1440
    if (wrong) throw new RangeError(`Working time must be in order within 0 to 1440 minutes: ${from}–${to}`)
    end = to
  }
}
