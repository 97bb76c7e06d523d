import { localDays, projectsById } from '#modules/estate/index.ts'
import { addDays } from '#platform/calendar/index.ts'
import { orderBy, type Placed, type Sort } from '#platform/contract/index.ts'
import { inReach, type Work } from '#platform/work/index.ts'
import { noticeDaysBefore, type NoticeStanding, noticeStanding } from '../adverse-notice.ts'
import type { noticeOrders } from '../orders.ts'
import { dayThere } from '../stores/boards.ts'
import { noticeColumns, type NoticeRow } from '../stores/notices.ts'

export interface NoticeQuery {
  projectId?: string
  standing?: NoticeStanding[]
  sort?: Sort<(typeof noticeOrders)[number]>
  limit?: number
  after?: string
}

const orders = { createdAt: 'n.created_at', reviewBy: { filled: 'n.review_by' }, number: 'n.number' }
const standingInSql = (near: string) =>
  `CASE WHEN n.state = 'posted' AND n.review_by <= ${near} THEN 'dueForReview' ELSE n.state END`

/** Versions of the adverse-factor notices in the caller's reach, the newest first where nothing else is asked for. */
export async function listNotices(work: Work, query: NoticeQuery) {
  const { projectId, standing, sort = '-createdAt', limit = 50, after } = query
  const order = orderBy(sort, orders, 'n.id')
  const values: unknown[] = [limit + 1]
  const place = (value: unknown) => `$${values.push(value)}`
  const conditions = [projectId ? `n.project_id = ${place(projectId)}` : inReach('n.project_id')]
  if (standing)
    conditions.push(
      `${standingInSql(`${dayThere(place(work.now), 'n.project_id')} + ${noticeDaysBefore}`)} = ANY (${place(standing)})`,
    )
  if (after) conditions.push(order.after(after, place))
  const rows = await work.sql<NoticeRow & Placed & { factors: number; acknowledged: number }>(
    `SELECT ${noticeColumns}, ${order.key},
       (SELECT count(*)::int FROM disclosure.factor f WHERE f.notice_id = n.id) AS factors,
       (SELECT count(*)::int FROM disclosure.acknowledgement a WHERE a.about_id = n.id) AS acknowledged
       FROM disclosure.notice n WHERE ${conditions.join(' AND ')} ORDER BY ${order.by} LIMIT $1`,
    values,
  )
  const projectIds = rows.map((row) => row.projectId)
  const [projects, today] = await Promise.all([projectsById(work, projectIds), localDays(work, projectIds)])
  return order.page(rows, limit, (row) => ({
    id: row.id,
    projectId: row.projectId,
    projectName: projects.get(row.projectId)?.name ?? '',
    number: row.number,
    heading: row.heading,
    standing: noticeStanding(row, addDays(today(row.projectId), noticeDaysBefore)),
    isOverdue: row.state === 'posted' && row.reviewBy !== null && row.reviewBy < today(row.projectId),
    factors: row.factors,
    acknowledged: row.acknowledged,
    postedOn: row.postedOn,
    reviewBy: row.reviewBy,
    writtenBy: row.writtenBy,
    createdAt: row.createdAt,
  }))
}
