import { holdingEnded, holdingTaken } from '#modules/customers/events.ts'
import { homeDelivered, homeMovedIn } from '#modules/delivery/events.ts'
import { contractCancelled } from '#modules/sales/events.ts'
import { type RecordedEvent, subscribeTogether } from '#platform/events/index.ts'
import type { Work } from '#platform/work/index.ts'
import { drawCallbacks } from '../actions/draw-callbacks.ts'

const isOwner = (kind: string) => kind === 'owner' || kind === 'coOwner'

async function draw(work: Work, events: readonly RecordedEvent<{ homeId: string }>[]): Promise<void> {
  await drawCallbacks(work, [...new Set(events.map(({ payload }) => payload.homeId))])
}

const drawForOwners = (work: Work, events: readonly RecordedEvent<{ homeId: string; kind: string }>[]) =>
  draw(
    work,
    events.filter(({ payload }) => isOwner(payload.kind)),
  )

/** Deliveries, moves and changes of owners call for call-backs, or end them. */
export const drawWhenFactsChange = [
  subscribeTogether(homeDelivered, 'surveys.draw-when-home-delivered', draw),
  subscribeTogether(homeMovedIn, 'surveys.draw-when-home-moved-in', draw),
  subscribeTogether(contractCancelled, 'surveys.draw-when-contract-cancelled', draw),
  subscribeTogether(holdingTaken, 'surveys.draw-when-holding-taken', drawForOwners),
  subscribeTogether(holdingEnded, 'surveys.draw-when-holding-ended', drawForOwners),
]
