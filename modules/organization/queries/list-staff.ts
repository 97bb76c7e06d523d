import { orderBy, type Placed, type Sort } from '#platform/contract/index.ts'
import { gramsForQuery, likePattern, parsePhone } from '#platform/text/index.ts'
import type { Work } from '#platform/work/index.ts'
import type { StaffOrder } from '../staff.ts'
import { presentStaff, staffColumns, type StaffRecord } from './staff-view.ts'

export interface StaffQuery {
  limit?: number | undefined
  after?: string | undefined
  sort?: Sort<StaffOrder> | undefined
  /** A part of the name, of the number, of the pinyin or its initials; or a whole phone number. */
  q?: string | undefined
  /** At this node or below it. */
  nodeId?: string | undefined
  departmentId?: string | undefined
  state?: 'active' | 'left' | undefined
}

const orders = { name: 's.sort_name', number: 's.staff_number' }

/** Staff, by name in pinyin order where nothing else is asked for, each with the posts held today. */
export async function listStaff(work: Work, { limit = 50, after, sort = 'name', ...wanted }: StaffQuery) {
  const order = orderBy(sort, orders, 's.id')
  const values: unknown[] = [work.now]
  const place = (value: unknown) => `$${values.push(value)}`
  const conditions = [...filters(work, wanted, place)]
  if (after) conditions.push(order.after(after, place))
  const rows = await work.sql<StaffRecord & Placed>(
    `SELECT ${staffColumns('current')}, ${order.key} FROM organization.staff s ${conditions.length ? `WHERE ${conditions.join(' AND ')}` : ''}
      ORDER BY ${order.by} LIMIT ${place(limit + 1)}`,
    values,
  )
  return order.page(rows, limit, (row) => presentStaff(work, row))
}

function* filters(
  work: Work,
  { q = '', nodeId, departmentId, state }: StaffQuery,
  place: (value: unknown) => string,
): Generator<string> {
  if (state) yield `s.state = ${place(state)}`
  if (nodeId || departmentId) {
    yield `EXISTS (SELECT 1 FROM organization.appointment a JOIN organization.post p ON p.id = a.post_id
      JOIN organization.node n ON n.id = a.node_id
      WHERE a.staff_id = s.id AND (s.state = 'left' OR organization.is_current(a.from_on, a.until_on, $1, n.timezone))
      ${nodeId ? `AND a.node_id IN (SELECT b.node_id FROM scope.node_branch b WHERE b.ancestor_id = ${place(nodeId)})` : ''}
      ${departmentId ? `AND p.department_id = ${place(departmentId)}` : ''})`
  }
  if (q.trim() === '') return
  const phone = parsePhone(q)
  if (phone.ok)
    yield `s.phone_index = ${place(work.services.keyring.blindIndex('phone', phone.value.canonical))}`
  else
    yield `s.search_grams @> ${place(gramsForQuery(q))}::text[] AND s.search_text LIKE ${place(likePattern(q))}`
}
