import { homesById } from '#modules/estate/index.ts'
import { staffById } from '#modules/organization/index.ts'
import { orderBy, type Placed, type Sort } from '#platform/contract/index.ts'
import { likePattern } from '#platform/text/index.ts'
import { inReach, type Work } from '#platform/work/index.ts'
import type { Severity } from '../check.ts'
import type { Component } from '../component.ts'
import type { orderOrders } from '../orders.ts'
import { orderColumns, type OrderRow } from '../stores/orders.ts'
import { isLegalRisk, type OrderState } from '../warranty-order.ts'

export interface OrderQuery {
  projectId?: string
  homeId?: string
  state?: OrderState
  severity?: Severity
  component?: Component
  overdue?: boolean
  q?: string
  sort?: Sort<(typeof orderOrders)[number]>
  limit?: number
  after?: string
}

const orders = { dueAt: 'o.due_at', number: 'o.number', openedAt: 'o.opened_at' }

/** Warranty orders in the caller's reach, what is due first where nothing else is asked for. */
export async function listOrders(work: Work, query: OrderQuery) {
  const { sort = 'dueAt', limit = 50, after } = query
  const order = orderBy(sort, orders, 'o.id')
  const values: unknown[] = [limit + 1]
  const place = (value: unknown) => `$${values.push(value)}`
  const { projectId, homeId, state, severity, component, overdue, q = '' } = query
  const conditions = [
    projectId ? `o.project_id = ${place(projectId)}` : inReach('o.project_id'),
    homeId && `o.home_id = ${place(homeId)}`,
    state && `o.state = ${place(state)}`,
    severity && `o.severity = ${place(severity)}`,
    component && `o.component = ${place(component)}`,
    overdue && `o.state = 'open' AND o.due_at < ${place(work.now)}`,
    q.trim() && `lower(o.number || ' ' || o.words) LIKE ${place(likePattern(q))}`,
    after && order.after(after, place),
  ].filter((condition) => typeof condition === 'string' && condition !== '')
  const rows = await work.sql<OrderRow & Placed>(
    `SELECT ${orderColumns}, ${order.key} FROM warranty.warranty_order o WHERE ${conditions.join(' AND ')} ORDER BY ${order.by} LIMIT $1`,
    values,
  )
  return order.page(rows, limit, await presentingOrders(work, rows))
}

/** How lists and pages show orders. */
export async function presentingOrders(work: Work, rows: readonly OrderRow[]) {
  const [homes, staff] = await Promise.all([
    homesById(
      work,
      rows.map(({ homeId }) => homeId),
    ),
    staffById(
      work,
      rows.flatMap(({ responsibleId }) => responsibleId ?? []),
    ),
  ])
  return (row: OrderRow) => {
    const home = homes.get(row.homeId)
    return {
      id: row.id,
      number: row.number,
      projectId: row.projectId,
      projectName: home?.projectName ?? '',
      homeId: row.homeId,
      home: home?.label ?? '',
      item: row.item,
      component: row.component,
      words: row.words,
      severity: row.severity,
      isCovered: row.isCovered,
      state: row.state,
      openedAt: row.openedAt,
      dueAt: row.dueAt,
      isOverdue: row.state === 'open' && row.dueAt < work.now,
      isLegalRisk: isLegalRisk(row, work.now),
      responsibleName: staff.get(row.responsibleId ?? '')?.name ?? null,
    }
  }
}
