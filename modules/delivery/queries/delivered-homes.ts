import type { Work } from '#platform/work/index.ts'

/** A home that was delivered and not given back. */
export interface DeliveredHome {
  homeId: string
  deliveredOn: string
  movedInOn: string | null
}

interface Narrowing {
  deliveredOn?: string
  movedInFrom?: string
  movedInUntil?: string
}

/** The delivered homes of a project, narrowed by what is given; one statement. */
export function deliveredHomes(
  work: Work,
  projectId: string,
  { deliveredOn, movedInFrom, movedInUntil }: Narrowing,
): Promise<DeliveredHome[]> {
  return work.sql<DeliveredHome>(
    `SELECT d.home_id AS "homeId", d.delivered_on AS "deliveredOn", d.moved_in_on AS "movedInOn" FROM delivery.home_delivery d
      WHERE d.project_id = $1 AND d.ended_on IS NULL AND d.delivered_on IS NOT NULL AND ($2::date IS NULL OR d.delivered_on = $2)
        AND ($3::date IS NULL OR d.moved_in_on >= $3) AND ($4::date IS NULL OR d.moved_in_on <= $4) ORDER BY d.home_id`,
    [projectId, deliveredOn ?? null, movedInFrom ?? null, movedInUntil ?? null],
  )
}

/** The days on which homes of each project were delivered: few, however many homes. */
export function deliveryDays(work: Work): Promise<{ projectId: string; deliveredOn: string }[]> {
  return work.sql(
    `SELECT DISTINCT d.project_id AS "projectId", d.delivered_on AS "deliveredOn" FROM delivery.home_delivery d
      WHERE d.ended_on IS NULL AND d.delivered_on IS NOT NULL ORDER BY 1, 2`,
  )
}
