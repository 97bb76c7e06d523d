import { projectsById } from '#modules/estate/index.ts'
import type { Work } from '#platform/work/index.ts'
import { journeyOfProject } from '../journey-of-project.ts'
import { planStore } from '../stores/plans.ts'
import { type Planned, planJourneys } from './plan-journeys.ts'

/** Brings the journeys of projects as a whole in line with the delivery of their first phase. */
export async function planProjects(work: Work, projectIds: readonly string[]): Promise<Planned> {
  await planStore(work).lock(projectIds)
  const projects = [...(await projectsById(work, projectIds)).values()]
  return planJourneys(work, { homeIds: [], subjectIds: projectIds, projectIds }, (settings) =>
    projects.flatMap(({ id, firstPhaseDeliveredOn }) =>
      journeyOfProject({ projectId: id, firstPhaseDeliveredOn }, settings),
    ),
  )
}
