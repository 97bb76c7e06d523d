import { addClockMinutes } from '#platform/calendar/index.ts'
import { orderBy, type Placed, type Sort } from '#platform/contract/index.ts'
import { actorId, actorName, inReach, type Work } from '#platform/work/index.ts'
import { dueWithinMinutes, type milestoneOrders } from '../special.ts'

export interface MilestoneQuery {
  projectId?: string
  ownerStaffId?: string
  overdue?: boolean
  /** Named as mine, or of a case that I own. */
  mine?: boolean
  /** Late, or ending within a day. */
  due?: boolean
  sort?: Sort<(typeof milestoneOrders)[number]>
  limit?: number
  after?: string
}

interface Line {
  id: string
  caseId: string
  number: string
  title: string
  projectId: string
  what: string
  person: string
  dueAt: Date
  ownerStaffId: string
  ownerName: string
  customer: string | null
  homeLabel: string | null
}

/** Steps of special plans that are not done yet, the nearest first. */
export async function listMilestones(work: Work, query: MilestoneQuery) {
  const { projectId, ownerStaffId, overdue, mine, due, sort = 'dueAt', limit = 50, after } = query
  const order = orderBy(sort, { dueAt: 'm.due_at' }, 'm.id')
  const values: unknown[] = [limit + 1]
  const place = (value: unknown) => `$${values.push(value)}`
  const conditions = [
    'm.shown AND m.done_at IS NULL AND c.closed_at IS NULL',
    projectId ? `m.project_id = ${place(projectId)}` : inReach('m.project_id'),
  ]
  if (ownerStaffId) conditions.push(`c.owner_staff_id = ${place(ownerStaffId)}`)
  if (overdue) conditions.push(`m.due_at < ${place(work.now)}`)
  if (due) conditions.push(`m.due_at <= ${place(addClockMinutes(work.now, dueWithinMinutes))}`)
  if (mine)
    conditions.push(`(c.owner_staff_id = ${place(actorId(work))} OR m.person = ${place(actorName(work))})`)
  if (after) conditions.push(order.after(after, place))
  const rows = await work.sql<Line & Placed>(
    `SELECT m.id, m.case_id AS "caseId", c.number, c.title, m.project_id AS "projectId", m.what, m.person, m.due_at AS "dueAt",
            c.owner_staff_id AS "ownerStaffId", c.owner_name AS "ownerName", c.reporter_name AS customer, c.home_label AS "homeLabel", ${order.key}
       FROM cases.milestone m JOIN cases.case_file c ON c.project_id = m.project_id AND c.id = m.case_id
      WHERE ${conditions.join(' AND ')} ORDER BY ${order.by} LIMIT $1`,
    values,
  )
  return order.page(rows, limit, ({ key: _, ...row }: Line & { key?: unknown }) => row)
}
