import { type HomeCard, homesById } from '#modules/estate/index.ts'
import { maskPhone } from '#platform/text/index.ts'
import type { Work } from '#platform/work/index.ts'
import { type EndReason, type HoldingKind, type HouseholdKind, isCurrent } from '../holding.ts'
import type { Acquisition } from '../holding.ts'
import { holdingStore } from '../store/holdings.ts'
import { tenureSegment, type TenureSegment } from '../tenure-segment.ts'
import { dayThere } from '../day-there.ts'

export interface Holder {
  holdingId: string
  householdId: string
  householdKind: HouseholdKind
  personId: string
  name: string
  maskedPhone: string | null
  photoFileId: string | null
  kind: HoldingKind
  relation: string | null
  acquisition: Acquisition | null
  fromOn: string
  untilOn: string | null
  endReason: EndReason | null
  leaseFrom: string | null
  leaseUntil: string | null
  version: number
}

type HolderRow = Omit<Holder, 'maskedPhone'> & { phoneSealed: string | null }

const holders = `SELECT h.id AS "holdingId", h.household_id AS "householdId", u.kind AS "householdKind",
    p.id AS "personId", p.name, p.phone_sealed AS "phoneSealed", p.photo_file_id AS "photoFileId",
    h.kind, h.relation, h.acquisition, h.from_on AS "fromOn", h.until_on AS "untilOn", h.end_reason AS "endReason",
    h.lease_from AS "leaseFrom", h.lease_until AS "leaseUntil", h.version
  FROM customers.holding h JOIN customers.household u ON u.id = h.household_id
  JOIN customers.person q ON q.id = h.person_id JOIN customers.person p ON p.id = q.survivor_id`

/** Who holds a home now: owners first, then family, authorised persons and tenants; with `history` also earlier holders. */
export async function holdersOf(work: Work, homeId: string, { history = false } = {}): Promise<Holder[]> {
  const rows = await work.sql<HolderRow>(
    `${holders} WHERE h.home_id = $1 AND ($2 OR (h.from_on <= ${dayThere('$3', 'h.project_id')} AND (h.until_on IS NULL OR h.until_on > ${dayThere('$3', 'h.project_id')})))
     ORDER BY h.until_on IS NOT NULL, array_position(ARRAY['owner','coOwner','family','authorised','tenant'], h.kind), h.from_on, h.id`,
    [homeId, history, work.now],
  )
  return rows.map(({ phoneSealed, ...row }) => ({
    ...row,
    maskedPhone: phoneSealed && maskPhone(work.services.keyring.decrypt(phoneSealed)),
  }))
}

export interface HomeHeld {
  holdingId: string
  householdId: string
  homeId: string
  kind: HoldingKind
  fromOn: string
  untilOn: string | null
  leaseUntil: string | null
  movedInOn: string | null
  deliveredOn: string | null
  /** For owners and co-owners only. */
  segment: TenureSegment | null
  home: HomeCard
}

export type HoldingOfToday = Omit<HomeHeld, 'home' | 'segment'> & { day: string }

/** The homes that a person holds now, in whatever way; with `history` also those of the past. */
export async function homesOf(work: Work, personId: string, { history = false } = {}): Promise<HomeHeld[]> {
  const rows = await work.sql<HoldingOfToday>(
    `SELECT h.id AS "holdingId", h.household_id AS "householdId", h.home_id AS "homeId", h.kind, h.from_on AS "fromOn",
            h.until_on AS "untilOn", h.lease_until AS "leaseUntil", u.moved_in_on AS "movedInOn", o.delivered_on AS "deliveredOn",
            ${dayThere('$2', 'h.project_id')} AS day
       FROM customers.person q JOIN customers.holding h ON h.person_id = q.id
       JOIN customers.household u ON u.id = h.household_id
       LEFT JOIN customers.home_occupancy o ON o.home_id = h.home_id
      WHERE q.survivor_id = (SELECT a.survivor_id FROM customers.person a WHERE a.id = $1) ORDER BY h.until_on IS NOT NULL, h.from_on, h.id`,
    [personId, work.now],
  )
  const held = rows.filter((row) => history || isCurrent(row, row.day))
  const homes = await homesById(
    work,
    held.map(({ homeId }) => homeId),
  )
  return held.flatMap((row) => {
    const home = homes.get(row.homeId)
    return home ? [asHeld(row, home)] : []
  })
}

/** As what somebody holds a home, in the segment of today. */
export function asHeld({ day, ...row }: HoldingOfToday, home: HomeCard): HomeHeld {
  const owns = row.kind === 'owner' || row.kind === 'coOwner'
  return { ...row, segment: owns ? tenureSegment(row.movedInOn, day) : null, home }
}

/** Holdings of several homes that have no end yet, in one statement. */
export async function holdingsIn(work: Work, homeIds: readonly string[]) {
  const rows = await holdingStore(work).openHoldings(homeIds)
  return rows.map((row) => ({
    holdingId: row.id,
    homeId: row.home_id,
    personId: row.person_id,
    householdId: row.household_id,
    kind: row.kind,
    owns: row.kind === 'owner' || row.kind === 'coOwner',
  }))
}
