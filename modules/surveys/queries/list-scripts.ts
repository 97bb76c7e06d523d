import { orderBy, type Placed, type Sort } from '#platform/contract/index.ts'
import type { Work } from '#platform/work/index.ts'
import type { CallbackKind } from '../callback.ts'
import type { scriptOrders } from '../orders.ts'
import type { ScriptState } from '../script.ts'
import { scriptColumns, type ScriptRow } from '../stores/scripts.ts'

export interface ScriptQuery {
  kind?: CallbackKind
  state?: ScriptState[]
  sort?: Sort<(typeof scriptOrders)[number]>
  limit?: number
  after?: string
}

const orders = { createdAt: 's.created_at', number: 's.number' }

/** The versions of the scripts of the group. */
export async function listScripts(work: Work, query: ScriptQuery) {
  const { kind, state, sort = '-createdAt', limit = 50, after } = query
  const order = orderBy(sort, orders, 's.id')
  const values: unknown[] = [limit + 1]
  const place = (value: unknown) => `$${values.push(value)}`
  const conditions = ['true']
  if (kind) conditions.push(`s.kind = ${place(kind)}`)
  if (state) conditions.push(`s.state = ANY (${place(state)})`)
  if (after) conditions.push(order.after(after, place))
  const rows = await work.sql<ScriptRow & Placed>(
    `SELECT ${scriptColumns}, ${order.key} FROM surveys.script s WHERE ${conditions.join(' AND ')} ORDER BY ${order.by} LIMIT $1`,
    values,
  )
  return order.page(rows, limit, (row) => ({
    id: row.id,
    kind: row.kind,
    number: row.number,
    state: row.state,
    questions: row.questions.length,
    writtenBy: row.writtenBy,
    publishedBy: row.publishedBy,
    publishedOn: row.publishedOn,
    createdAt: row.createdAt,
  }))
}
