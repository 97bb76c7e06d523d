import { localDateOf } from '#platform/calendar/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import type { Work } from '#platform/work/index.ts'
import { type ProjectCard, projectsById } from './cards.ts'

/** The project with its local day (YYYY-MM-DD); outside the caller's scope it is "not found". */
export async function projectToday(
  work: Work,
  projectId: string,
): Promise<{ project: ProjectCard; today: string }> {
  const project = (await projectsById(work, [projectId])).get(projectId)
  if (!project) throw common.notFound()
  return { project, today: localDateOf(work.now, project.timezone) }
}
