import { holdingEnded, holdingTaken } from '#modules/customers/events.ts'
import { homeDelivered, homeMovedIn } from '#modules/delivery/events.ts'
import { contractCancelled } from '#modules/sales/events.ts'
import { subscribe } from '#platform/events/index.ts'
import { drawCallbacks } from '../actions/draw-callbacks.ts'

const isOwner = (kind: string) => kind === 'owner' || kind === 'coOwner'

/** Deliveries, moves and changes of owners call for call-backs, or end them. */
export const drawWhenFactsChange = [
  subscribe(homeDelivered, 'surveys.draw-when-home-delivered', async (work, { payload }) => {
    await drawCallbacks(work, [payload.homeId])
  }),
  subscribe(homeMovedIn, 'surveys.draw-when-home-moved-in', async (work, { payload }) => {
    await drawCallbacks(work, [payload.homeId])
  }),
  subscribe(contractCancelled, 'surveys.draw-when-contract-cancelled', async (work, { payload }) => {
    await drawCallbacks(work, [payload.homeId])
  }),
  subscribe(holdingTaken, 'surveys.draw-when-holding-taken', async (work, { payload }) => {
    if (isOwner(payload.kind)) await drawCallbacks(work, [payload.homeId])
  }),
  subscribe(holdingEnded, 'surveys.draw-when-holding-ended', async (work, { payload }) => {
    if (isOwner(payload.kind)) await drawCallbacks(work, [payload.homeId])
  }),
]
