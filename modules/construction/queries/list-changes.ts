import { projectsById } from '#modules/estate/index.ts'
import { localDateOf, usualZone } from '#platform/calendar/index.ts'
import { orderBy, type Placed, type Sort } from '#platform/contract/index.ts'
import { likePattern } from '#platform/text/index.ts'
import { inReach, type Work } from '#platform/work/index.ts'
import type { ChangeKind } from '../change-notice.ts'
import { changeStanding } from '../change-standing.ts'
import type { changeOrders } from '../orders.ts'
import { changeColumns, type ChangeRow } from '../stores/changes.ts'
import { noticeCounts } from './notice-counts.ts'

export interface ChangeQuery {
  projectId?: string
  kind?: ChangeKind
  /** Only those with notices that wait to be sent, or to be answered. */
  open?: boolean
  q?: string
  sort?: Sort<(typeof changeOrders)[number]>
  limit?: number
  after?: string
}

const orders = { establishedOn: 'c.established_on', sendBy: 'c.send_by', number: 'c.number' }

const waits = `EXISTS (SELECT 1 FROM construction.notice n WHERE n.about_id = c.id AND n.answer IS NULL AND n.ended_on IS NULL)`

/** Changes in the caller's reach, the last established first where nothing else is asked for. */
export async function listChanges(work: Work, query: ChangeQuery) {
  const { projectId, kind, open, q = '', sort = '-establishedOn', limit = 50, after } = query
  const order = orderBy(sort, orders, 'c.id')
  const values: unknown[] = [limit + 1]
  const place = (value: unknown) => `$${values.push(value)}`
  const conditions = [projectId ? `c.project_id = ${place(projectId)}` : inReach('c.project_id')]
  if (kind) conditions.push(`c.kind = ${place(kind)}`)
  if (open !== undefined) conditions.push(open ? waits : `NOT ${waits}`)
  if (q.trim()) conditions.push(`lower(c.number || ' ' || c.title) LIKE ${place(likePattern(q))}`)
  if (after) conditions.push(order.after(after, place))
  const rows = await work.sql<ChangeRow & Placed>(
    `SELECT ${changeColumns}, ${order.key} FROM construction.change c WHERE ${conditions.join(' AND ')} ORDER BY ${order.by} LIMIT $1`,
    values,
  )
  const [projects, counts] = await Promise.all([
    projectsById(
      work,
      rows.map((row) => row.projectId),
    ),
    noticeCounts(
      work,
      rows.map(({ id }) => id),
    ),
  ])
  return order.page(rows, limit, (row) => {
    const project = projects.get(row.projectId)
    const today = localDateOf(work.now, project?.timezone ?? usualZone)
    return {
      id: row.id,
      projectId: row.projectId,
      projectName: project?.name ?? '',
      number: row.number,
      kind: row.kind,
      title: row.title,
      establishedOn: row.establishedOn,
      sendBy: row.sendBy,
      counts: counts(row.id),
      standing: changeStanding(row, counts(row.id), today),
    }
  })
}
