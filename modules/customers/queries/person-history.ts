import { recordHistory } from '#platform/history/index.ts'
import type { Work } from '#platform/work/index.ts'
import { visiblePerson } from './visible-person.ts'

/** What hangs on a file; what is only ever added, such as consents, is told on its own tab. */
const parts = `SELECT id FROM customers.holding WHERE person_id = $1
  UNION ALL SELECT id FROM customers.preference WHERE person_id = $1
  UNION ALL SELECT id FROM customers.household_fact WHERE person_id = $1
  UNION ALL SELECT id FROM customers.merge WHERE survivor_id = $1`

/** Who changed what on a customer's file, also when it is asked for under a merged id. */
export async function personHistory(
  work: Work,
  personId: string,
  paging: { limit?: number; after?: string },
) {
  const { id } = await visiblePerson(work, personId)
  return recordHistory(work, { record: ['customers.person', id], parts }, paging)
}
