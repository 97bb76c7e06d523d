import { cityCalendars } from '#modules/organization/index.ts'
import {
  chinaWorkingCalendar,
  type IsoDate,
  mondayToFriday,
  moveToWorkday,
  type WorkingCalendar,
} from '#platform/calendar/index.ts'
import type { Work } from '#platform/work/index.ts'

const usual = chinaWorkingCalendar({ weekly: mondayToFriday([{ from: 540, to: 1080 }]) })
/** Plans ask for the same few days over and over. */
const known = new WeakMap<WorkingCalendar, Map<IsoDate, IsoDate>>()

/** By project: the day itself when it is a workday in its city, else the next one. */
export async function workdaysOf(work: Work): Promise<(projectId: string) => (day: IsoDate) => IsoDate> {
  const calendarOf = await cityCalendars(work, usual)
  return (projectId) => {
    const calendar = calendarOf(projectId)
    return (day) => toWorkday(day, calendar)
  }
}

function toWorkday(day: IsoDate, calendar: WorkingCalendar): IsoDate {
  let days = known.get(calendar)
  if (!days || days.size > 10_000) known.set(calendar, (days = new Map()))
  const found = days.get(day)
  if (found) return found
  const workday = moveToWorkday(day, calendar)
  days.set(day, workday)
  return workday
}
