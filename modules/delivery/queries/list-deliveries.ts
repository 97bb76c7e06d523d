import { pageKey, readPageKey, toPage } from '#platform/contract/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import type { Work } from '#platform/work/index.ts'
import type { DeliveryState } from '../delivery.ts'
import { localDays } from '../local-day.ts'
import { deliveryStore } from '../store.ts'
import { presentDeliveries, type DeliveryView } from './delivery-of-home.ts'

export interface DeliveryQuery {
  projectId: string
  state?: DeliveryState
  limit?: number
  after?: string
}

/** The homes of a project that are sold or delivered, with where they stand; by state where one is asked for. */
export async function listDeliveries(
  work: Work,
  { projectId, state, limit = 50, after }: DeliveryQuery,
): Promise<{ items: DeliveryView[]; next: string | null }> {
  const today = (await localDays(work, [projectId])).get(projectId)
  if (!today) throw common.notFound()
  const key = after ? String(readPageKey(after, 1)[0]) : null
  const rows = await deliveryStore(work).list({ projectId, state, today, after: key, limit })
  const { items, next } = toPage(
    rows,
    limit,
    ({ id }) => pageKey(id),
    (row) => row,
  )
  return { items: await presentDeliveries(work, items), next }
}
