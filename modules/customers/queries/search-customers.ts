import { findHomes } from '#modules/estate/index.ts'
import { searchForm } from '#platform/text/index.ts'
import type { Work } from '#platform/work/index.ts'
import { type Match, readSearch } from '../search-query.ts'
import { today } from '../today.ts'
import { lineColumns, type LineRow, presentLines } from './person-lines.ts'

interface FoundRow extends LineRow {
  foundKeys: string[]
  byPart: boolean
  byHome: boolean
}

/** Candidates looked at before the best are shown. */
const candidates = 200

/** What tells most comes first. */
const weights: Record<Match, number> = {
  phone: 0,
  identityNumber: 0,
  name: 1,
  home: 1,
  pinyin: 1,
  initials: 2,
  phoneTail: 3,
  identityTail: 4,
}

/**
 * Customers by name, pinyin initials, phone (whole or last four), identity number or home, within the caller's scope:
 * who, which homes, what matched. Two statements, and two more where the text may name a home.
 */
export async function searchCustomers(work: Work, q: string, limit = 20) {
  const { keys, grams, text } = readSearch(work.services.keyring, q)
  const homes = await findHomes(work, q, candidates)
  const found = await work.sql<FoundRow>(searchSql, [
    [...keys.keys()],
    grams,
    homes.map(({ id }) => id),
    candidates,
    today(work),
    [...keys.values()].map((match) => weights[match]),
    searchForm(text),
    limit,
  ])
  const lines = await presentLines(work, found, new Map(homes.map((home) => [home.id, home])))
  const items = lines.map(({ id, name, maskedPhone, homes: held, ...row }) => {
    const { foundKeys, byPart, byHome } = row
    const byKey = foundKeys.flatMap((key) => keys.get(key) ?? [])
    const matched = new Set<Match>([
      ...byKey,
      ...(byPart ? ['name' as const] : []),
      ...(byHome ? ['home' as const] : []),
    ])
    return { id, name, maskedPhone, homes: held, matched: [...matched] }
  })
  return { items }
}

// A part of a name counts where it stands together: grams alone may stand apart, or be of a merged file's other name.
// A whole name comes before one that begins so, that before the rest; then the oldest file.
const searchSql = `
  WITH found AS (
    SELECT f.person_id, coalesce(array_agg(DISTINCT k.key) FILTER (WHERE k.key IS NOT NULL), '{}') AS keys,
           bool_or(f.by_grams) AS by_grams, bool_or(f.by_home) AS by_home
      FROM customers.search_persons($1, $2, $3, $4) f LEFT JOIN LATERAL unnest(f.found_keys) AS k(key) ON true GROUP BY f.person_id),
  ranked AS (
    SELECT found.*, lower(p.name) AS name, found.by_grams AND position($7 IN lower(p.name)) > 0 AS by_part,
           (SELECT min(w.weight) FROM unnest($1::text[], $6::integer[]) AS w(key, weight) WHERE w.key = ANY (found.keys)) AS weight
      FROM found JOIN customers.person p ON p.id = found.person_id),
  best AS (
    SELECT * FROM ranked WHERE weight IS NOT NULL OR by_part OR by_home
     ORDER BY least(weight, CASE WHEN by_part OR by_home THEN 1 END), name <> $7, NOT starts_with(name, $7), person_id LIMIT $8)
  SELECT ${lineColumns('$5')}, best.keys AS "foundKeys", best.by_part AS "byPart", best.by_home AS "byHome"
    FROM best JOIN customers.person p ON p.id = best.person_id
   ORDER BY least(best.weight, CASE WHEN best.by_part OR best.by_home THEN 1 END), best.name <> $7, NOT starts_with(best.name, $7), p.id`
