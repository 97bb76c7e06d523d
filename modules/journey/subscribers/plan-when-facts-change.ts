import { holdingEnded, holdingTaken } from '#modules/customers/events.ts'
import { deliveryPlanned, homeDelivered, homeMovedIn } from '#modules/delivery/events.ts'
import { phaseDelivered, phasePlanned } from '#modules/estate/events.ts'
import { calendarChanged } from '#modules/organization/events.ts'
import { projectsBelow } from '#modules/organization/index.ts'
import { contractCancelled, contractCorrected, contractSigned } from '#modules/sales/events.ts'
import { type RecordedEvent, subscribe, subscribeTogether } from '#platform/events/index.ts'
import type { Work } from '#platform/work/index.ts'
import { planProjects } from '../actions/plan-projects.ts'
import { homesOfSubject } from '../queries/homes-of-subject.ts'
import { recordedEventStore } from '../stores/recorded-events.ts'
import { personRequestStore } from '../stores/person-requests.ts'
import { requestStore } from '../stores/requests.ts'

/** Asks for a plan of the homes; the plan reads the registers, so the order and the number of events do not matter. */
async function ask(work: Work, { projectId }: RecordedEvent, homeIds: readonly string[]): Promise<void> {
  if (projectId) await requestStore(work).add(projectId, homeIds)
}

async function askForAll(work: Work, events: readonly RecordedEvent<{ homeId: string }>[]): Promise<void> {
  for (const told of Map.groupBy(events, ({ projectId }) => projectId).values())
    await ask(work, told[0]!, [...new Set(told.map(({ payload }) => payload.homeId))])
}

async function askForProject(work: Work, projectId: string): Promise<void> {
  await requestStore(work).addProject(projectId)
  await personRequestStore(work).addProject(projectId)
}

/** A contract ends the steps before it: of its buyers, and of whoever subscribed to the home. */
async function askForBuyers(
  work: Work,
  { projectId, payload }: RecordedEvent<{ homeId: string; personIds: string[] }>,
): Promise<void> {
  const subscribed = await recordedEventStore(work).ofHomes([payload.homeId], ['subscribed'])
  const persons = [...payload.personIds, ...subscribed.flatMap(({ personId }) => personId ?? [])]
  if (projectId) await personRequestStore(work).add(projectId, [...new Set(persons)])
}

const isOwner = (kind: string) => kind === 'owner' || kind === 'coOwner'

export const planWhenFactsChange = [
  subscribe(contractSigned, 'journey.plan-when-contract-signed', async (work, event) => {
    await ask(work, event, [event.payload.homeId])
    await askForBuyers(work, event)
  }),
  subscribe(contractCorrected, 'journey.plan-when-contract-corrected', async (work, event) => {
    await ask(work, event, [event.payload.homeId, ...(await homesOfSubject(work, event.payload.contractId))])
    await askForBuyers(work, event)
  }),
  subscribeTogether(contractCancelled, 'journey.plan-when-contract-cancelled', askForAll),
  subscribeTogether(deliveryPlanned, 'journey.plan-when-delivery-planned', askForAll),
  subscribeTogether(homeDelivered, 'journey.plan-when-home-delivered', askForAll),
  subscribeTogether(homeMovedIn, 'journey.plan-when-home-moved-in', askForAll),
  subscribe(holdingTaken, 'journey.plan-when-holding-taken', async (work, event) => {
    if (isOwner(event.payload.kind)) await ask(work, event, [event.payload.homeId])
  }),
  subscribe(holdingEnded, 'journey.plan-when-holding-ended', async (work, event) => {
    if (isOwner(event.payload.kind)) await ask(work, event, [event.payload.homeId])
  }),
  subscribe(calendarChanged, 'journey.plan-when-calendar-changed', async (work, { payload }) => {
    for (const projectId of await projectsBelow(work, payload.nodeId)) await askForProject(work, projectId)
  }),
  subscribe(phasePlanned, 'journey.plan-when-phase-planned', async (work, { projectId }) => {
    if (projectId) await planProjects(work, [projectId])
  }),
  subscribe(phaseDelivered, 'journey.plan-when-phase-delivered', async (work, { projectId }) => {
    if (projectId) await planProjects(work, [projectId])
  }),
]
