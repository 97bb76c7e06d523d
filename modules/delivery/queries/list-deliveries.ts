import { orderBy, type Placed, type Sort } from '#platform/contract/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import type { Work } from '#platform/work/index.ts'
import type { DeliveryOrder, DeliveryState } from '../delivery.ts'
import { localDays } from '../local-day.ts'
import { deliveryColumns } from '../store.ts'
import type { DeliveryRow } from '../tables.ts'
import { presentDeliveries, type DeliveryView } from './delivery-of-home.ts'

export interface DeliveryQuery {
  projectId: string
  state?: DeliveryState
  sort?: Sort<DeliveryOrder>
  limit?: number
  after?: string
}

const orders = {
  home: 'h.place',
  promisedOn: { filled: 'd.promised_on', ties: ['h.place'] },
  plannedOn: { filled: 'd.planned_on', ties: ['h.place'] },
  deliveredOn: { filled: 'd.delivered_on', ties: ['h.place'] },
  movedInOn: { filled: 'd.moved_in_on', ties: ['h.place'] },
}

const stateOn = (day: string) => `CASE WHEN d.moved_in_on IS NOT NULL THEN 'movedIn'
  WHEN d.delivered_on IS NOT NULL THEN 'delivered' WHEN d.expected_on < ${day}::date THEN 'late' ELSE 'awaiting' END`

/** The homes of a project that are sold or delivered, with where they stand; by state where one is asked for. */
export async function listDeliveries(
  work: Work,
  { projectId, state, sort = 'home', limit = 50, after }: DeliveryQuery,
): Promise<{ items: DeliveryView[]; next: string | null }> {
  const today = (await localDays(work, [projectId])).get(projectId)
  if (!today) throw common.notFound()
  const order = orderBy(sort, orders, 'd.id')
  const values: unknown[] = [projectId, limit + 1]
  const place = (value: unknown) => `$${values.push(value)}`
  const conditions = ['d.project_id = $1', 'd.ended_on IS NULL']
  if (state) conditions.push(`${stateOn(place(today))} = ${place(state)}`)
  if (after) conditions.push(order.after(after, place))
  const rows = await work.sql<DeliveryRow & Placed>(
    `SELECT ${deliveryColumns}, ${order.key} FROM delivery.home_delivery d JOIN estate.places_in($1) h ON h.home_id = d.home_id
      WHERE ${conditions.join(' AND ')} ORDER BY ${order.by} LIMIT $2`,
    values,
  )
  const { items, next } = order.page(rows, limit, (row) => row)
  return { items: await presentDeliveries(work, items), next }
}
