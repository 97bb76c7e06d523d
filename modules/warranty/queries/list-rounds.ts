import { projectsById } from '#modules/estate/index.ts'
import { orderBy, type Placed, type Sort } from '#platform/contract/index.ts'
import { inReach, type Work } from '#platform/work/index.ts'
import type { RoundKind, RoundState } from '../check.ts'
import type { roundOrders } from '../orders.ts'
import { roundColumns, type RoundRow } from '../stores/rounds.ts'
import { type RoundCounts, roundCounts } from './get-round.ts'

export interface RoundQuery {
  projectId?: string
  kind?: RoundKind
  state?: RoundState
  sort?: Sort<(typeof roundOrders)[number]>
  limit?: number
  after?: string
}

const orders = { fromOn: 'r.from_on', title: 'r.title' }

/** Rounds in the caller's reach, the latest first where nothing else is asked for. */
export async function listRounds(work: Work, query: RoundQuery) {
  const { projectId, kind, state, sort = '-fromOn', limit = 50, after } = query
  const order = orderBy(sort, orders, 'r.id')
  const values: unknown[] = [limit + 1]
  const place = (value: unknown) => `$${values.push(value)}`
  const conditions = [projectId ? `r.project_id = ${place(projectId)}` : inReach('r.project_id')]
  if (kind) conditions.push(`r.kind = ${place(kind)}`)
  if (state) conditions.push(`r.state = ${place(state)}`)
  if (after) conditions.push(order.after(after, place))
  const rows = await work.sql<RoundRow & RoundCounts & Placed>(
    `SELECT ${roundColumns}, ${roundCounts}, ${order.key} FROM warranty.round r
      WHERE ${conditions.join(' AND ')} ORDER BY ${order.by} LIMIT $1`,
    values,
  )
  const projects = await projectsById(
    work,
    rows.map((row) => row.projectId),
  )
  return order.page(rows, limit, (row) => ({
    id: row.id,
    projectId: row.projectId,
    projectName: projects.get(row.projectId)?.name ?? '',
    kind: row.kind,
    title: row.title,
    fromOn: row.fromOn,
    untilOn: row.untilOn,
    state: row.state,
    homes: row.homes,
    invited: row.invited,
    booked: row.booked,
    done: row.done,
    missed: row.missed,
    waived: row.waived,
  }))
}
