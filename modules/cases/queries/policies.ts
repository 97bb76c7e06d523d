import { projectsById } from '#modules/estate/index.ts'
import { orderBy, type Placed, type Sort } from '#platform/contract/index.ts'
import { recordHistory } from '#platform/history/index.ts'
import { versionedRecords, type Work } from '#platform/work/index.ts'
import type { CaseChannel, CaseKind, Urgency } from '../case.ts'
import type { policyOrders } from '../orders.ts'
import { asPolicy, type PolicyRow } from '../kept-policies.ts'

export interface PolicyQuery {
  projectId?: string
  categoryId?: string
  channel?: CaseChannel
  urgency?: Urgency
  kind?: CaseKind
  active?: boolean
  sort?: Sort<(typeof policyOrders)[number]>
  limit?: number
  after?: string
}

const width = 'num_nonnulls(p.project_id, p.category_id, p.channel, p.urgency, p.kind)'
const orders = {
  width,
  changedAt: 'p.changed_at',
  firstReply: { filled: 'p.first_reply_minutes' },
  close: { filled: 'p.close_minutes' },
}

/** Terms as they are kept, the widest first; there are few of them, and everybody of the staff may know them. */
export async function listPolicies(work: Work, query: PolicyQuery) {
  const { sort = 'width', limit = 50, after, active } = query
  const order = orderBy(sort, orders, 'p.id')
  const values: unknown[] = [limit + 1]
  const place = (value: unknown) => `$${values.push(value)}`
  const conditions = ['true']
  if (query.projectId) conditions.push(`p.project_id = ${place(query.projectId)}`)
  if (query.categoryId) conditions.push(`p.category_id = ${place(query.categoryId)}`)
  for (const name of ['channel', 'urgency', 'kind'] as const)
    if (query[name]) conditions.push(`p.${name} = ${place(query[name])}`)
  if (active !== undefined) conditions.push(`p.active = ${place(active)}`)
  if (after) conditions.push(order.after(after, place))
  const rows = await work.sql<PolicyRow & Placed>(
    `SELECT p.*, ${order.key} FROM cases.policy p WHERE ${conditions.join(' AND ')} ORDER BY ${order.by} LIMIT $1`,
    values,
  )
  const shown = new Map((await present(work, rows)).map((line) => [line.id, line]))
  return order.page(rows, limit, ({ id }) => shown.get(id)!)
}

/** One policy with the names of what it holds for. */
export async function policyView(work: Work, policyId: string) {
  const row = await versionedRecords(work).one<PolicyRow>('cases.policy', policyId)
  return (await present(work, [row]))[0]!
}

/** Who set and changed a policy. */
export const policyHistory = (work: Work, policyId: string, paging: { limit?: number; after?: string }) =>
  recordHistory(work, { record: ['cases.policy', policyId] }, paging)

async function present(work: Work, rows: readonly PolicyRow[]) {
  const ids = (column: 'project_id' | 'category_id') => [...new Set(rows.flatMap((row) => row[column] ?? []))]
  const [projects, topics] = await Promise.all([
    projectsById(work, ids('project_id')),
    work.sql<{ id: string; zh: string; en: string }>(
      'SELECT id, zh, en FROM cases.category WHERE id = ANY ($1)',
      [ids('category_id')],
    ),
  ])
  const topicOf = new Map(topics.map(({ id, ...names }) => [id, names]))
  return rows.map((row) => {
    const { id, minutes, shown, ...policy } = asPolicy(row)
    const { projectId, categoryId, channel, urgency, kind, ...terms } = policy
    return {
      id,
      projectId,
      projectName: projectId && (projects.get(projectId)?.name ?? null),
      categoryId,
      category: topicOf.get(categoryId ?? '') ?? null,
      channel,
      urgency,
      kind,
      terms: { ...terms, minutes, shown: shown && [...shown] },
      active: row.active,
      changedBy: row.changed_by,
      changedAt: row.changed_at,
      version: row.version,
    }
  })
}
