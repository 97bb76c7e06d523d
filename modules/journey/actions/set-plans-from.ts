import { projectsById } from '#modules/estate/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import type { Work } from '#platform/work/index.ts'
import { personRequestStore } from '../stores/person-requests.ts'
import { requestStore } from '../stores/requests.ts'
import { settingStore } from '../stores/settings.ts'

/**
 * Sets the day from which a project works with the plan: nothing is asked for that was due before it. Journeys that
 * began already are planned anew in the background; what was done stays.
 */
export async function setPlansFrom(work: Work, projectId: string, plansFrom: string): Promise<void> {
  const project = (await projectsById(work, [projectId])).get(projectId)
  if (!project) throw common.notFound()
  await settingStore(work).planFrom(projectId, project.timezone, plansFrom)
  await requestStore(work).addProject(projectId)
  await personRequestStore(work).addProject(projectId)
}
