import { phasesOf, projectsById } from '#modules/estate/index.ts'
import type { Work } from '#platform/work/index.ts'
import { journeysOfProject } from '../journey-of-project.ts'
import { planStore } from '../stores/plans.ts'
import { type Planned, planJourneys } from './plan-journeys.ts'

/** Brings the journeys of projects as a whole in line with the delivery of their phases. */
export async function planProjects(work: Work, projectIds: readonly string[]): Promise<Planned> {
  await planStore(work).lock(projectIds)
  const [cards, phases] = await Promise.all([projectsById(work, projectIds), phasesOf(work, projectIds)])
  const projects = [...cards.values()]
  return planJourneys(work, { homeIds: [], subjectIds: projectIds, projectIds }, (settings) =>
    projects.flatMap(({ id, firstPhaseDeliveredOn }) =>
      journeysOfProject({ projectId: id, firstPhaseDeliveredOn, phases: phases.get(id) ?? [] }, settings),
    ),
  )
}
