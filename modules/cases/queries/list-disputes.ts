import { orderBy, type Placed, type Sort } from '#platform/contract/index.ts'
import { likePattern } from '#platform/text/index.ts'
import { inReach, type Work } from '#platform/work/index.ts'
import type { disputeOrders, Outcome, Way } from '../dispute.ts'

export interface DisputeQuery {
  projectId?: string
  way?: Way[]
  open?: boolean
  /** Whose next day lies no later than this one. */
  nextUntil?: string
  q?: string
  sort?: Sort<(typeof disputeOrders)[number]>
  limit?: number
  after?: string
}

interface Line {
  id: string
  caseId: string
  number: string
  title: string
  projectId: string
  customer: string | null
  homeLabel: string | null
  ownerName: string
  legalName: string | null
  way: Way
  body: string | null
  fileNumber: string | null
  nextOn: string | null
  outcome: Outcome | null
  openedAt: Date
}

/** Disputes in reach, the nearest day first. */
export async function listDisputes(work: Work, query: DisputeQuery) {
  const { projectId, way, open, nextUntil, q = '', sort = 'nextOn', limit = 50, after } = query
  const order = orderBy(sort, { nextOn: { filled: 'd.next_on' }, openedAt: 'd.opened_at' }, 'd.id')
  const values: unknown[] = [limit + 1]
  const place = (value: unknown) => `$${values.push(value)}`
  const conditions = [projectId ? `d.project_id = ${place(projectId)}` : inReach('d.project_id')]
  if (way?.length) conditions.push(`d.way = ANY (${place(way)})`)
  if (open !== undefined) conditions.push(`d.ended_at IS ${open ? '' : 'NOT '}NULL`)
  if (nextUntil) conditions.push(`d.next_on <= ${place(nextUntil)}`)
  if (q.trim())
    conditions.push(
      `lower(concat_ws(' ', c.title, c.number, d.body, d.file_number, c.reporter_name)) LIKE ${place(likePattern(q))}`,
    )
  if (after) conditions.push(order.after(after, place))
  const rows = await work.sql<Line & Placed>(
    `SELECT d.id, d.case_id AS "caseId", c.number, c.title, d.project_id AS "projectId", c.reporter_name AS customer, c.home_label AS "homeLabel",
            c.owner_name AS "ownerName", d.legal_staff_name AS "legalName", d.way, d.body, d.file_number AS "fileNumber",
            d.next_on AS "nextOn", d.outcome, d.opened_at AS "openedAt", ${order.key}
       FROM cases.dispute d JOIN cases.case_file c ON c.project_id = d.project_id AND c.id = d.case_id
      WHERE ${conditions.join(' AND ')} ORDER BY ${order.by} LIMIT $1`,
    values,
  )
  return order.page(rows, limit, ({ key: _, ...row }: Line & { key?: unknown }) => row)
}
