import { type HomeCard, homesById } from '#modules/estate/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import type { Work } from '#platform/work/index.ts'
import { leaseLacks, refusals } from '../errors.ts'
import { holdingTaken } from '../events.ts'
import {
  type Acquisition,
  type HoldingKind,
  householdKindFor,
  holdingWords,
  type HouseholdKind,
} from '../holding.ts'
import { holdingStore } from '../store/holdings.ts'
import { refuseBackwards } from './change-lease.ts'
import { personStore, type ResolvedRow } from '../store/persons.ts'

export interface NewHolding {
  personId: string
  homeId: string
  kind: HoldingKind
  /** First day, YYYY-MM-DD. */
  fromOn: string
  /** How a family member or authorised person stands to the owner: 配偶, 父亲, 保姆. */
  relation?: string | null
  acquisition?: Acquisition
  /** First and last day of the lease; tenants only. */
  leaseFrom?: string
  leaseUntil?: string
  /** Which household of the home to join; owners and their family join the owners' where nothing is stated. */
  household?: HouseholdKind
}

export interface Taken {
  holdingId: string
  householdId: string
  /** False when the person held the home in this way already. */
  fresh: boolean
}

/**
 * Enters who holds which home; whoever holds it that way already keeps the holding (its first day is corrected).
 * Any number of holdings in seven statements. Refuses homes and persons that the caller does not see.
 */
export async function takeHoldings(work: Work, wanted: readonly NewHolding[]): Promise<Taken[]> {
  if (wanted.length === 0) return []
  const store = holdingStore(work)
  const homes = await homesById(
    work,
    wanted.map(({ homeId }) => homeId),
  )
  const persons = await personsToHold(work, wanted, homes)
  const entries = wanted.map((one) => {
    const { leaseFrom, leaseUntil } = one
    if (one.kind === 'tenant' && !(leaseFrom && leaseUntil)) throw leaseLacks(one)
    if (leaseFrom && leaseUntil) refuseBackwards({ leaseFrom, leaseUntil })
    return {
      ...one,
      person: persons.get(one.personId)!,
      home: homes.get(one.homeId)!,
      household: one.household ?? householdKindFor(one.kind),
    }
  })
  const homeIds = [...homes.keys()]
  await store.openHouseholds(
    distinct(entries, ({ homeId, household }) => `${homeId} ${household}`).map(
      ({ home, household, person }) => ({
        homeId: home.id,
        projectId: home.projectId,
        kind: household,
        name: person.name,
      }),
    ),
  )
  const households = new Map(
    (await store.householdsOf(homeIds)).map((row) => [`${row.home_id} ${row.kind}`, row.id]),
  )
  const standing = new Map(
    (await store.openHoldings(homeIds)).map((row) => [keyOf(row.home_id, row.person_id, row.kind), row]),
  )
  const fresh: Parameters<typeof store.add>[0][number][] = []
  const corrections: { id: string; kind: string; from_on: string }[] = []
  const taken = entries.map(
    ({ person, home, household, kind, fromOn, relation, acquisition, leaseFrom, leaseUntil }) => {
      const householdId = households.get(`${home.id} ${household}`)!
      const held = standing.get(keyOf(home.id, person.id, kind))
      if (held) {
        if (held.from_on !== fromOn || held.kind !== kind)
          corrections.push({ id: held.id, kind, from_on: fromOn })
        return { holdingId: held.id, householdId: held.household_id, fresh: false }
      }
      const row = {
        id: work.newId(),
        project_id: home.projectId,
        home_id: home.id,
        household_id: householdId,
        person_id: person.id,
        kind,
        relation: relation ?? null,
        acquisition: isOwnership(kind) ? (acquisition ?? 'firstSale') : null,
        from_on: fromOn,
        lease_from: leaseFrom ?? null,
        lease_until: leaseUntil ?? null,
      }
      fresh.push(row)
      standing.set(keyOf(home.id, person.id, kind), {
        ...row,
        until_on: null,
        end_reason: null,
        version: 1,
        changed_by: null,
      })
      announce(work, row, home)
      return { holdingId: row.id, householdId, fresh: true }
    },
  )
  await store.add(fresh)
  await store.correct(corrections)
  return taken
}

/** Enters one holding of one home. */
export async function takeHolding(work: Work, wanted: NewHolding): Promise<Taken> {
  const [taken] = await takeHoldings(work, [wanted])
  return taken!
}

/** The persons by the ids asked for; persons known elsewhere come to be known in the project of the home. */
async function personsToHold(work: Work, wanted: readonly NewHolding[], homes: Map<string, HomeCard>) {
  const store = personStore(work)
  const persons = new Map(
    (await store.resolve(wanted.map(({ personId }) => personId))).map((row) => [row.asked_id, row]),
  )
  const strangers = new Map<string, Set<string>>()
  for (const { personId, homeId } of wanted) {
    const [home, person] = [homes.get(homeId), persons.get(personId)]
    if (!home) throw refusals.unknownHome({ homeId })
    if (!person) throw common.notFound()
    if (!person.project_ids.includes(home.projectId))
      strangers.set(home.projectId, (strangers.get(home.projectId) ?? new Set()).add(person.id))
  }
  for (const [projectId, ids] of strangers) await store.join([...ids], projectId)
  return persons as Map<string, ResolvedRow>
}

function announce(
  work: Work,
  row: {
    id: string
    household_id: string
    person_id: string
    kind: HoldingKind
    from_on: string
    acquisition: Acquisition | null
  },
  home: HomeCard,
): void {
  const words = holdingWords[row.kind]
  work.emit(
    holdingTaken,
    {
      holdingId: row.id,
      householdId: row.household_id,
      personId: row.person_id,
      homeId: home.id,
      kind: row.kind,
      fromOn: row.from_on,
      secondHand: row.acquisition === 'resale',
      home: home.label,
      kindZh: words.zh,
      kindEn: words.en,
    },
    {
      subject: ['customers.holding', row.id],
      projectId: home.projectId,
      personId: row.person_id,
      homeId: home.id,
    },
  )
}

const isOwnership = (kind: HoldingKind) => kind === 'owner' || kind === 'coOwner'

/** An owner who becomes co-owner, or the other way round, keeps one holding. */
const keyOf = (homeId: string, personId: string, kind: HoldingKind) =>
  `${homeId} ${personId} ${isOwnership(kind) ? 'owner' : kind}`

/** The first of each kind. */
const distinct = <T>(list: readonly T[], keyed: (item: T) => string): T[] => [
  ...new Map(list.toReversed().map((item) => [keyed(item), item])).values(),
]
