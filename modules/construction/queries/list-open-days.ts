import { projectsById } from '#modules/estate/index.ts'
import { orderBy, type Placed, type Sort } from '#platform/contract/index.ts'
import { inReach, type Work } from '#platform/work/index.ts'
import type { OpenDayState } from '../open-day.ts'
import type { openDayOrders } from '../orders.ts'
import { openDayColumns, type OpenDayRow } from '../stores/open-days.ts'

export interface OpenDayQuery {
  projectId?: string
  state?: OpenDayState
  sort?: Sort<(typeof openDayOrders)[number]>
  limit?: number
  after?: string
}

const orders = { heldOn: 'd.held_on', title: 'd.title' }

interface Row extends OpenDayRow, Placed {
  capacity: number
  taken: number
  joined: number
  unanswered: number
}

/** Open days in the caller's reach, the latest first where nothing else is asked for. */
export async function listOpenDays(work: Work, query: OpenDayQuery) {
  const { projectId, state, sort = '-heldOn', limit = 50, after } = query
  const order = orderBy(sort, orders, 'd.id')
  const values: unknown[] = [limit + 1]
  const place = (value: unknown) => `$${values.push(value)}`
  const conditions = [projectId ? `d.project_id = ${place(projectId)}` : inReach('d.project_id')]
  if (state) conditions.push(`d.state = ${place(state)}`)
  if (after) conditions.push(order.after(after, place))
  const rows = await work.sql<Row>(
    `SELECT ${openDayColumns}, ${order.key}, s.capacity, s.taken,
            (SELECT count(*)::int FROM construction.booking b WHERE b.open_day_id = d.id AND b.state = 'joined') AS joined,
            (SELECT count(*)::int FROM construction.finding f WHERE f.open_day_id = d.id AND f.answered_on IS NULL) AS unanswered
       FROM construction.open_day d
       CROSS JOIN LATERAL (SELECT coalesce(sum(capacity), 0)::int AS capacity, coalesce(sum(taken), 0)::int AS taken
                             FROM construction.slot s WHERE s.open_day_id = d.id) s
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
    title: row.title,
    heldOn: row.heldOn,
    meetingPlace: row.meetingPlace,
    state: row.state,
    capacity: row.capacity,
    taken: row.taken,
    joined: row.joined,
    unanswered: row.unanswered,
  }))
}
