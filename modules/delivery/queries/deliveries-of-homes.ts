import type { Work } from '#platform/work/index.ts'
import { deliveryStore } from '../store.ts'
import type { DeliveryRow } from '../tables.ts'

/** Every delivery of the homes, planned, done or ended by giving the home back, the earliest first. One statement. */
export function deliveriesOfHomes(work: Work, homeIds: readonly string[]): Promise<DeliveryRow[]> {
  return deliveryStore(work).ofHomes(homeIds, { all: true })
}
