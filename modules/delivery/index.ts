export {
  type DeliveryToRecord,
  type RecordedDelivery,
  recordDeliveries,
} from './actions/record-deliveries.ts'
export { type DeliveryState, deliveryStates } from './delivery.ts'
export { deliveredHomes, type DeliveredHome, deliveryDays } from './queries/delivered-homes.ts'
export { deliveriesOfHomes } from './queries/deliveries-of-homes.ts'
export { homesSince } from './queries/homes-since.ts'
export type { DeliveryDates, DeliveryRow } from './tables.ts'
