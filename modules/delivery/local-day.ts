import { type ProjectCard, projectsById } from '#modules/estate/index.ts'
import { localDateOf } from '#platform/calendar/index.ts'
import type { Work } from '#platform/work/index.ts'

/** The local day (YYYY-MM-DD) on which the work runs, for each of the projects that the caller sees. */
export async function localDays(work: Work, projectIds: readonly string[]): Promise<Map<string, string>> {
  const projects = await projectsById(work, projectIds)
  return new Map(
    [...projects].map(([id, { timezone }]: [string, ProjectCard]) => [id, localDateOf(work.now, timezone)]),
  )
}
