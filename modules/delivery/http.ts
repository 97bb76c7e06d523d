import { bind } from '#platform/http/index.ts'
import { recordDates } from './actions/record-dates.ts'
import { deliveryContract } from './contract.ts'
import { deliveryHistory } from './queries/delivery-history.ts'
import { deliveryOfHome } from './queries/delivery-of-home.ts'
import { listDeliveries } from './queries/list-deliveries.ts'

export const deliveryApi = bind(deliveryContract, {
  listDeliveries: ({ work, query }) => listDeliveries(work, query),
  readDelivery: ({ work, params }) => deliveryOfHome(work, params.homeId),
  deliveryHistory: ({ work, params, query }) => deliveryHistory(work, params.homeId, query),
  planDelivery: ({ work, params, body }) => recordDates(work, params.homeId, body),
  recordDelivery: ({ work, params, body }) => recordDates(work, params.homeId, body),
  recordMoveIn: ({ work, params, body }) => recordDates(work, params.homeId, body),
})
