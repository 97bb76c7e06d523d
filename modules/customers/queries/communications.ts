import { pageKey, readPageKey, toPage } from '#platform/contract/index.ts'
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

/** The communication log of a customer (S3-04), the latest first; merged files are read together. */
export async function listCommunications(
  work: Work,
  personId: string,
  { limit = 50, after }: { limit?: number; after?: string },
) {
  const person = await visiblePerson(work, personId)
  const [at = null, id = null] = after ? readPageKey(after, 2) : []
  const rows = await work.sql<CommunicationRow>(
    `SELECT c.id, c.at, c.way, c.direction, c.content, c.staff_name AS "staffName" FROM customers.communication c
      WHERE c.person_id IN (SELECT p.id FROM customers.person p WHERE p.survivor_id = $1)
        AND ($2::timestamptz IS NULL OR (c.at, c.id) < ($2::timestamptz, $3::uuid))
      ORDER BY c.at DESC, c.id DESC LIMIT $4`,
    [person.id, at, id, limit + 1],
  )
  return toPage(
    rows,
    limit,
    (row) => pageKey(row.at, row.id),
    (row) => row,
  )
}
