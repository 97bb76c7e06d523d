import { groupToday } from '#modules/organization/index.ts'
import { orderBy, type Placed, type Sort } from '#platform/contract/index.ts'
import { likePattern } from '#platform/text/index.ts'
import type { Work } from '#platform/work/index.ts'
import type { measureOrders, MeasureState } from '../conduct-check.ts'
import { measureColumns, type MeasureRow } from '../stores/measures.ts'
import { below } from './below.ts'

export interface MeasureQuery {
  sort?: Sort<(typeof measureOrders)[number]>
  q?: string
  nodeId?: string
  state?: MeasureState[]
  late?: boolean
  limit?: number
  after?: string
}

const orders = { dueOn: 'm.due_on', name: 'm.staff_name' }

/** What has to be put right in the caller's reach, the most urgent first. */
export async function listMeasures(
  work: Work,
  { sort = 'dueOn', limit = 50, after, ...query }: MeasureQuery,
) {
  const today = await groupToday(work)
  const order = orderBy(sort, orders, 'm.id')
  const values: unknown[] = [limit + 1]
  const place = (value: unknown) => `$${values.push(value)}`
  const conditions = [below('m.node_id', query.nodeId, place)]
  if (query.state) conditions.push(`m.state = ANY (${place(query.state)})`)
  if (query.late) conditions.push(`m.state = 'open' AND m.due_on < ${place(today)}`)
  if (query.q?.trim())
    conditions.push(
      `lower(concat_ws(' ', m.staff_name, m.what, m.rule_zh)) LIKE ${place(likePattern(query.q))}`,
    )
  if (after) conditions.push(order.after(after, place))
  const rows = await work.sql<MeasureRow & Placed & { nodeName: string }>(
    `SELECT ${measureColumns}, c.node_name AS "nodeName", ${order.key}
       FROM workplace.measure m JOIN workplace.conduct_check c ON c.id = m.check_id
      WHERE ${conditions.join(' AND ')} ORDER BY ${order.by} LIMIT $1`,
    values,
  )
  return order.page(rows, limit, ({ doneFileIds: _, changedBy: __, nodeId: ___, pageKey: ____, ...row }) => ({
    ...row,
    isLate: row.state === 'open' && row.dueOn < today,
  }))
}
