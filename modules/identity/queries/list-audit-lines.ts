import { groupTimezone } from '#modules/organization/index.ts'
import { orderBy, type Placed, type Sort } from '#platform/contract/index.ts'
import { presentLines } from '#platform/history/index.ts'
import type { Work } from '#platform/work/index.ts'

export interface AuditFilter {
  sort?: Sort<'at'>
  limit?: number
  after?: string
  /** Who acted; `owner` is whoever worked on the database itself. */
  actorKind?: 'staff' | 'resident' | 'public' | 'system' | 'owner'
  actorId?: string
  subject?: string
  subjectId?: string
  projectId?: string
  /** Days in Chinese time, both included. */
  from?: string
  to?: string
}

interface Row {
  id: number
  at: Date
  actorKind: string
  actorId: string | null
  actorName: string | null
  action: string | null
  change: string
  subject: string
  subjectId: string | null
  projectId: string | null
  changes: Record<string, unknown> | null
  requestId: string | null
  ip: string | null
}

/** Audit lines, the newest first or the oldest. Whoever stands at a branch sees the lines of its projects; the whole log needs the top. */
export async function listAuditLines(work: Work, filter: AuditFilter) {
  const {
    sort = '-at',
    limit = 50,
    after,
    actorKind,
    actorId,
    subject,
    subjectId,
    projectId,
    from,
    to,
  } = filter
  const values: unknown[] = []
  const place = (value: unknown) => `$${values.push(value)}`
  const where: string[] = []
  if (actorKind) where.push(`actor_kind = ${place(actorKind)}`)
  if (actorId) where.push(`actor_id = ${place(actorId)}`)
  if (subject) where.push(`subject = ${place(subject)}`)
  if (subjectId) where.push(`subject_id = ${place(subjectId)}`)
  if (projectId) where.push(`project_id = ${place(projectId)}`)
  const zone = from || to ? place(await groupTimezone(work)) : ''
  if (from) where.push(`at >= (${place(from)}::date)::timestamp AT TIME ZONE ${zone}`)
  if (to) where.push(`at < (${place(to)}::date + 1)::timestamp AT TIME ZONE ${zone}`)
  // Each order is that of an index: (actor_id | subject_id | project_id, at), else the key, which grows with time.
  const isIndexedByTime = Boolean(actorId ?? subjectId ?? projectId)
  const order = orderBy(sort, { at: isIndexedByTime ? 'at' : 'id' }, 'id')
  if (after) where.push(order.after(after, place))
  const rows = await work.sql<Row & Placed>(
    `SELECT ${order.key}, id, at, actor_kind AS "actorKind", actor_id AS "actorId", actor_name AS "actorName",
            action, change, subject, subject_id AS "subjectId", project_id AS "projectId", changes,
            request_id AS "requestId", ip
       FROM platform.audit_log ${where.length > 0 ? `WHERE ${where.join(' AND ')}` : ''}
      ORDER BY ${order.by} LIMIT ${place(limit + 1)}`,
    values,
  )
  const page = order.page(rows, limit, (row) => row)
  return { ...page, items: await presentLines(work, page.items) }
}
