import {
  chinaWorkingCalendar,
  type IsoDate,
  mondayToFriday,
  moveToWorkday,
} from '#platform/calendar/index.ts'

const calendar = chinaWorkingCalendar({ weekly: mondayToFriday([{ from: 540, to: 1080 }]) })
/** Plans ask for the same few days over and over. */
const known = new Map<IsoDate, IsoDate>()

/** The day itself when it is a workday on the mainland, else the next one. */
export function toWorkday(day: IsoDate): IsoDate {
  const found = known.get(day)
  if (found) return found
  const workday = moveToWorkday(day, calendar)
  if (known.size > 10_000) known.clear()
  known.set(day, workday)
  return workday
}
