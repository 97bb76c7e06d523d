import { type IsoDate, localDateOf, usualZone } from '#platform/calendar/index.ts'
import type { Work } from '#platform/work/index.ts'
import { projectsById } from './cards.ts'

/** The present day of each project, in its own time zone. */
export async function localDays(
  work: Work,
  projectIds: readonly string[],
): Promise<(projectId: string) => IsoDate> {
  const projects = await projectsById(work, [...new Set(projectIds)])
  return (projectId) => localDateOf(work.now, projects.get(projectId)?.timezone ?? usualZone)
}
