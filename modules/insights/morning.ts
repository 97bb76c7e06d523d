import {
  addDays,
  type IsoDate,
  isWorkday,
  startOfLocalDay,
  type WorkingCalendar,
} from '#platform/calendar/index.ts'

/** Those for whom a page is made each morning (S1-22). */
export const readerRoles = ['cityManager', 'executive', 'chairman'] as const

export const morningDays = ['every', 'working'] as const

export interface MorningSetting {
  atMinute: number
  days: (typeof morningDays)[number]
}

/** 07:30 on every day, where nothing else is set. */
export const usualSetting: MorningSetting = { atMinute: 450, days: 'every' }

/** The setting of the place itself, else of the nearest place above it. */
export function settingAt(
  nodeId: string,
  lineUp: readonly string[],
  settings: ReadonlyMap<string, MorningSetting>,
): MorningSetting {
  const nearest = [nodeId, ...lineUp.filter((id) => id !== nodeId)].find((id) => settings.has(id))
  return (nearest && settings.get(nearest)) || usualSetting
}

/** Whether the page of this local day is to be there by now. */
export function isTime(
  { atMinute, days }: MorningSetting,
  today: { day: IsoDate; minute: number },
  calendar: WorkingCalendar,
): boolean {
  return today.minute >= atMinute && (days === 'every' || isWorkday(today.day, calendar))
}

/** What a page tells of: the day before, and what lay between where pages come on working days only. */
export function toldBy(
  day: IsoDate,
  timezone: string,
  { days }: MorningSetting,
  calendar: WorkingCalendar,
): { from: Date; until: Date } {
  let first = addDays(day, -1)
  if (days === 'working') while (!isWorkday(first, calendar)) first = addDays(first, -1)
  return { from: startOfLocalDay(first, timezone), until: startOfLocalDay(day, timezone) }
}

/** The project that stands out most against its own weekday; of equals the one with more complaints. */
export function hottest<Project extends { projectId: string; opened: number; before: number }>(
  projects: readonly Project[],
): Project | null {
  const surplus = ({ opened, before }: Project) => opened - before
  return (
    projects.toSorted(
      (one, two) =>
        surplus(two) - surplus(one) || two.opened - one.opened || (one.projectId < two.projectId ? -1 : 1),
    )[0] ?? null
  )
}
