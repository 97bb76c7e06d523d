import { projectsById } from '#modules/estate/index.ts'
import { groupToday, responsibleFor } from '#modules/organization/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import { orderBy, type Placed, type Sort } from '#platform/contract/index.ts'
import { inReach, type Work } from '#platform/work/index.ts'
import type { reportOrders } from '../improvement.ts'
import { quarterDays, quarterOf } from '../quarter.ts'
import { tellingStore } from '../stores/tellings.ts'

export interface ReportQuery {
  projectId?: string
  isMissing?: boolean
  sort?: Sort<(typeof reportOrders)[number]>
  limit?: number
  after?: string
}

const lastTold = `(SELECT max(t.published_on) FROM improvement.telling t WHERE t.project_id = p.id)`
const orders = { project: 'p.name', publishedOn: { filled: lastTold } }

interface Report {
  projectId: string
  publishedOn: string | null
  thisQuarter: number
  ever: number
  waiting: number
  opinions: number
}

/** Delivered projects, with what each has told its owners this quarter and what waits to be told (7.5). */
export async function listReports(work: Work, query: ReportQuery) {
  const { projectId, isMissing, sort = 'project', limit = 50, after } = query
  const order = orderBy(sort, orders, 'p.id')
  const today = await groupToday(work)
  const { from } = quarterDays(today)
  const values: unknown[] = [limit + 1, from, today]
  const place = (value: unknown) => `$${values.push(value)}`
  const conditions = [
    'p.first_phase_delivered_on <= $3',
    projectId ? `p.id = ${place(projectId)}` : inReach('p.id'),
  ]
  if (isMissing) conditions.push(`coalesce(${lastTold} < $2, true)`)
  if (after) conditions.push(order.after(after, place))
  const rows = await work.sql<Report & Placed>(
    `SELECT p.id AS "projectId", ${lastTold} AS "publishedOn", ${order.key},
            (SELECT count(*)::int FROM improvement.telling t WHERE t.project_id = p.id AND t.published_on >= $2) AS "thisQuarter",
            (SELECT count(*)::int FROM improvement.telling t WHERE t.project_id = p.id AND t.published_on IS NOT NULL) AS ever,
            (SELECT count(*)::int FROM improvement.improvement i LEFT JOIN improvement.telling t ON t.improvement_id = i.id
              WHERE i.project_id = p.id AND i.state IN ('done', 'refused') AND t.published_on IS NULL) AS waiting,
            (SELECT count(*)::int FROM improvement.opinion o WHERE o.project_id = p.id AND o.said_on >= $2) AS opinions
       FROM estate.project p WHERE ${conditions.join(' AND ')} ORDER BY ${order.by} LIMIT $1`,
    values,
  )
  const ids = rows.slice(0, limit).map((row) => row.projectId)
  const projects = await projectsById(work, ids)
  const holders = await Promise.all(ids.map((id) => responsibleFor(work, id, 'customerRelations')))
  const nameOf = new Map(ids.map((id, at) => [id, holders[at]?.name ?? null]))
  return order.page(rows, limit, (row) => ({
    projectId: row.projectId,
    projectName: projects.get(row.projectId)?.name ?? '',
    quarter: quarterOf(today),
    publishedOn: row.publishedOn,
    thisQuarter: row.thisQuarter,
    ever: row.ever,
    waiting: row.waiting,
    opinions: row.opinions,
    responsible: nameOf.get(row.projectId) ?? null,
  }))
}

/** Projects that told something, for everybody. */
export async function publicReports(work: Work) {
  const items = await work.sql<{
    projectId: string
    projectName: string
    city: string
    changes: number
    publishedOn: string
  }>(
    `SELECT t.project_id AS "projectId", (array_agg(t.project_name ORDER BY t.published_on DESC))[1] AS "projectName",
            (array_agg(t.city ORDER BY t.published_on DESC))[1] AS city, count(*) FILTER (WHERE t.is_change)::int AS changes,
            max(t.published_on) AS "publishedOn"
       FROM improvement.telling t WHERE t.published_on IS NOT NULL GROUP BY t.project_id ORDER BY max(t.published_on) DESC LIMIT 100`,
  )
  return { items }
}

/** “You said, we did” of one project, quarter by quarter, the newest first. */
export async function publicReport(work: Work, projectId: string) {
  const rows = await tellingStore(work).published(projectId)
  const [newest] = rows
  if (!newest) throw common.notFound()
  const quarters = Map.groupBy(rows, ({ publishedOn }) => quarterOf(publishedOn!))
  return {
    projectId,
    projectName: newest.projectName,
    city: newest.city,
    quarters: [...quarters].map(([quarter, tellings]) => ({
      quarter,
      items: tellings.map(({ id, said, did, isChange, times, beforeFileId, afterFileId, publishedOn }) => ({
        id,
        said,
        did,
        isChange,
        times,
        beforeFileId,
        afterFileId,
        publishedOn: publishedOn!,
      })),
    })),
  }
}
