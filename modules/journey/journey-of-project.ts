import { addMonths } from '#platform/calendar/index.ts'
import type { PhaseFact, ProjectFacts } from './facts.ts'
import type { Journey } from './journey.ts'
import type { StandardSettings } from './standard-settings.ts'

/** What a project owes to all of its owners: the reviews before each phase is delivered, and step +2 (domain.md 2.3, 2.8). */
export function journeysOfProject(facts: ProjectFacts, settings: StandardSettings): Journey[] {
  return [...facts.phases.flatMap((phase) => phaseJourney(facts, phase)), ...fourYearJourney(facts, settings)]
}

/** The first review is due half a year before the delivery; a year before it nothing of the phase is. */
const monthsAhead = 12

/** Preparing the delivery of a phase; it ends with the delivery. */
function phaseJourney(
  { projectId }: ProjectFacts,
  { id, plannedDeliveryOn, deliveredOn }: PhaseFact,
): Journey[] {
  if (plannedDeliveryOn === null) return []
  return [
    {
      ...ofProject(projectId),
      originId: id,
      startedOn: addMonths(plannedDeliveryOn, -monthsAhead),
      endedOn: deliveredOn,
      endedBy: deliveredOn === null ? null : 'completed',
      stays: [],
      anchors: { plannedPhaseDelivery: { on: plannedDeliveryOn, promisedOn: null } },
    },
  ]
}

function fourYearJourney(
  { projectId, firstPhaseDeliveredOn }: ProjectFacts,
  settings: StandardSettings,
): Journey[] {
  if (firstPhaseDeliveredOn === null) return []
  const enteredOn = addMonths(firstPhaseDeliveredOn, settings.fourYearMonths)
  return [
    {
      ...ofProject(projectId),
      originId: projectId,
      startedOn: firstPhaseDeliveredOn,
      endedOn: null,
      endedBy: null,
      stays: [{ step: 'FOUR_YEAR', enteredOn, leftOn: null }],
      anchors: { firstPhaseDelivered: { on: firstPhaseDeliveredOn, promisedOn: null } },
    },
  ]
}

const ofProject = (projectId: string) => ({
  subjectKind: 'project' as const,
  subjectId: projectId,
  projectId,
  homeId: null,
  personId: null,
  householdId: null,
  turnsOn: null,
})
