import { findHomes } from '#modules/estate/index.ts'
import type { Work } from '#platform/work/index.ts'
import { type Match, readSearch } from '../search-query.ts'
import { today } from '../today.ts'
import { lineColumns, type LineRow, presentLines } from './person-lines.ts'

interface FoundRow extends LineRow {
  foundKeys: string[]
  byGrams: boolean
  byHome: boolean
}

/** Candidates looked at before the best are shown. */
const candidates = 200

/**
 * Customers by name, pinyin initials, phone (whole or last four), identity number or home, within the caller's scope:
 * who, which homes, what matched. Two or three statements.
 */
export async function searchCustomers(work: Work, q: string, limit = 20) {
  const query = readSearch(work.services.keyring, q)
  const homes = await findHomes(work, q, candidates)
  const rows = await work.sql<FoundRow>(
    `SELECT ${lineColumns('$5')}, array_agg(DISTINCT k.key) FILTER (WHERE k.key IS NOT NULL) AS "foundKeys",
            bool_or(f.by_grams) AS "byGrams", bool_or(f.by_home) AS "byHome"
       FROM customers.search_persons($1, $2, $3, $4) f JOIN customers.person p ON p.id = f.person_id
       LEFT JOIN LATERAL unnest(f.found_keys) AS k(key) ON true
      GROUP BY p.id`,
    [[...query.keys.keys()], query.grams, homes.map(({ id }) => id), candidates, today(work)],
  )
  const found = rows
    .map(({ foundKeys, byGrams, byHome, ...row }) => ({
      row,
      matched: matchesOf(row, { foundKeys, byGrams, byHome }, query),
    }))
    .filter(({ matched }) => matched.length > 0)
    .toSorted(
      (one, other) =>
        rank(one.matched, one.row, query.text) - rank(other.matched, other.row, query.text) ||
        byAge(one.row, other.row),
    )
    .slice(0, limit)
  const lines = await presentLines(
    work,
    found.map(({ row }) => row),
    new Map(homes.map((home) => [home.id, home])),
  )
  return {
    items: lines.map(({ id, name, maskedPhone, homes: held }, index) => ({
      id,
      name,
      maskedPhone,
      homes: held,
      matched: found[index]!.matched,
    })),
  }
}

function matchesOf(
  row: LineRow,
  found: Pick<FoundRow, 'foundKeys' | 'byGrams' | 'byHome'>,
  query: ReturnType<typeof readSearch>,
): Match[] {
  const byKey = (found.foundKeys ?? []).flatMap((key) => query.keys.get(key) ?? [])
  // Grams alone may stand apart in the name; a merged file may have brought another name.
  const byPart =
    found.byGrams && row.name.toLowerCase().includes(query.text.toLowerCase()) ? ['name' as const] : []
  return [...new Set([...byKey, ...byPart, ...(found.byHome ? ['home' as const] : [])])]
}

const weights: Record<Match, number> = {
  phone: 0,
  identityNumber: 0,
  name: 1,
  home: 1,
  initials: 2,
  pinyin: 1,
  phoneTail: 3,
  identityTail: 4,
}

/** A whole name before a part of it, a beginning before an end; then what tells most. */
function rank(matched: readonly Match[], { name }: LineRow, text: string): number {
  const weight = Math.min(...matched.map((match) => weights[match])) * 10
  if (name === text) return weight - 2
  return name.startsWith(text) ? weight - 1 : weight
}

const byAge = (one: LineRow, other: LineRow) => (one.id < other.id ? -1 : 1)
