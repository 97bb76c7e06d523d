import { orderBy, type Placed, type Sort } from '#platform/contract/index.ts'
import { likePattern } from '#platform/text/index.ts'
import type { Work } from '#platform/work/index.ts'
import type { acknowledgementOrders } from '../conduct-check.ts'
import { editionStore } from '../stores/editions.ts'
import { below } from './below.ts'

export interface AcknowledgementQuery {
  sort?: Sort<(typeof acknowledgementOrders)[number]>
  q?: string
  nodeId?: string
  state?: 'missing' | 'read'
  limit?: number
  after?: string
}

interface Row {
  staffId: string
  name: string
  title: string
  nodeName: string
  departmentName: string | null
  acknowledgedAt: Date | null
}

const orders = {
  name: 'w.sort_name',
  acknowledgedAt: { filled: 'w."acknowledgedAt"', ties: ['w.sort_name'] },
}

/** Everybody in reach, with when the code in force was acknowledged; each person once, at the post nearest to the customers. */
export async function listAcknowledgements(
  work: Work,
  { sort = 'name', limit = 50, after, q, nodeId, state }: AcknowledgementQuery,
) {
  const { id } = await editionStore(work).inForce('conduct')
  const order = orderBy(sort, orders, 'w."staffId"')
  const values: unknown[] = [limit + 1, id, work.now]
  const place = (value: unknown) => `$${values.push(value)}`
  const branch = below('a.node_id', nodeId, place)
  const conditions = ['true']
  if (state) conditions.push(`w."acknowledgedAt" IS ${state === 'read' ? 'NOT NULL' : 'NULL'}`)
  if (q?.trim())
    conditions.push(
      `lower(concat_ws(' ', w.name, w.title, w."departmentName")) LIKE ${place(likePattern(q))}`,
    )
  if (after) conditions.push(order.after(after, place))
  const rows = await work.sql<Row & Placed>(
    `SELECT w."staffId", w.name, w.title, w."nodeName", w."departmentName", w."acknowledgedAt", ${order.key} FROM (
       SELECT DISTINCT ON (s.id) s.id AS "staffId", s.name, s.sort_name, p.title, n.name AS "nodeName", d.name AS "departmentName",
              k.acknowledged_at AS "acknowledgedAt"
         FROM organization.appointment a
         JOIN organization.post p ON p.id = a.post_id
         JOIN organization.node n ON n.id = a.node_id
         JOIN organization.staff s ON s.id = a.staff_id AND s.state = 'active'
         LEFT JOIN organization.department d ON d.id = p.department_id
         LEFT JOIN workplace.acknowledgement k ON k.staff_id = s.id AND k.edition_id = $2
        WHERE organization.is_current(a.from_on, a.until_on, $3, n.timezone) AND ${branch}
        ORDER BY s.id, organization.rank_of(n.kind) DESC, a.from_on) w
      WHERE ${conditions.join(' AND ')} ORDER BY ${order.by} LIMIT $1`,
    values,
  )
  return order.page(rows, limit, ({ pageKey: _, ...row }) => row)
}
