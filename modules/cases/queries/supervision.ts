import { orderBy, type Placed, type Sort } from '#platform/contract/index.ts'
import { inReach, type Work } from '#platform/work/index.ts'
import type { supervisionOrders } from '../orders.ts'
import type { TaskState } from '../tables.ts'

export interface SupervisionQuery {
  projectId?: string
  departmentId?: string
  overdue?: boolean
  sort?: Sort<(typeof supervisionOrders)[number]>
  limit?: number
  after?: string
}

interface Owed {
  id: string
  caseId: string
  number: string
  title: string
  projectId: string
  customer: string | null
  homeLabel: string | null
  departmentId: string
  departmentName: string
  assigneeName: string | null
  ownerName: string
  state: TaskState
  handedOverAt: Date
  dueAt: Date | null
}

/** Where nobody set a term, the promised end of the case is one. */
const term = 'coalesce(t.due_at, c.close_due_at)'
const orders = { dueAt: { filled: term }, handedOverAt: 't.handed_over_at' }
const open = `t.ended_at IS NULL`

/** What departments owe customers today: each open task with its term, the nearest first (S2-08). */
export async function listOwedTasks(work: Work, query: SupervisionQuery) {
  const { projectId, departmentId, overdue, sort = 'dueAt', limit = 50, after } = query
  const order = orderBy(sort, orders, 't.id')
  const values: unknown[] = [limit + 1]
  const place = (value: unknown) => `$${values.push(value)}`
  const conditions = [open, projectId ? `t.project_id = ${place(projectId)}` : inReach('t.project_id')]
  if (departmentId) conditions.push(`t.department_id = ${place(departmentId)}`)
  if (overdue) conditions.push(`${term} < ${place(work.now)}`)
  if (after) conditions.push(order.after(after, place))
  const rows = await work.sql<Owed & Placed>(
    `SELECT t.id, t.case_id AS "caseId", c.number, c.title, t.project_id AS "projectId", c.reporter_name AS customer, c.home_label AS "homeLabel",
            t.department_id AS "departmentId", t.department_name AS "departmentName", t.assignee_name AS "assigneeName",
            c.owner_name AS "ownerName", t.state, t.handed_over_at AS "handedOverAt", ${term} AS "dueAt", ${order.key}
       FROM cases.task t JOIN cases.case_file c ON c.project_id = t.project_id AND c.id = t.case_id
      WHERE ${conditions.join(' AND ')} ORDER BY ${order.by} LIMIT $1`,
    values,
  )
  return order.page(rows, limit, ({ key: _, ...row }: Owed & { key?: unknown }) => row)
}

/** How much each department owes now, the latest first. */
export async function owedByDepartment(work: Work) {
  const items = await work.sql<{
    departmentId: string
    departmentName: string
    open: number
    unaccepted: number
    overdue: number
    oldestDueAt: Date | null
  }>(
    `SELECT t.department_id AS "departmentId", min(t.department_name) AS "departmentName", count(*) AS open,
            count(*) FILTER (WHERE t.accepted_at IS NULL) AS unaccepted, count(*) FILTER (WHERE ${term} < $1) AS overdue,
            min(${term}) AS "oldestDueAt"
       FROM cases.task t JOIN cases.case_file c ON c.project_id = t.project_id AND c.id = t.case_id
      WHERE ${open} AND ${inReach('t.project_id')}
      GROUP BY t.department_id ORDER BY overdue DESC, open DESC, t.department_id LIMIT 100`,
    [work.now],
  )
  return { items }
}
