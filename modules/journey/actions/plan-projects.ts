import { phasesOf, projectsById } from '#modules/estate/index.ts'
import type { Work } from '#platform/work/index.ts'
import { journeysOfProject } from '../journey-of-project.ts'
import { kindsAboutProject } from '../recorded-event.ts'
import { planStore } from '../stores/plans.ts'
import { recordedEventStore } from '../stores/recorded-events.ts'
import { type Manner, type Planned, planJourneys } from './plan-journeys.ts'

/** Brings the journeys of projects as a whole in line with the delivery of their phases and what was recorded of them. */
export async function planProjects(
  work: Work,
  projectIds: readonly string[],
  manner?: Manner,
): Promise<Planned> {
  await planStore(work).lock(projectIds)
  const [cards, phases, recorded] = await Promise.all([
    projectsById(work, projectIds),
    phasesOf(work, projectIds),
    recordedEventStore(work).ofProjects(projectIds, kindsAboutProject),
  ])
  const events = Map.groupBy(recorded, ({ projectId }) => projectId)
  const facts = [...cards.values()].map(({ id, firstPhaseDeliveredOn }) => ({
    projectId: id,
    firstPhaseDeliveredOn,
    phases: phases.get(id) ?? [],
    events: events.get(id) ?? [],
  }))
  const scope = { kinds: ['project'] as const, homeIds: [], subjectIds: projectIds, projectIds }
  return planJourneys(
    work,
    scope,
    (settings) => facts.flatMap((project) => journeysOfProject(project, settings)),
    manner,
  )
}
