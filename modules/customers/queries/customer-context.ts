import { type HomeCard, homesById } from '#modules/estate/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import { maskPhone } from '#platform/text/index.ts'
import type { Work } from '#platform/work/index.ts'
import { type HoldingKind, isCurrent } from '../holding.ts'
import { maskPerson } from '../masking.ts'
import { openPerson } from '../person-sealing.ts'
import { type PersonRow, personColumns } from '../store/persons.ts'
import { tenureSegment, tenureSegmentOf } from '../tenure-segment.ts'
import { today } from '../today.ts'

interface HeldRow {
  holdingId: string
  householdId: string
  homeId: string
  kind: HoldingKind
  fromOn: string
  untilOn: string | null
  leaseUntil: string | null
  movedInOn: string | null
  deliveredOn: string | null
}

interface MemberRow {
  personId: string
  householdId: string
  name: string
  phoneSealed: string | null
  kind: HoldingKind
  relation: string | null
}

export interface LastCommunication {
  id: string
  /** ISO 8601. */
  at: string
  way: string
  direction: string
  content: string
  staffName: string
}

interface ContextRow {
  person: PersonRow
  held: HeldRow[]
  members: MemberRow[]
  communications: LastCommunication[]
}

/** Communications shown beside a case. */
const lastCommunications = 5

/**
 * A customer's whole context for whoever serves the person: file, homes with segment, household, last communications.
 * Two statements; an id that was merged leads to the surviving file; "not found" outside the scope.
 */
export async function customerContext(work: Work, personId: string) {
  const [row] = await work.sql<ContextRow>(contextSql, [personId, today(work), lastCommunications])
  if (!row) throw common.notFound()
  const { keyring } = work.services
  const day = today(work)
  const homes = await homesById(
    work,
    row.held.map(({ homeId }) => homeId),
  )
  const current = row.held.filter((holding) => isCurrent(holding, day))
  const owned = current.filter(({ kind }) => kind === 'owner' || kind === 'coOwner')
  return {
    person: {
      id: row.person.id,
      ...maskPerson(openPerson(keyring, row.person), day),
      completeness: row.person.completeness,
    },
    segment: tenureSegmentOf(
      owned.map(({ movedInOn }) => movedInOn),
      day,
    ),
    homes: current.flatMap((holding) => present(holding, homes, day)),
    formerHomes: row.held
      .filter((holding) => !isCurrent(holding, day))
      .flatMap((holding) => present(holding, homes, day)),
    members: row.members.map(({ phoneSealed, ...member }) => ({
      ...member,
      maskedPhone: phoneSealed && maskPhone(keyring.decrypt(phoneSealed)),
    })),
    communications: row.communications,
  }
}

export type CustomerContext = Awaited<ReturnType<typeof customerContext>>

function present({ homeId, ...holding }: HeldRow, homes: ReadonlyMap<string, HomeCard>, day: string) {
  const home = homes.get(homeId)
  if (!home) return []
  const owns = holding.kind === 'owner' || holding.kind === 'coOwner'
  const { id, projectId, projectName, homeCode, label } = home
  const segment = owns && isCurrent(holding, day) ? tenureSegment(holding.movedInOn, day) : null
  return [{ ...holding, segment, home: { id, projectId, projectName, homeCode, label } }]
}

const contextSql = `
  WITH asked AS (SELECT coalesce(q.merged_into, q.id) AS id FROM customers.person q WHERE q.id = $1),
  mine AS (SELECT p.id FROM customers.person p, asked WHERE p.id = asked.id OR p.merged_into = asked.id),
  held AS (
    SELECT h.id AS "holdingId", h.household_id AS "householdId", h.home_id AS "homeId", h.kind, h.from_on AS "fromOn",
           h.until_on AS "untilOn", h.lease_until AS "leaseUntil", u.moved_in_on AS "movedInOn", o.delivered_on AS "deliveredOn"
      FROM mine JOIN customers.holding h ON h.person_id = mine.id JOIN customers.household u ON u.id = h.household_id
      LEFT JOIN customers.home_occupancy o ON o.home_id = h.home_id ORDER BY h.from_on DESC, h.id),
  members AS (
    SELECT DISTINCT ON (h.household_id, p.id) p.id AS "personId", h.household_id AS "householdId", p.name,
           p.phone_sealed AS "phoneSealed", h.kind, h.relation
      FROM customers.holding h JOIN customers.person p ON p.id = h.person_id
     WHERE h.household_id IN (SELECT "householdId" FROM held WHERE "untilOn" IS NULL OR "untilOn" > $2)
       AND (h.until_on IS NULL OR h.until_on > $2) AND h.person_id NOT IN (SELECT id FROM mine)
     ORDER BY h.household_id, p.id, h.from_on),
  talks AS (
    SELECT c.id, c.at, c.way, c.direction, c.content, c.staff_name AS "staffName"
      FROM mine JOIN customers.communication c ON c.person_id = mine.id ORDER BY c.at DESC, c.id DESC LIMIT $3)
  SELECT (SELECT to_jsonb(x) FROM (SELECT ${personColumns}) x) AS person,
         (SELECT coalesce(jsonb_agg(held), '[]') FROM held) AS held,
         (SELECT coalesce(jsonb_agg(members), '[]') FROM members) AS members,
         (SELECT coalesce(jsonb_agg(talks), '[]') FROM talks) AS communications
    FROM customers.person p JOIN asked ON asked.id = p.id`
