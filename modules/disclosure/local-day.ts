import { cityCalendars } from '#modules/organization/index.ts'
import { chinaWorkingCalendar, mondayToFriday, type WorkingCalendar } from '#platform/calendar/index.ts'
import type { Work } from '#platform/work/index.ts'
import { refusals } from './errors.ts'

const usual = chinaWorkingCalendar({ weekly: mondayToFriday([{ from: 540, to: 1080 }]) })

/** The working days of the project's city. */
export async function calendarOf(work: Work, projectId: string): Promise<WorkingCalendar> {
  return (await cityCalendars(work, usual))(projectId)
}

/** Refuses a day that has not come yet, at its field. */
export function refuseDayAhead(on: string, today: string, path: string): void {
  const { zh, en } = refusals.dayAhead.text
  const words = (text: string) => text.replace('{today}', today)
  if (on > today) throw refusals.dayAhead({ today }, { fields: [{ path, zh: words(zh), en: words(en) }] })
}

/** 11-21 10:00 as clocks show it there. */
export const localTime = (at: Date, timeZone: string): string =>
  at.toLocaleString('sv-SE', { timeZone }).slice(5, 16)
