import { orderBy, type Placed, type Sort } from '#platform/contract/index.ts'
import type { Work } from '#platform/work/index.ts'
import { reasonsInWords } from '../duplicate.ts'
import { type PersonRow, personColumns } from '../store/persons.ts'
import { presentPerson } from './present-person.ts'

interface PairRow {
  id: string
  foundAt: Date
  reasons: string[]
  one: PersonRow
  other: PersonRow
}

export interface DuplicateFilter {
  personId?: string
  sort?: Sort<'foundAt'>
  limit?: number
  after?: string
}

/** Open pairs of files that resemble one another, the latest found first or the earliest, with both files side by side. One statement. */
export async function listDuplicates(
  work: Work,
  { personId, sort = '-foundAt', limit = 50, after }: DuplicateFilter,
) {
  const order = orderBy(sort, { foundAt: 'd.id' }, 'd.id')
  const values: unknown[] = [limit + 1]
  const place = (value: unknown) => `$${values.push(value)}`
  const file = (place: string) =>
    `(SELECT to_jsonb(x) FROM (SELECT ${personColumns.replaceAll('p.', `${place}.`)}) x)`
  const rows = await work.sql<PairRow & Placed>(
    `SELECT d.id, d.found_at AS "foundAt", d.reasons, ${file('a')} AS one, ${file('b')} AS other, ${order.key}
       FROM customers.duplicate d JOIN customers.person a ON a.id = d.person_a JOIN customers.person b ON b.id = d.person_b
      WHERE d.state = 'open' AND a.merged_into IS NULL AND b.merged_into IS NULL
        ${personId ? `AND ${place(personId)} IN (d.person_a, d.person_b)` : ''} ${after ? `AND ${order.after(after, place)}` : ''}
      ORDER BY ${order.by} LIMIT $1`,
    values,
  )
  return order.page(rows, limit, ({ id, foundAt, reasons, one, other }) => ({
    id,
    foundAt,
    reasons: reasonsInWords(reasons),
    persons: [presentPerson(work, one), presentPerson(work, other)],
  }))
}
