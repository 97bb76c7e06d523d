import { refusals as common } from '#platform/errors/index.ts'
import { recordHistory } from '#platform/history/index.ts'
import type { Work } from '#platform/work/index.ts'
import { deliveryStore } from '../store.ts'

/** Who set which date of the present delivery of a home. */
export async function deliveryHistory(
  work: Work,
  homeId: string,
  paging: { limit?: number; after?: string },
) {
  const [delivery] = await deliveryStore(work).ofHomes([homeId])
  if (!delivery) throw common.notFound()
  return recordHistory(work, { record: ['delivery.home_delivery', delivery.id] }, paging)
}
