export { buildDelivery } from './build-delivery.ts'
