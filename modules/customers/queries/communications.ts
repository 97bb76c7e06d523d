import { orderBy, type Placed, type Sort } from '#platform/contract/index.ts'
import type { Work } from '#platform/work/index.ts'
import type { directions, Way } from '../communication.ts'
import { visiblePerson } from './visible-person.ts'

interface CommunicationRow {
  id: string
  at: Date
  way: Way
  direction: (typeof directions)[number]
  content: string
  staffName: string
}

/** The communication log of a customer (S3-04), the latest first or the earliest; merged files are read together. */
export async function listCommunications(
  work: Work,
  personId: string,
  { sort = '-at', limit = 50, after }: { sort?: Sort<'at'>; limit?: number; after?: string },
) {
  const person = await visiblePerson(work, personId)
  const order = orderBy(sort, { at: 'c.at' }, 'c.id')
  const values: unknown[] = [person.id, limit + 1]
  const from = after ? `AND ${order.after(after, (value) => `$${values.push(value)}`)}` : ''
  const rows = await work.sql<CommunicationRow & Placed>(
    `SELECT c.id, c.at, c.way, c.direction, c.content, c.staff_name AS "staffName", ${order.key} FROM customers.communication c
      WHERE c.person_id IN (SELECT p.id FROM customers.person p WHERE p.survivor_id = $1)
        ${from} ORDER BY ${order.by} LIMIT $2`,
    values,
  )
  return order.page(rows, limit, (row) => row)
}
