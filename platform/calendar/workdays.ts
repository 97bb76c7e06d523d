import { dayNumberOf, isoDateOf, type IsoDate } from './iso-date.ts'
import { intervalsOn, type WorkingCalendar } from './working-calendar.ts'

/** Whether any work is done on the day. */
export function isWorkday(isoDate: IsoDate, calendar: WorkingCalendar): boolean {
  return intervalsOn(dayNumberOf(isoDate), calendar).length > 0
}

/** The first workday after the day. */
export function nextWorkday(isoDate: IsoDate, calendar: WorkingCalendar): IsoDate {
  return isoDateOf(workdayFrom(dayNumberOf(isoDate) + 1, calendar))
}

/**
 * The day itself if work is done on it, otherwise the next workday (domain.md 2.0 rule 7). Contact actions move
 * so, safety actions never do: the caller decides.
 */
export function moveToWorkday(isoDate: IsoDate, calendar: WorkingCalendar): IsoDate {
  return isoDateOf(workdayFrom(dayNumberOf(isoDate), calendar))
}

/** The workday that ends a period of `days` working days after the day, which itself is not counted. */
export function addWorkdays(isoDate: IsoDate, days: number, calendar: WorkingCalendar): IsoDate {
  let day = dayNumberOf(isoDate)
  for (let left = days; left > 0; left -= 1) day = workdayFrom(day + 1, calendar)
  return isoDateOf(day)
}

function workdayFrom(dayNumber: number, calendar: WorkingCalendar): number {
  let day = dayNumber
  while (intervalsOn(day, calendar).length === 0) day += 1
  return day
}
