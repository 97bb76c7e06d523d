import type { Work } from '#platform/work/index.ts'
import type { HoldingKind } from '../holding.ts'
import { dayThere } from '../day-there.ts'

export interface ResidentScope {
  /** Of the surviving file, when the one asked for was merged: sign in under this id. */
  personId: string
  name: string
  homes: string[]
  households: string[]
  /** How the person holds homes now; they decide the resident's roles. */
  kinds: HoldingKind[]
}

const day = dayThere('$2', 'h.project_id')

/** What a resident may see: the homes held today and the households lived in; null when there is no such person. */
export async function residentScope(work: Work, personId: string): Promise<ResidentScope | null> {
  const [row] = await work.sql<ResidentScope>(
    `SELECT p.id AS "personId", p.name, coalesce(array_agg(DISTINCT h.home_id) FILTER (WHERE h.id IS NOT NULL), '{}') AS homes,
            coalesce(array_agg(DISTINCT h.household_id) FILTER (WHERE h.id IS NOT NULL), '{}') AS households,
            coalesce(array_agg(DISTINCT h.kind) FILTER (WHERE h.id IS NOT NULL), '{}') AS kinds
       FROM customers.person q JOIN customers.person p ON p.id = q.survivor_id
       LEFT JOIN customers.person mine ON mine.survivor_id = p.id
       LEFT JOIN customers.holding h ON h.person_id = mine.id AND h.from_on <= ${day} AND (h.until_on IS NULL OR h.until_on > ${day})
      WHERE q.id = $1 GROUP BY p.id`,
    [personId, work.now],
  )
  return row ?? null
}
