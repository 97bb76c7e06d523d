import { addMonths } from '#platform/calendar/index.ts'
import type { EventFact, PhaseFact, ProjectFacts } from './facts.ts'
import type { Journey } from './journey.ts'
import type { EventKind } from './recorded-event.ts'
import type { Anchor } from './standard-action.ts'
import type { StandardSettings } from './standard-settings.ts'

/**
 * What a project owes to all of its customers: what hangs at the sales venue, the reviews before each phase is
 * delivered, and step +2 (domain.md 2.1, 2.3, 2.8).
 */
export function journeysOfProject(facts: ProjectFacts, settings: StandardSettings): Journey[] {
  return [
    ...facts.phases.flatMap((phase) => phaseJourney(facts, phase)),
    ...facts.events.flatMap((event) => eventJourney(facts, event)),
    ...fourYearJourney(facts, settings),
  ]
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

const anchorOf: Partial<Record<EventKind, Anchor>> = {
  venueOpened: 'venueOpened',
  showHomeOpened: 'showHomeOpened',
  factorFound: 'factorFound',
  renewalAccepted: 'renewalAccepted',
}

/** What one event calls for: what is posted at a venue or a show home is due with the opening and until the closing. */
function eventJourney({ projectId, events }: ProjectFacts, event: EventFact): Journey[] {
  const anchor = anchorOf[event.kind]
  if (!anchor) return []
  const closedOn = events
    .filter(({ kind, happenedOn }) => kind === 'venueClosed' && happenedOn >= event.happenedOn)
    .map(({ happenedOn }) => happenedOn)
    .toSorted()[0]
  const endedOn = anchor === 'renewalAccepted' ? null : (closedOn ?? null)
  return [
    {
      ...ofProject(projectId),
      originId: event.id,
      startedOn: event.happenedOn,
      endedOn,
      endedBy: endedOn === null ? null : 'completed',
      stays: [],
      anchors: { [anchor]: { on: event.happenedOn, promisedOn: null } },
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
