import { orderBy, type Placed, type Sort } from '../contract/index.ts'
import { actorId, type Work } from '../work/index.ts'
import type { ImportState, importOrders } from './import-state.ts'
import { type Kinds, presentImport } from './present.ts'
import type { ImportRecord } from './store.ts'

export interface ImportFilter {
  limit?: number
  after?: string
  sort?: Sort<(typeof importOrders)[number]>
  kind?: string
  state?: ImportState[]
}

const orders = { createdAt: 'i.id', fileName: 'i.file_name', state: ['i.state', 'i.id'] }

/** One's own imports, the newest first where nothing else is asked for. */
export async function listImports(
  work: Work,
  kinds: Kinds,
  { limit = 20, after, sort = '-createdAt', kind, state }: ImportFilter,
) {
  const order = orderBy(sort, orders, 'i.id')
  const values: unknown[] = [actorId(work) ?? '', limit + 1, kind ?? null, state ?? null]
  const from = after ? `AND ${order.after(after, (value) => `$${values.push(value)}`)}` : ''
  const rows = await work.sql<ImportRecord & Placed>(
    `SELECT i.*, ${order.key} FROM platform.import i
      WHERE i.staff_id = $1 AND ($3::text IS NULL OR i.kind = $3) AND ($4::text[] IS NULL OR i.state = ANY ($4)) ${from}
      ORDER BY ${order.by} LIMIT $2`,
    values,
  )
  return order.page(rows, limit, (row) => presentImport(kinds, row))
}
