import { orderBy, type Placed, type Sort } from '#platform/contract/index.ts'
import type { Work } from '#platform/work/index.ts'
import type { standardOrders, StandardState } from '../../standard-state.ts'
import { standingColumns, type StandingRecord } from './read-standard.ts'
import { levelsOf, presentLine } from './present.ts'

export interface StandardsQuery {
  limit?: number | undefined
  after?: string | undefined
  sort?: Sort<(typeof standardOrders)[number]> | undefined
  state?: readonly StandardState[] | undefined
  nodeId?: string | undefined
  projectId?: string | undefined
}

const orders = {
  createdAt: 's.created_at',
  publishedAt: { filled: 's.published_at' },
  number: 's.number',
}

/** Versions of the group and of the levels in reach, the newest first where nothing else is asked for. */
export async function listStandards(
  work: Work,
  { limit = 50, after, sort = '-createdAt', state, nodeId, projectId }: StandardsQuery,
) {
  const order = orderBy(sort, orders, 's.id')
  const values: unknown[] = []
  const place = (value: unknown) => `$${values.push(value)}`
  // Row-level security hides the places of other branches, and with them what was written for them.
  const conditions = [
    '(s.node_id IS NULL OR s.node_id IN (SELECT n.id FROM organization.node n))',
    '(s.project_id IS NULL OR s.project_id IN (SELECT p.id FROM estate.project p))',
  ]
  if (state?.length) conditions.push(`s.state = ANY (${place(state)})`)
  if (nodeId)
    conditions.push(
      `coalesce(s.node_id, (SELECT n.id FROM organization.node n WHERE n.kind = 'group' AND s.project_id IS NULL)) = ${place(nodeId)}`,
    )
  if (projectId) conditions.push(`s.project_id = ${place(projectId)}`)
  if (after) conditions.push(order.after(after, place))
  const rows = await work.sql<StandingRecord & Placed>(
    `SELECT ${standingColumns}, ${order.key} FROM journey.standard s
      WHERE ${conditions.join(' AND ')} ORDER BY ${order.by} LIMIT ${place(limit + 1)}`,
    values,
  )
  const levelOf = await levelsOf(work, rows)
  return order.page(rows, limit, (row) => presentLine(row, levelOf))
}
