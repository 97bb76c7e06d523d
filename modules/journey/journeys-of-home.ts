import { addMonths, type IsoDate } from '#platform/calendar/index.ts'
import type { ContractFact, DeliveryFact, HomeFacts, HouseholdFact } from './facts.ts'
import type { AnchorDay, Journey, Stay } from './journey.ts'
import { occasionsOf } from './occasions.ts'
import type { Anchor } from './standard-action.ts'
import type { StandardSettings } from './standard-settings.ts'
import { warrantyEnds } from './warranty.ts'

/**
 * Every journey of a home (domain.md 2.0 rule 1): one for each contract (step 3), one for each delivery (steps 4 to
 * 6), one for each household of owners (+1), and beside them what single events call for. The same facts give the same
 * journeys, in whatever order they came.
 */
export function journeysOfHome(given: HomeFacts, settings: StandardSettings, today: IsoDate): Journey[] {
  const households = given.households.toSorted((one, other) =>
    one.fromOn + one.id < other.fromOn + other.id ? -1 : 1,
  )
  const facts = { ...given, households }
  const journeys = [
    ...facts.contracts.map((contract) => contractJourney(facts, contract, today)),
    ...facts.deliveries.flatMap((delivery) => homeJourney(facts, delivery, settings, today)),
    ...facts.households.flatMap((household) => householdJourney(facts, household)),
  ]
  return [...journeys, ...occasionsOf(journeys, facts.events)]
}

function contractJourney(facts: HomeFacts, contract: ContractFact, today: IsoDate): Journey {
  const { signedOn, cancelledOn } = contract
  const delivery = deliveryOf(facts, contract)
  const deliveredOn = delivery?.deliveredOn ?? null
  const isDelivered = deliveredOn !== null && (cancelledOn === null || deliveredOn <= cancelledOn)
  const endedOn = isDelivered ? latest(deliveredOn, signedOn) : cancelledOn
  const expectedOn = deliveredOn ?? delivery?.plannedOn ?? contract.plannedDeliveryOn
  const isCancelled = endedOn !== null && !isDelivered
  const owners = isCancelled
    ? ownersOn(facts.households, signedOn)
    : ownersFrom(facts.households, endedOn ?? latest(signedOn, today))
  return {
    ...commonOf(facts, owners),
    personId: contract.personId ?? owners?.personId ?? null,
    turnsOn: endedOn === null ? nextTurn(facts.households, today) : null,
    subjectKind: 'contract',
    subjectId: contract.id,
    originId: contract.id,
    startedOn: signedOn,
    endedOn,
    endedBy: endedOn === null ? null : isDelivered ? 'completed' : 'cancelled',
    stays: [{ step: 'CLOSE_CONTACT', enteredOn: signedOn, leftOn: endedOn }],
    anchors: {
      contractSigned: { on: signedOn, promisedOn: null },
      ...(expectedOn && { plannedDelivery: { on: expectedOn, promisedOn: contract.plannedDeliveryOn } }),
    },
  }
}

function homeJourney(
  facts: HomeFacts,
  delivery: DeliveryFact,
  settings: StandardSettings,
  today: IsoDate,
): Journey[] {
  const { deliveredOn, movedInOn, endedOn } = delivery
  if (deliveredOn === null) return []
  const contract = facts.contracts.find((candidate) => deliveryOf(facts, candidate) === delivery)
  const promisedOn = contract?.plannedDeliveryOn ?? delivery.plannedOn
  const unlived = (day: IsoDate) => addMonths(day, settings.unlivedMonths)
  const livingSince: AnchorDay = {
    on: movedInOn ?? unlived(deliveredOn),
    promisedOn: unlived(promisedOn ?? deliveredOn),
  }
  const runIn = (day: IsoDate) => addMonths(day, settings.runInMonths)
  const runInEnd: AnchorDay = { on: runIn(livingSince.on), promisedOn: runIn(livingSince.promisedOn!) }
  const ends = [...warrantyEnds(deliveredOn, settings)]
  const warrantyEnd = ends.map(([, day]) => day).reduce(latest, deliveredOn)
  const lastDay = latest(warrantyEnd, runInEnd.on)
  const day = latest(deliveredOn, today < lastDay ? today : lastDay)
  const stays: Stay[] = [
    { step: 'WELCOME_HOME', enteredOn: deliveredOn, leftOn: movedInOn },
    { step: 'ASKING_AFTER', enteredOn: deliveredOn, leftOn: runInEnd.on },
    { step: 'RESPONSIBILITY', enteredOn: deliveredOn, leftOn: warrantyEnd },
  ]
  return [
    {
      ...commonOf(
        facts,
        endedOn === null ? ownersFrom(facts.households, day) : ownersOn(facts.households, deliveredOn),
      ),
      turnsOn: endedOn === null && today < lastDay ? nextTurn(facts.households, today) : null,
      subjectKind: 'home',
      subjectId: facts.homeId,
      originId: delivery.id,
      startedOn: deliveredOn,
      endedOn: endedOn ?? lastDay,
      endedBy: endedOn === null ? 'completed' : 'cancelled',
      stays: stays.map((stay) => closedBy(stay, endedOn)),
      anchors: {
        delivered: { on: deliveredOn, promisedOn },
        ...(movedInOn && { movedIn: { on: movedInOn, promisedOn: null } }),
        livingSince,
        runInEnd,
        ...Object.fromEntries(ends.map(([name, on]) => [`warrantyEnd:${name}`, { on, promisedOn: null }])),
      } as Partial<Record<Anchor, AnchorDay>>,
    },
  ]
}

/** Step +1 begins with the delivery, or with taking the home over after a resale (rule 6). */
function householdJourney(facts: HomeFacts, household: HouseholdFact): Journey[] {
  const { fromOn, untilOn, birthday } = household
  const delivery = facts.deliveries.findLast(
    ({ deliveredOn, endedOn }) => deliveredOn !== null && endedOn === null,
  )
  const deliveredOn = delivery?.deliveredOn ?? null
  if (deliveredOn === null) return []
  const startedOn = latest(deliveredOn, fromOn)
  if (untilOn !== null && untilOn <= startedOn) return []
  const isSecondHand =
    fromOn > deliveredOn &&
    facts.households.some(
      (other) => other.untilOn !== null && other.untilOn <= fromOn && other.untilOn > deliveredOn,
    )
  return [
    {
      ...commonOf(facts, household),
      turnsOn: null,
      subjectKind: 'household',
      subjectId: household.id,
      originId: household.id,
      startedOn,
      endedOn: untilOn,
      endedBy: untilOn === null ? null : 'completed',
      stays: [{ step: 'ON_THE_ROAD', enteredOn: startedOn, leftOn: untilOn }],
      anchors: {
        ...(isSecondHand && { ownershipTaken: { on: fromOn, promisedOn: null } }),
        ...(birthday && { birthday: { on: nextBirthday(birthday, startedOn), promisedOn: null } }),
      },
    },
  ]
}

/** The first birthday from the day on; who was born on 29 February is greeted on the 28th in other years. */
function nextBirthday(birthday: string, from: IsoDate): IsoDate {
  const [year, leapDay] = [Number(from.slice(0, 4)), birthday === '02-29']
  const of = (one: number) => (leapDay ? addMonths('2024-02-29', (one - 2024) * 12) : `${one}-${birthday}`)
  return of(year) >= from ? of(year) : of(year + 1)
}

const commonOf = ({ projectId, homeId }: HomeFacts, household: HouseholdFact | null) => ({
  projectId,
  homeId,
  householdId: household?.id ?? null,
  personId: household?.personId ?? null,
})

/** A delivery that names no contract belongs to the contract that still stands. */
function deliveryOf({ contracts, deliveries }: HomeFacts, contract: ContractFact): DeliveryFact | undefined {
  const named = deliveries.find(({ contractId }) => contractId === contract.id)
  const standing = contracts.filter(({ cancelledOn }) => cancelledOn === null)
  if (named || standing.at(-1) !== contract) return named
  return deliveries.findLast(({ contractId, endedOn }) => contractId === null && endedOn === null)
}

function ownersOn(households: readonly HouseholdFact[], day: IsoDate): HouseholdFact | null {
  return (
    households.findLast(({ fromOn, untilOn }) => fromOn <= day && (untilOn === null || untilOn > day)) ?? null
  )
}

/** The owners on the day, or the first who come after it: registers often name them later than they bought. */
function ownersFrom(households: readonly HouseholdFact[], day: IsoDate): HouseholdFact | null {
  return ownersOn(households, day) ?? households.find(({ fromOn }) => fromOn > day) ?? null
}

/** The next day on which the home changes hands. */
function nextTurn(households: readonly HouseholdFact[], today: IsoDate): IsoDate | null {
  const ahead = households
    .flatMap(({ fromOn, untilOn }) => [fromOn, untilOn ?? ''])
    .filter((day) => day > today)
  return ahead.toSorted()[0] ?? null
}

const closedBy = (stay: Stay, endedOn: IsoDate | null): Stay =>
  endedOn !== null && (stay.leftOn === null || stay.leftOn > endedOn)
    ? { ...stay, leftOn: latest(stay.enteredOn, endedOn) }
    : stay

const latest = (one: IsoDate, other: IsoDate) => (one > other ? one : other)
