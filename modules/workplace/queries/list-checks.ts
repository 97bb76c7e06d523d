import { orderBy, type Placed, type Sort } from '#platform/contract/index.ts'
import { likePattern } from '#platform/text/index.ts'
import type { Work } from '#platform/work/index.ts'
import type { checkOrders, Result } from '../conduct-check.ts'
import { checkColumns, type CheckRow } from '../stores/checks.ts'
import { below } from './below.ts'

export interface CheckQuery {
  sort?: Sort<(typeof checkOrders)[number]>
  q?: string
  nodeId?: string
  departmentId?: string
  staffId?: string
  chapter?: string
  ruleKey?: string
  result?: Result
  from?: string
  until?: string
  open?: boolean
  limit?: number
  after?: string
}

const notKept = `(SELECT count(*) FROM workplace.check_line l WHERE l.check_id = c.id AND l.result = 'notKept')`
const orders = { checkedOn: 'c.checked_on', name: 'c.staff_name', notKept }

/** Checks in the caller's reach, the last one first; narrowed to a rule and its result where a figure leads here. */
export async function listChecks(
  work: Work,
  { sort = '-checkedOn', limit = 50, after, ...query }: CheckQuery,
) {
  const order = orderBy(sort, orders, 'c.id')
  const values: unknown[] = [limit + 1]
  const place = (value: unknown) => `$${values.push(value)}`
  const conditions = [below('c.node_id', query.nodeId, place)]
  if (query.departmentId) conditions.push(`c.department_id = ${place(query.departmentId)}`)
  if (query.staffId) conditions.push(`c.staff_id = ${place(query.staffId)}`)
  if (query.from) conditions.push(`c.checked_on >= ${place(query.from)}`)
  if (query.until) conditions.push(`c.checked_on <= ${place(query.until)}`)
  const { chapter, ruleKey, result } = query
  if (chapter || ruleKey || result)
    conditions.push(`EXISTS (SELECT 1 FROM workplace.check_line l WHERE l.check_id = c.id
      ${chapter ? `AND l.chapter = ${place(chapter)}` : ''} ${ruleKey ? `AND l.rule_key = ${place(ruleKey)}` : ''}
      ${result ? `AND l.result = ${place(result)}` : ''})`)
  if (query.open)
    conditions.push(`EXISTS (SELECT 1 FROM workplace.measure m WHERE m.check_id = c.id AND m.state = 'open')`)
  if (query.q?.trim())
    conditions.push(
      `lower(concat_ws(' ', c.staff_name, c.place, c.node_name)) LIKE ${place(likePattern(query.q))}`,
    )
  if (after) conditions.push(order.after(after, place))
  const rows = await work.sql<CheckRow & Placed>(
    `SELECT ${checkColumns}, ${order.key} FROM workplace.conduct_check c
      WHERE ${conditions.join(' AND ')} ORDER BY ${order.by} LIMIT $1`,
    values,
  )
  return order.page(
    rows,
    limit,
    ({ checkerId: _, note: __, answeredAt: ___, edition: ____, version: _____, ...line }: CheckRow) => line,
  )
}
