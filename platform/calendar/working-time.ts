import { instantOf, localDayOf } from './time-zone.ts'
import { intervalsOn, type WorkingCalendar } from './working-calendar.ts'

const minuteMs = 60_000

/** The instant `minutes` later by the clock, whatever the calendar. */
export function addClockMinutes(instant: Date, minutes: number): Date {
  return new Date(instant.getTime() + minutes * minuteMs)
}

/**
 * The instant by which `minutes` of working time have passed (or, when negative, before which they lie). It always
 * lies in working time, its ends included: a deadline may fall on 18:00 sharp. Zero minutes from a day off lead to
 * the next start of work.
 */
export function addWorkingMinutes(instant: Date, minutes: number, calendar: WorkingCalendar): Date {
  const at = instant.getTime()
  if (!Number.isFinite(at) || !Number.isFinite(minutes))
    throw new RangeError('An instant and a number of minutes are needed')
  const milliseconds = Math.round(minutes * minuteMs)
  return new Date(milliseconds < 0 ? before(at, -milliseconds, calendar) : after(at, milliseconds, calendar))
}

/** Minutes of working time from `from` to `to`, fractions kept; negative when `to` is earlier. */
export function workingMinutesBetween(from: Date, to: Date, calendar: WorkingCalendar): number {
  const [start, end] = [from.getTime(), to.getTime()]
  if (end < start) return 0 - workingMinutesBetween(to, from, calendar)
  const { timezone } = calendar
  const lastDay = localDayOf(end, timezone)
  let total = 0
  for (let day = localDayOf(start, timezone); day <= lastDay; day += 1) {
    for (const interval of intervalsOn(day, calendar)) {
      const opens = Math.max(instantOf(day, interval.from, timezone), start)
      const closes = Math.min(instantOf(day, interval.to, timezone), end)
      if (closes > opens) total += closes - opens
    }
  }
  return total / minuteMs
}

/** Whether work is being done at the instant; the end of an interval no longer counts. */
export function isWorkingTime(instant: Date, calendar: WorkingCalendar): boolean {
  const at = instant.getTime()
  const day = localDayOf(at, calendar.timezone)
  return intervalsOn(day, calendar).some(
    ({ from, to }) =>
      instantOf(day, from, calendar.timezone) <= at && at < instantOf(day, to, calendar.timezone),
  )
}

function after(at: number, milliseconds: number, calendar: WorkingCalendar): number {
  const { timezone } = calendar
  let left = milliseconds
  // A day earlier, as its last interval may end at this very instant.
  for (let day = localDayOf(at, timezone) - 1; ; day += 1) {
    for (const interval of intervalsOn(day, calendar)) {
      const closes = instantOf(day, interval.to, timezone)
      if (closes < at) continue
      const start = Math.max(instantOf(day, interval.from, timezone), at)
      if (left <= closes - start) return start + left
      left -= closes - start
    }
  }
}

function before(at: number, milliseconds: number, calendar: WorkingCalendar): number {
  const { timezone } = calendar
  let left = milliseconds
  for (let day = localDayOf(at, timezone); ; day -= 1) {
    const intervals = intervalsOn(day, calendar)
    for (let index = intervals.length - 1; index >= 0; index -= 1) {
      const opens = instantOf(day, intervals[index]!.from, timezone)
      if (opens > at) continue
      const end = Math.min(instantOf(day, intervals[index]!.to, timezone), at)
      if (left <= end - opens) return end - left
      left -= end - opens
    }
  }
}
