import { contractCancelled, contractSigned } from '#modules/sales/events.ts'
import { homeDelivered, homeMovedIn } from '#modules/delivery/events.ts'
import { markHomes } from '#modules/estate/index.ts'
import { type RecordedEvent, subscribeTogether } from '#platform/events/index.ts'
import { defineModule } from '#platform/module/module.ts'

/** What sale and delivery mean for the state of a home, which estate shows and may not hear of by itself. */
export const markHomesProcess = defineModule({
  name: 'markHomes',
  subscribers: [
    subscribeTogether(contractSigned, 'estate.mark-home-when-signed', (work, events) =>
      markHomes(work, homesOf(events), 'signed'),
    ),
    subscribeTogether(contractCancelled, 'estate.mark-home-when-cancelled', (work, events) =>
      markHomes(work, homesOf(events), 'onSale'),
    ),
    subscribeTogether(homeDelivered, 'estate.mark-home-when-delivered', (work, events) =>
      markHomes(work, homesOf(events), 'delivered'),
    ),
    subscribeTogether(homeMovedIn, 'estate.mark-home-when-moved-in', (work, events) =>
      markHomes(work, homesOf(events), 'movedIn'),
    ),
  ],
})

const homesOf = (events: readonly RecordedEvent<{ homeId: string }>[]) =>
  events.map(({ payload }) => payload.homeId)
