import { buildingsById } from '#modules/estate/index.ts'
import { orderBy, type Placed, type Sort } from '#platform/contract/index.ts'
import { inReach, type Work } from '#platform/work/index.ts'
import type { buildingOrders } from '../orders.ts'

export interface BuildingQuery {
  projectId?: string
  missing?: boolean
  sort?: Sort<(typeof buildingOrders)[number]>
  limit?: number
  after?: string
}

const orders = {
  place: ['b.project_id', 'length(b.number)', 'b.number'],
  acceptedOn: { filled: 'a.accepted_on' },
}

interface Row extends Placed {
  id: string
  acceptedOn: string | null
  recordNumber: string | null
}

/** Buildings in the caller's reach with their acceptance; `missing`: where it is not entered yet. */
export async function listBuildings(work: Work, query: BuildingQuery) {
  const { projectId, missing, sort = 'place', limit = 50, after } = query
  const order = orderBy(sort, orders, 'b.id')
  const values: unknown[] = [limit + 1]
  const place = (value: unknown) => `$${values.push(value)}`
  const conditions = [projectId ? `b.project_id = ${place(projectId)}` : inReach('b.project_id')]
  if (missing) conditions.push('a.id IS NULL')
  if (after) conditions.push(order.after(after, place))
  const rows = await work.sql<Row>(
    `SELECT b.id, a.accepted_on AS "acceptedOn", a.record_number AS "recordNumber", ${order.key}
       FROM estate.building b LEFT JOIN warranty.acceptance a ON a.building_id = b.id
      WHERE ${conditions.join(' AND ')} ORDER BY ${order.by} LIMIT $1`,
    values,
  )
  const cards = await buildingsById(
    work,
    rows.map(({ id }) => id),
  )
  return order.page(rows, limit, ({ id, acceptedOn, recordNumber }) => {
    const { name = '', phaseName = '', projectId: project = '', projectName = '' } = cards.get(id) ?? {}
    return { id, name, phaseName, projectId: project, projectName, acceptedOn, recordNumber }
  })
}
