import { pageKey, readPageKey, toPage } from '#platform/contract/index.ts'
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
  limit?: number
  after?: string
}

/** Open pairs of files that resemble one another, the latest found first, with both files side by side. One statement. */
export async function listDuplicates(work: Work, { personId, limit = 50, after }: DuplicateFilter) {
  const [last = null] = after ? readPageKey(after, 1) : []
  const file = (place: string) =>
    `(SELECT to_jsonb(x) FROM (SELECT ${personColumns.replaceAll('p.', `${place}.`)}) x)`
  const rows = await work.sql<PairRow>(
    `SELECT d.id, d.found_at AS "foundAt", d.reasons, ${file('a')} AS one, ${file('b')} AS other
       FROM customers.duplicate d JOIN customers.person a ON a.id = d.person_a JOIN customers.person b ON b.id = d.person_b
      WHERE d.state = 'open' AND a.merged_into IS NULL AND b.merged_into IS NULL AND ($1::uuid IS NULL OR d.id < $1)
        ${personId ? 'AND (d.person_a = $3 OR d.person_b = $3)' : ''} ORDER BY d.id DESC LIMIT $2`,
    [last, limit + 1, ...(personId ? [personId] : [])],
  )
  return toPage(
    rows,
    limit,
    (row) => pageKey(row.id),
    ({ id, foundAt, reasons, one, other }) => ({
      id,
      foundAt,
      reasons: reasonsInWords(reasons),
      persons: [presentPerson(work, one), presentPerson(work, other)],
    }),
  )
}
