import { type HomeCard, homesById } from '#modules/estate/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import { maskPhone } from '#platform/text/index.ts'
import type { Work } from '#platform/work/index.ts'
import type { directions, Way } from '../communication.ts'
import { type HoldingKind, isCurrent } from '../holding.ts'
import type { Source } from '../person.ts'
import { noPreferences, type Preferences } from '../preference.ts'
import { type PersonRow, personColumns, seenIn } from '../store/persons.ts'
import { tenureSegment, tenureSegmentOf } from '../tenure-segment.ts'
import { today } from '../today.ts'
import { type HouseholdFactRow, presentHouseholdFact } from './household-facts.ts'
import { preferenceColumns } from './preferences.ts'
import { presentPerson } from './present-person.ts'

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
  way: Way
  direction: (typeof directions)[number]
  content: string
  staffName: string
}

interface MergeRow {
  mergeId: string
  absorbedId: string
  absorbedName: string
  reason: string
  mergedAt: string
  mergedBy: string
}

interface ContextRow {
  person: PersonRow & { seenIn: string }
  preferences: (Preferences & { version: number }) | null
  householdFacts: HouseholdFactRow[]
  sources: { projectId: string; source: Source; at: string }[]
  merges: MergeRow[]
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
  const {
    preferences: _,
    sources: __,
    merges: ___,
    householdFacts: _____,
    seenIn: ____,
    ...context
  } = await customerFile(work, personId)
  return context
}

export type CustomerContext = Awaited<ReturnType<typeof customerContext>>

/** The whole file of a customer: the context, and besides it preferences, sources and merges. Two statements. */
export async function customerFile(work: Work, personId: string) {
  const day = today(work)
  const [row] = await work.sql<ContextRow>(contextSql, [personId, day, lastCommunications])
  if (!row) throw common.notFound()
  const { keyring } = work.services
  const homes = await homesById(
    work,
    row.held.map(({ homeId }) => homeId),
  )
  const current = row.held.filter((holding) => isCurrent(holding, day))
  const owned = current.filter(({ kind }) => kind === 'owner' || kind === 'coOwner')
  return {
    /** A project of the person that the caller sees. */
    seenIn: row.person.seenIn,
    person: presentPerson(work, row.person),
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
    preferences: row.preferences ?? { ...noPreferences, version: 0 },
    householdFacts: row.householdFacts.map((fact) => presentHouseholdFact(work, fact)),
    sources: row.sources,
    merges: row.merges,
  }
}

function present({ homeId, ...holding }: HeldRow, homes: ReadonlyMap<string, HomeCard>, day: string) {
  const home = homes.get(homeId)
  if (!home) return []
  const owns = holding.kind === 'owner' || holding.kind === 'coOwner'
  const { id, projectId, projectName, homeCode, label } = home
  const segment = owns && isCurrent(holding, day) ? tenureSegment(holding.movedInOn, day) : null
  return [{ ...holding, segment, home: { id, projectId, projectName, homeCode, label } }]
}

const contextSql = `
  WITH asked AS (SELECT q.survivor_id AS id FROM customers.person q WHERE q.id = $1),
  mine AS (SELECT p.id FROM customers.person p, asked WHERE p.survivor_id = asked.id),
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
      FROM mine JOIN customers.communication c ON c.person_id = mine.id ORDER BY c.at DESC, c.id DESC LIMIT $3),
  liked AS (
    SELECT ${preferenceColumns} FROM customers.preference f, asked WHERE f.person_id IN (SELECT id FROM mine) ORDER BY f.person_id <> asked.id LIMIT 1),
  told AS (
    SELECT f.id, f.kind, f.content_sealed AS "contentSealed", f.recorded_at AS "recordedAt", f.recorded_by AS "recordedBy"
      FROM mine JOIN customers.household_fact f ON f.person_id = mine.id ORDER BY f.kind, f.id),
  came AS (
    SELECT DISTINCT ON (i.project_id, i.source) i.project_id AS "projectId", i.source, i.at
      FROM mine JOIN customers.intake i ON i.person_id = mine.id ORDER BY i.project_id, i.source, i.at),
  merged AS (
    SELECT m.id AS "mergeId", m.absorbed_id AS "absorbedId", a.name AS "absorbedName", m.reason, m.merged_at AS "mergedAt", m.merged_by AS "mergedBy"
      FROM asked JOIN customers.merge m ON m.survivor_id = asked.id JOIN customers.person a ON a.id = m.absorbed_id
     WHERE m.undone_at IS NULL ORDER BY m.id DESC)
  SELECT (SELECT to_jsonb(x) FROM (SELECT ${personColumns}, ${seenIn} AS "seenIn") x) AS person,
         (SELECT coalesce(jsonb_agg(held), '[]') FROM held) AS held,
         (SELECT coalesce(jsonb_agg(members), '[]') FROM members) AS members,
         (SELECT coalesce(jsonb_agg(talks), '[]') FROM talks) AS communications,
         (SELECT to_jsonb(liked) FROM liked) AS preferences,
         (SELECT coalesce(jsonb_agg(told), '[]') FROM told) AS "householdFacts",
         (SELECT coalesce(jsonb_agg(came), '[]') FROM came) AS sources,
         (SELECT coalesce(jsonb_agg(merged), '[]') FROM merged) AS merges
    FROM customers.person p JOIN asked ON asked.id = p.id`
