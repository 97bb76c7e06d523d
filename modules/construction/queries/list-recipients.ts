import { personsById } from '#modules/customers/index.ts'
import { homesById } from '#modules/estate/index.ts'
import { orderBy, type Placed, type Sort } from '#platform/contract/index.ts'
import type { Work } from '#platform/work/index.ts'
import type { RecipientState } from '../bulletin.ts'
import type { recipientOrders } from '../orders.ts'

export interface RecipientQuery {
  state?: RecipientState
  sort?: Sort<(typeof recipientOrders)[number]>
  limit?: number
  after?: string
}

interface Row extends Placed {
  id: string
  homeId: string
  personId: string
  toldAt: Date | null
  ways: string[]
  readAt: Date | null
}

const orders = {
  place: 'r.id',
  toldAt: { filled: 'r.told_at', ties: [] },
  readAt: { filled: 'r.read_at', ties: [] },
}

const conditionOf: Record<RecipientState, string> = {
  waiting: 'r.told_at IS NULL',
  told: 'r.told_at IS NOT NULL AND r.read_at IS NULL',
  read: 'r.read_at IS NOT NULL',
}

/** The send list of something, person by person, with how far each is. */
export async function listRecipients(work: Work, aboutId: string, query: RecipientQuery) {
  const { state, sort = 'place', limit = 50, after } = query
  const order = orderBy(sort, orders, 'r.id')
  const values: unknown[] = [limit + 1, aboutId]
  const conditions = ['r.about_id = $2', ...(state ? [conditionOf[state]] : [])]
  if (after) conditions.push(order.after(after, (value) => `$${values.push(value)}`))
  const rows = await work.sql<Row>(
    `SELECT r.id, r.home_id AS "homeId", r.person_id AS "personId", r.told_at AS "toldAt", r.ways, r.read_at AS "readAt", ${order.key}
       FROM construction.recipient r WHERE ${conditions.join(' AND ')} ORDER BY ${order.by} LIMIT $1`,
    values,
  )
  const [homes, persons] = await Promise.all([
    homesById(
      work,
      rows.map(({ homeId }) => homeId),
    ),
    personsById(
      work,
      rows.map(({ personId }) => personId),
    ),
  ])
  return order.page(rows, limit, ({ id, homeId, personId, toldAt, ways, readAt }) => ({
    id,
    homeId,
    home: homes.get(homeId)?.label ?? '',
    personId,
    name: persons.get(personId)?.name ?? '',
    toldAt,
    ways,
    readAt,
    state: (readAt ? 'read' : toldAt ? 'told' : 'waiting') as RecipientState,
  }))
}
