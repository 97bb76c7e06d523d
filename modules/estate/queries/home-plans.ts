import type { Work } from '#platform/work/index.ts'
import { type Plan, usualPlan } from '../plan.ts'

/** The plan of a layout with the id under which it is kept. */
export type LayoutPlan = Plan & { layoutId: string }

interface Row {
  homeId: string
  layoutId: string
  plan: Plan | null
  bedrooms: number | null
  livingRooms: number | null
  bathrooms: number | null
}

const columns = `l.id AS "layoutId", l.plan, l.bedrooms, l.living_rooms AS "livingRooms", l.bathrooms`

/** The plans of homes whose layout is known, by home. */
export async function plansOfHomes(work: Work, homeIds: readonly string[]): Promise<Map<string, LayoutPlan>> {
  if (homeIds.length === 0) return new Map()
  const rows = await work.sql<Row>(
    `SELECT h.id AS "homeId", ${columns} FROM estate.home h JOIN estate.layout l ON l.id = h.layout_id WHERE h.id = ANY ($1)`,
    [homeIds],
  )
  return new Map(rows.map((row) => [row.homeId, planOf(row)]))
}

/** The plan of a layout; null where the caller does not see it. */
export async function planOfLayout(work: Work, layoutId: string): Promise<LayoutPlan | null> {
  const [row] = await work.sql<Row>(`SELECT ${columns} FROM estate.layout l WHERE l.id = $1`, [layoutId])
  return row ? planOf(row) : null
}

const planOf = ({ layoutId, plan, ...counts }: Row): LayoutPlan => ({
  layoutId,
  ...(plan ?? usualPlan(counts)),
})
