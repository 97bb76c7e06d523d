import { homesById } from '#modules/estate/index.ts'
import type { Work } from '#platform/work/index.ts'
import { changedBy } from '../changed-by.ts'
import { refusals } from '../errors.ts'

export interface Occupancy {
  homeId: string
  /** Formal delivery of the home, YYYY-MM-DD. */
  deliveredOn?: string
  /** When the present household came to live in the home, YYYY-MM-DD. */
  movedInOn?: string
}

/**
 * Keeps when a home was delivered and when its household moved in; from the latter the tenure segment is derived.
 * Delivery and move-in are two facts (glossary, naming traps), told in either order; telling one again corrects it.
 */
export async function recordOccupancy(
  work: Work,
  { homeId, deliveredOn, movedInOn }: Occupancy,
): Promise<void> {
  const home = (await homesById(work, [homeId])).get(homeId)
  if (!home) throw refusals.unknownHome({ homeId })
  await work.sql(
    `INSERT INTO customers.home_occupancy AS o (id, project_id, home_id, delivered_on, moved_in_on, changed_by)
     VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (home_id) DO UPDATE SET delivered_on = coalesce(excluded.delivered_on, o.delivered_on),
       moved_in_on = coalesce(o.moved_in_on, excluded.moved_in_on), changed_by = excluded.changed_by, version = o.version + 1`,
    [work.newId(), home.projectId, homeId, deliveredOn ?? null, movedInOn ?? null, changedBy(work)],
  )
  if (movedInOn === undefined) return
  await work.sql(
    `UPDATE customers.household SET moved_in_on = $2, changed_by = $3, version = version + 1
      WHERE home_id = $1 AND until_on IS NULL AND moved_in_on IS DISTINCT FROM $2`,
    [homeId, movedInOn, changedBy(work)],
  )
}
