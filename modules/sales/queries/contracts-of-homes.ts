import type { Work } from '#platform/work/index.ts'

/** A contract for a home as other modules need it; dates are YYYY-MM-DD. */
export interface HomeContract {
  id: string
  homeId: string
  number: string
  signedOn: string
  plannedDeliveryOn: string | null
  /** Null while it stands. */
  cancelledOn: string | null
  /** The buyers, the first one first. */
  personIds: string[]
}

/** Every contract for the homes, standing or cancelled, the earliest first, as far as the caller sees them. */
export function contractsOfHomes(work: Work, homeIds: readonly string[]): Promise<HomeContract[]> {
  return work.sql<HomeContract>(
    `SELECT c.id, c.home_id AS "homeId", c.number, c.signed_on AS "signedOn", c.planned_delivery_on AS "plannedDeliveryOn",
            c.cancelled_on AS "cancelledOn",
            ARRAY(SELECT b.person_id FROM sales.contract_buyer b WHERE b.contract_id = c.id ORDER BY b.position) AS "personIds"
       FROM sales.contract c WHERE c.home_id = ANY ($1) ORDER BY c.signed_on, c.id`,
    [homeIds],
  )
}
