import { contractCancelled, contractSigned } from '#modules/sales/events.ts'
import { homeDelivered, homeMovedIn } from '#modules/delivery/events.ts'
import { markHomes } from '#modules/estate/index.ts'
import { subscribe } from '#platform/events/index.ts'
import { defineModule } from '#platform/module/module.ts'

/** What sale and delivery mean for the state of a home, which estate shows and may not hear of by itself. */
export const markHomesProcess = defineModule({
  name: 'markHomes',
  subscribers: [
    subscribe(contractSigned, 'estate.mark-home-when-signed', (work, { payload }) =>
      markHomes(work, [payload.homeId], 'signed'),
    ),
    subscribe(contractCancelled, 'estate.mark-home-when-cancelled', (work, { payload }) =>
      markHomes(work, [payload.homeId], 'onSale'),
    ),
    subscribe(homeDelivered, 'estate.mark-home-when-delivered', (work, { payload }) =>
      markHomes(work, [payload.homeId], 'delivered'),
    ),
    subscribe(homeMovedIn, 'estate.mark-home-when-moved-in', (work, { payload }) =>
      markHomes(work, [payload.homeId], 'movedIn'),
    ),
  ],
})
