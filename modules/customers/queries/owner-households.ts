import type { Work } from '#platform/work/index.ts'

/** A household of owners of a home, with the time in which it held the home. */
export interface OwnerHousehold {
  id: string
  homeId: string
  /** Its first owner, of the surviving file when merged. */
  personId: string
  /** Everybody who owns the home in it. */
  ownerIds: string[]
  fromOn: string
  /** The first day on which it no longer holds the home; null while it does. */
  untilOn: string | null
}

/** The households that own or owned the homes, the earliest first; holdings entered by mistake are left out. One statement. */
export function ownerHouseholdsOf(work: Work, homeIds: readonly string[]): Promise<OwnerHousehold[]> {
  return work.sql<OwnerHousehold>(
    `SELECT u.id, u.home_id AS "homeId", (array_agg(p.survivor_id ORDER BY h.kind DESC, h.from_on, h.id))[1] AS "personId",
            array_agg(DISTINCT p.survivor_id) AS "ownerIds", min(h.from_on) AS "fromOn",
            CASE WHEN bool_or(h.until_on IS NULL) THEN NULL ELSE max(h.until_on) END AS "untilOn"
       FROM customers.household u
       JOIN customers.holding h ON h.household_id = u.id AND h.home_id = ANY ($1) AND h.kind IN ('owner', 'coOwner') AND h.end_reason IS DISTINCT FROM 'correction'
       JOIN customers.person p ON p.id = h.person_id
      WHERE u.home_id = ANY ($1) AND u.kind = 'owner'
      GROUP BY u.id, u.home_id ORDER BY min(h.from_on), u.id`,
    [homeIds],
  )
}
