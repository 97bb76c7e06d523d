import { searchForm } from '#platform/text/index.ts'
import type { Work } from '#platform/work/index.ts'
import { readSearch } from '../search-query.ts'

/** Up to `most` customers whom a text names: by name, pinyin, phone or identity number, within the caller's scope. */
export async function findPersons(work: Work, text: string, most: number): Promise<string[]> {
  const { keys, grams, text: words } = readSearch(work.services.keyring, text)
  const rows = await work.sql<{ id: string }>(
    `SELECT DISTINCT p.id FROM customers.search_persons($1, $2, '{}', $3) f JOIN customers.person p ON p.id = f.person_id
      WHERE cardinality(f.found_keys) > 0 OR position($4 IN lower(p.name)) > 0`,
    [[...keys.keys()], grams, most, searchForm(words)],
  )
  return rows.map(({ id }) => id)
}
