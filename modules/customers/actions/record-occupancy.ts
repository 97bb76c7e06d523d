import { homesById } from '#modules/estate/index.ts'
import { actorName, type Work } from '#platform/work/index.ts'
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
export function recordOccupancy(work: Work, occupancy: Occupancy): Promise<void> {
  return recordOccupancies(work, [occupancy])
}

/** The same for any number of homes, each named once, in three statements. */
export async function recordOccupancies(work: Work, occupancies: readonly Occupancy[]): Promise<void> {
  if (occupancies.length === 0) return
  const homes = await homesById(
    work,
    occupancies.map(({ homeId }) => homeId),
  )
  const unknown = occupancies.find(({ homeId }) => !homes.has(homeId))
  if (unknown) throw refusals.unknownHome({ homeId: unknown.homeId })
  const rows = occupancies.map((one) => ({ ...one, projectId: homes.get(one.homeId)!.projectId }))
  await work.sql(
    `INSERT INTO customers.home_occupancy AS o (id, project_id, home_id, delivered_on, moved_in_on, changed_by)
     SELECT uuidv7(), r."projectId", r."homeId", r."deliveredOn", r."movedInOn", $2 FROM ${recordset} ORDER BY r."homeId"
     ON CONFLICT (home_id) DO UPDATE SET delivered_on = coalesce(excluded.delivered_on, o.delivered_on),
       moved_in_on = coalesce(o.moved_in_on, excluded.moved_in_on), changed_by = excluded.changed_by, version = o.version + 1`,
    [JSON.stringify(rows), actorName(work)],
  )
  await work.sql(
    `UPDATE customers.household u SET moved_in_on = r."movedInOn", changed_by = $2, version = u.version + 1 FROM ${recordset}
      WHERE u.home_id = r."homeId" AND u.until_on IS NULL AND r."movedInOn" IS NOT NULL AND u.moved_in_on IS DISTINCT FROM r."movedInOn"`,
    [JSON.stringify(rows), actorName(work)],
  )
}

const recordset =
  'jsonb_to_recordset($1::jsonb) AS r("projectId" uuid, "homeId" uuid, "deliveredOn" date, "movedInOn" date)'
