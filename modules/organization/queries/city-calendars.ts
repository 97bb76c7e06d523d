import {
  addDays,
  chinaDay,
  isCovered,
  type WorkingCalendar,
  withHours,
  withOwnDays,
} from '#platform/calendar/index.ts'
import type { Work } from '#platform/work/index.ts'
import { intervalsOf, usualOfficeHours } from '../office-hours.ts'
import { organizationStore } from '../store.ts'
import { calendarStore, type OwnDayRow } from '../stores/calendar.ts'

/** The usual calendar with the own days and hours of each project's city; projects of one city share it. */
export async function cityCalendars(
  work: Work,
  usual: WorkingCalendar,
): Promise<(projectId: string) => WorkingCalendar> {
  const cities = await calendarStore(work).ofCities()
  const known = new Map(
    cities.flatMap(({ projectIds, days, stretches }) => {
      const calendar = withOwnDays(stretches ? withHours(usual, intervalsOf(stretches)) : usual, days)
      return projectIds.map((id) => [id, calendar] as const)
    }),
  )
  return (projectId) => known.get(projectId) ?? usual
}

/** The projects that lie below the node. */
export async function projectsBelow(work: Work, nodeId: string): Promise<string[]> {
  const rows = await work.sql<{ projectId: string }>(
    'SELECT project_id AS "projectId" FROM scope.project_branch WHERE node_id = $1',
    [nodeId],
  )
  return rows.map(({ projectId }) => projectId)
}

/** The public holidays and make-up workdays of a year, the days on which the city works otherwise, and its hours. */
export async function listOwnDays(work: Work, nodeId: string, year: number) {
  await organizationStore(work).node(nodeId)
  const days: OwnDayRow[] = await calendarStore(work).of(nodeId, `${year}-01-01`, `${year}-12-31`)
  const own = await calendarStore(work).hoursOf(nodeId)
  const officeHours = {
    stretches: own?.stretches ?? [...usualOfficeHours],
    isOwn: own !== undefined,
    version: own?.version ?? 0,
    changedBy: own?.changedBy ?? null,
  }
  return { days, publicDays: publicDaysOf(year), isCovered: isCovered(year), officeHours }
}

function publicDaysOf(year: number) {
  const found = []
  for (let on = `${year}-01-01`; on <= `${year}-12-31`; on = addDays(on, 1)) {
    const { kind, name } = chinaDay(on)
    if (name && (kind === 'holiday' || kind === 'makeUpWorkday')) found.push({ on, kind, name })
  }
  return found
}
