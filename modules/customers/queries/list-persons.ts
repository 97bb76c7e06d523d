import { findHomes } from '#modules/estate/index.ts'
import { pageKey, readPageKey, toPage } from '#platform/contract/index.ts'
import { searchForm } from '#platform/text/index.ts'
import type { Work } from '#platform/work/index.ts'
import { readSearch } from '../search-query.ts'
import { today } from '../today.ts'
import { lineColumns, type LineRow, presentLines } from './person-lines.ts'

export interface PersonFilter {
  projectId?: string
  /** Only files less complete than this, 1 to 101. */
  completenessBelow?: number
  /** As in the search: a name, initials, a phone, an identity number, a home. */
  q?: string
  limit?: number
  after?: string
}

/** Homes that a text may name. */
const mostHomes = 200

/**
 * Customers in the caller's scope, the newest files first; merged files are not listed. Two statements, and one more
 * where a text is looked for.
 */
export async function listPersons(
  work: Work,
  { projectId, completenessBelow = 101, q, limit = 50, after }: PersonFilter,
) {
  const [last = null] = after ? readPageKey(after, 1) : []
  const page = [projectId ?? null, completenessBelow, last, limit + 1, today(work)]
  const found = q ? await wanted(work, q) : []
  const source = q ? 'newest_found($1, $2, $3, $4, $6, $7, $8, $9)' : 'newest_persons($1, $2, $3, $4)'
  const rows = await work.sql<LineRow>(
    `SELECT ${lineColumns('$5')} FROM customers.${source} AS f(id) JOIN customers.person p ON p.id = f.id ORDER BY p.id DESC`,
    [...page, ...found],
  )
  const lines = toPage(
    rows,
    limit,
    (row) => pageKey(row.id),
    (row) => row,
  )
  return { items: await presentLines(work, lines.items), next: lines.next }
}

/** What a text may mean: search keys, parts of a name, homes. */
async function wanted(work: Work, q: string): Promise<[string[], string[], string, string[]]> {
  const { keys, grams, text } = readSearch(work.services.keyring, q)
  const homes = await findHomes(work, q, mostHomes)
  return [[...keys.keys()], grams, searchForm(text), homes.map(({ id }) => id)]
}
