import type { Work } from '#platform/work/index.ts'
import type { Plan } from '#design/plan/plan.ts'
import { usualPlan } from '../plan.ts'

/** The plan of a layout with the ids under which it is kept; an edition has one where somebody drew it. */
export type LayoutPlan = Plan & { layoutId: string; editionId: string | null }

interface Row {
  homeId: string
  layoutId: string
  editionId: string | null
  plan: Plan | null
  bedrooms: number | null
  livingRooms: number | null
  bathrooms: number | null
}

const counts = `l.bedrooms, l.living_rooms AS "livingRooms", l.bathrooms`
const columns = `l.id AS "layoutId", l.edition_id AS "editionId", l.plan, ${counts}`

/** The plans of homes whose layout is known, by home. */
export async function plansOfHomes(work: Work, homeIds: readonly string[]): Promise<Map<string, LayoutPlan>> {
  if (homeIds.length === 0) return new Map()
  const rows = await work.sql<Row>(
    `SELECT h.id AS "homeId", ${columns} FROM estate.home h JOIN estate.layout l ON l.id = h.layout_id WHERE h.id = ANY ($1)`,
    [homeIds],
  )
  return new Map(rows.map((row) => [row.homeId, planOf(row)]))
}

/** A layout's plan as it was in an edition, the usual one where none was drawn; null where the caller does not see it. */
export async function planOfLayout(
  work: Work,
  layoutId: string,
  editionId: string | null,
): Promise<LayoutPlan | null> {
  const [row] = await work.sql<Row>(
    `SELECT l.id AS "layoutId", e.id AS "editionId", e.plan, ${counts}
       FROM estate.layout l LEFT JOIN estate.plan_edition e ON e.layout_id = l.id AND e.id = $2 WHERE l.id = $1`,
    [layoutId, editionId],
  )
  return row ? planOf(row) : null
}

const planOf = ({ layoutId, editionId, plan, ...rooms }: Row): LayoutPlan => ({
  layoutId,
  editionId,
  ...(plan ?? usualPlan(rooms)),
})
