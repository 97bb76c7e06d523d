import { projectsById } from '#modules/estate/index.ts'
import { orderBy, type Placed, type Sort } from '#platform/contract/index.ts'
import { likePattern } from '#platform/text/index.ts'
import { inReach, type Work } from '#platform/work/index.ts'
import type { FactorKind } from '../adverse-factor.ts'
import type { factorOrders } from '../orders.ts'
import { factorColumns, type FactorRow } from '../stores/factors.ts'

export interface FactorQuery {
  projectId?: string
  side?: 'inside' | 'outside'
  kind?: FactorKind
  inAnnex?: boolean
  q?: string
  sort?: Sort<(typeof factorOrders)[number]>
  limit?: number
  after?: string
}

const orders = {
  project: ['n.project_id::text', 'f.position'],
  distance: { filled: 'f.distance_metres' },
  checkedOn: { filled: 'f.checked_on' },
}

/** Every factor of the notices that hang, project by project. */
export async function listFactors(work: Work, query: FactorQuery) {
  const { projectId, side, kind, inAnnex, q = '', sort = 'project', limit = 50, after } = query
  const order = orderBy(sort, orders, 'f.id')
  const values: unknown[] = [limit + 1]
  const place = (value: unknown) => `$${values.push(value)}`
  const conditions = [
    `n.state = 'posted'`,
    projectId ? `n.project_id = ${place(projectId)}` : inReach('n.project_id'),
  ]
  if (side) conditions.push(`f.side = ${place(side)}`)
  if (kind) conditions.push(`f.kind = ${place(kind)}`)
  if (inAnnex !== undefined) conditions.push(`f.in_annex = ${place(inAnnex)}`)
  if (q.trim())
    conditions.push(`lower(f.place || ' ' || coalesce(f.effect, '')) LIKE ${place(likePattern(q))}`)
  if (after) conditions.push(order.after(after, place))
  const rows = await work.sql<FactorRow & Placed & { projectId: string }>(
    `SELECT ${factorColumns}, n.project_id AS "projectId", ${order.key}
       FROM disclosure.notice n JOIN disclosure.factor f ON f.notice_id = n.id
      WHERE ${conditions.join(' AND ')} ORDER BY ${order.by} LIMIT $1`,
    values,
  )
  const projects = await projectsById(
    work,
    rows.map((row) => row.projectId),
  )
  return order.page(rows, limit, ({ pageKey: _, ...row }) => ({
    ...row,
    projectName: projects.get(row.projectId)?.name ?? '',
  }))
}
