import { homesById } from '#modules/estate/index.ts'
import type { Work } from '#platform/work/index.ts'
import { dayThere } from '../day-there.ts'
import { type HeldAs, type PartyReason, type PartyType, partyTypesOf } from '../party-type.ts'
import { visiblePerson } from './visible-person.ts'

/** What a customer is to us, at which home and from which fact; whoever held one before was our owner, whoever never did is looking. Derived, never typed. */
export async function partyTypesOfPerson(work: Work, personId: string) {
  const person = await visiblePerson(work, personId)
  const held = await work.sql<HeldAs & { homeId: string }>(
    `SELECT h.home_id AS "homeId", h.kind, o.delivered_on IS NOT NULL OR o.moved_in_on IS NOT NULL AS "isDelivered", u.kind AS use,
            EXISTS (SELECT FROM customers.payer y JOIN customers.person yp ON yp.id = y.person_id
                     WHERE y.home_id = h.home_id AND yp.survivor_id = $1 AND y.until_on IS NULL) AS "isPayer"
       FROM customers.person q JOIN customers.holding h ON h.person_id = q.id
       LEFT JOIN customers.home_occupancy o ON o.home_id = h.home_id
       LEFT JOIN customers.home_use u ON u.home_id = h.home_id AND u.until_on IS NULL
      WHERE q.survivor_id = $1 AND (h.until_on IS NULL OR h.until_on > ${dayThere('$2', 'h.project_id')})
      ORDER BY h.from_on, h.id`,
    [person.id, work.now],
  )
  const homes = await homesById(
    work,
    held.map(({ homeId }) => homeId),
  )
  const items: { type: PartyType; why: PartyReason; homeLabel: string | null }[] = held.flatMap((one) =>
    partyTypesOf(one).map(([type, why]) => ({ type, why, homeLabel: homes.get(one.homeId)?.label ?? null })),
  )
  if (items.length > 0) return { items }
  const [past] = await work.sql<{ held: boolean }>(
    `SELECT EXISTS (SELECT FROM customers.person q JOIN customers.holding h ON h.person_id = q.id
       WHERE q.survivor_id = $1 AND h.kind IN ('owner', 'coOwner') AND h.end_reason IS DISTINCT FROM 'correction') AS held`,
    [person.id],
  )
  const why: PartyReason = past!.held ? 'held' : 'looks'
  return { items: [{ type: 'buyer' as const, why, homeLabel: null }] }
}
