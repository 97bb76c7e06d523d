import { type ProjectCard, projectsById } from '#modules/estate/index.ts'
import { cityCalendars } from '#modules/organization/index.ts'
import {
  chinaWorkingCalendar,
  localDateOf,
  mondayToFriday,
  type WorkingCalendar,
} from '#platform/calendar/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import type { Work } from '#platform/work/index.ts'
import { refusals } from './errors.ts'

const usual = chinaWorkingCalendar({ weekly: mondayToFriday([{ from: 540, to: 1080 }]) })

/** The project with its local day (YYYY-MM-DD); outside the caller's scope it is "not found". */
export async function projectToday(
  work: Work,
  projectId: string,
): Promise<{ project: ProjectCard; today: string }> {
  const project = (await projectsById(work, [projectId])).get(projectId)
  if (!project) throw common.notFound()
  return { project, today: localDateOf(work.now, project.timezone) }
}

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
