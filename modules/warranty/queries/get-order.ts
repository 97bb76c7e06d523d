import { responsibleFor, staffById } from '#modules/organization/index.ts'
import { recordHistory } from '#platform/history/index.ts'
import type { Work } from '#platform/work/index.ts'
import { orderStore } from '../stores/orders.ts'
import { presentingOrders } from './list-orders.ts'

/** One order: the fault, whether it is covered, repair and re-inspection. */
export async function orderView(work: Work, orderId: string) {
  const row = await orderStore(work).byId(orderId)
  const named = row.responsibleId
    ? (await staffById(work, [row.responsibleId])).get(row.responsibleId)
    : undefined
  const { responsibleId: _, changedBy: __, ...shown } = row
  return {
    ...shown,
    ...(await presentingOrders(work, [row]))(row),
    responsible: named ?? (await responsibleFor(work, row.projectId, 'engineering')),
  }
}

/** Who opened, repaired and re-inspected. */
export function orderHistory(work: Work, orderId: string, paging: { limit?: number; after?: string }) {
  return recordHistory(work, { record: ['warranty.warranty_order', orderId] }, paging)
}
