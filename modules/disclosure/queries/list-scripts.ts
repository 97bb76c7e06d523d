import { projectsById } from '#modules/estate/index.ts'
import { orderBy, type Placed, type Sort } from '#platform/contract/index.ts'
import { inReach, type Work } from '#platform/work/index.ts'
import type { scriptOrders } from '../orders.ts'
import type { ScriptKind, ScriptState } from '../script.ts'
import { scriptColumns, type ScriptRow } from '../stores/scripts.ts'

export interface ScriptQuery {
  projectId?: string
  kind?: ScriptKind
  state?: ScriptState[]
  sort?: Sort<(typeof scriptOrders)[number]>
  limit?: number
  after?: string
}

const orders = { createdAt: 's.created_at', number: 's.number' }

/** Versions of scripts and terms in the caller's reach. */
export async function listScripts(work: Work, query: ScriptQuery) {
  const { projectId, kind, state, sort = '-createdAt', limit = 50, after } = query
  const order = orderBy(sort, orders, 's.id')
  const values: unknown[] = [limit + 1]
  const place = (value: unknown) => `$${values.push(value)}`
  const conditions = [projectId ? `s.project_id = ${place(projectId)}` : inReach('s.project_id')]
  if (kind) conditions.push(`s.kind = ${place(kind)}`)
  if (state) conditions.push(`s.state = ANY (${place(state)})`)
  if (after) conditions.push(order.after(after, place))
  const rows = await work.sql<ScriptRow & Placed>(
    `SELECT ${scriptColumns}, ${order.key} FROM disclosure.script s WHERE ${conditions.join(' AND ')} ORDER BY ${order.by} LIMIT $1`,
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
    kind: row.kind,
    number: row.number,
    state: row.state,
    topics: row.topics.length,
    writtenBy: row.writtenBy,
    inForceOn: row.inForceOn,
    createdAt: row.createdAt,
  }))
}
