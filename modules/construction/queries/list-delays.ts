import { phasesOf, projectsById } from '#modules/estate/index.ts'
import { orderBy, type Placed, type Sort } from '#platform/contract/index.ts'
import { inReach, type Work } from '#platform/work/index.ts'
import type { delayOrders } from '../orders.ts'
import { delayColumns, type DelayRow } from './get-delay.ts'
import { noticeCounts } from './notice-counts.ts'

export interface DelayQuery {
  projectId?: string
  sent?: boolean
  sort?: Sort<(typeof delayOrders)[number]>
  limit?: number
  after?: string
}

const orders = { createdAt: 'd.created_at', newOn: 'd.new_on', sentOn: { filled: 'd.sent_on' } }

/** Delays in the caller's reach, the newest first where nothing else is asked for. */
export async function listDelays(work: Work, query: DelayQuery) {
  const { projectId, sent, sort = '-createdAt', limit = 50, after } = query
  const order = orderBy(sort, orders, 'd.id')
  const values: unknown[] = [limit + 1]
  const place = (value: unknown) => `$${values.push(value)}`
  const conditions = [projectId ? `d.project_id = ${place(projectId)}` : inReach('d.project_id')]
  if (sent !== undefined) conditions.push(`d.sent_on IS ${sent ? 'NOT NULL' : 'NULL'}`)
  if (after) conditions.push(order.after(after, place))
  const rows = await work.sql<DelayRow & Placed>(
    `SELECT ${delayColumns}, ${order.key} FROM construction.delay d WHERE ${conditions.join(' AND ')} ORDER BY ${order.by} LIMIT $1`,
    values,
  )
  const projectIds = [...new Set(rows.map((row) => row.projectId))]
  const [projects, phases, counts] = await Promise.all([
    projectsById(work, projectIds),
    phasesOf(work, projectIds),
    noticeCounts(
      work,
      rows.map(({ id }) => id),
    ),
  ])
  const phaseNames = new Map([...phases.values()].flat().map(({ id, name }) => [id, name]))
  return order.page(rows, limit, ({ id, ...row }) => ({
    id,
    projectId: row.projectId,
    projectName: projects.get(row.projectId)?.name ?? '',
    phaseName: phaseNames.get(row.phaseId) ?? '',
    reason: row.reason,
    knownOn: row.knownOn,
    oldOn: row.oldOn,
    newOn: row.newOn,
    sentOn: row.sentOn,
    counts: counts(id),
  }))
}
