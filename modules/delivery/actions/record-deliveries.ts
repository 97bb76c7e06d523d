import { type OwnerHousehold, ownerHouseholdsOf, recordOccupancies } from '#modules/customers/index.ts'
import { type HomeCard, homesById } from '#modules/estate/index.ts'
import { contractsOfHomes, type HomeContract } from '#modules/sales/index.ts'
import type { Work } from '#platform/work/index.ts'
import { type DateProblem, dateProblems, differs, withDates } from '../delivery.ts'
import { deliveryPlanned, homeDelivered, homeMovedIn } from '../events.ts'
import { localDays } from '../local-day.ts'
import { deliveryStore, type DeliveryToWrite } from '../store.ts'
import type { DeliveryDates } from '../tables.ts'

export interface DeliveryToRecord extends DeliveryDates {
  /** The line in the source, given back with the outcome. */
  row: number
  homeId: string
}

export type RecordedDelivery =
  | { row: number; homeId: string; result: 'recorded' | 'corrected' | 'unchanged' }
  | {
      row: number
      homeId: string
      result: 'problem'
      problems: (Omit<DateProblem, 'field'> & { field: string })[]
    }

/**
 * Records planned days, deliveries and move-ins of any number of homes in a fixed number of statements. The same row
 * again changes nothing, a corrected row updates, a wrong row is named and leaves the others alone.
 */
export async function recordDeliveries(
  work: Work,
  rows: readonly DeliveryToRecord[],
): Promise<RecordedDelivery[]> {
  const register = await openRegister(work, [...new Set(rows.map(({ homeId }) => homeId))])
  const changed = new Map<string, Change>()
  const outcomes = rows.map((row) => recordOne(row, register, changed))
  const changes = [...changed.values()]
  await deliveryStore(work).write(changes.map(({ next }) => next))
  const occupied = changes.filter(({ next }) => next.deliveredOn !== null)
  await recordOccupancies(
    work,
    occupied.map(({ next: { homeId, deliveredOn, movedInOn } }) => ({
      homeId,
      deliveredOn: deliveredOn ?? undefined,
      movedInOn: movedInOn ?? undefined,
    })),
  )
  for (const change of changes) announce(work, change, register)
  return outcomes
}

interface Register {
  homes: ReadonlyMap<string, HomeCard>
  days: ReadonlyMap<string, string>
  /** The standing contract of a home. */
  contracts: ReadonlyMap<string, HomeContract>
  /** The present owners of a home. */
  owners: ReadonlyMap<string, OwnerHousehold>
  known: Map<string, DeliveryToWrite>
}

interface Change {
  before: DeliveryToWrite | null
  next: DeliveryToWrite
}

async function openRegister(work: Work, homeIds: readonly string[]): Promise<Register> {
  await deliveryStore(work).lock(homeIds)
  const homes = await homesById(work, homeIds)
  const [days, known, contracts, owners] = await Promise.all([
    localDays(work, [...new Set([...homes.values()].map(({ projectId }) => projectId))]),
    deliveryStore(work).ofHomes(homeIds, { lock: true }),
    contractsOfHomes(work, homeIds),
    ownerHouseholdsOf(work, homeIds),
  ])
  const standing = contracts.filter(({ cancelledOn }) => cancelledOn === null)
  const present = owners.filter(({ untilOn }) => untilOn === null)
  return {
    homes,
    days,
    contracts: new Map(standing.map((contract) => [contract.homeId, contract])),
    owners: new Map(present.map((household) => [household.homeId, household])),
    known: new Map(known.map((row) => [row.homeId, row])),
  }
}

function recordOne(
  row: DeliveryToRecord,
  register: Register,
  changed: Map<string, Change>,
): RecordedDelivery {
  const { homeId } = row
  const home = register.homes.get(homeId)
  if (!home) return { row: row.row, homeId, result: 'problem', problems: [unknownHome] }
  const contract = register.contracts.get(homeId)
  const known = register.known.get(homeId) ?? null
  const dates = withDates(known, row)
  if (!differs(known, dates)) return { row: row.row, homeId, result: 'unchanged' }
  const problems = dateProblems(dates, contract?.signedOn ?? null, register.days.get(home.projectId)!)
  if (problems.length > 0) return { row: row.row, homeId, result: 'problem', problems }
  const next: DeliveryToWrite = {
    projectId: home.projectId,
    homeId,
    contractId: known?.contractId ?? contract?.id ?? null,
    promisedOn: known?.promisedOn ?? contract?.plannedDeliveryOn ?? null,
    ...dates,
  }
  changed.set(homeId, { before: changed.has(homeId) ? changed.get(homeId)!.before : known, next })
  register.known.set(homeId, next)
  return { row: row.row, homeId, result: known?.deliveredOn ? 'corrected' : 'recorded' }
}

const unknownHome = {
  field: 'home',
  zh: '没有找到这套房，或它不在您负责的项目里。',
  en: 'This home does not exist, or it lies outside your projects.',
}

function announce(work: Work, { before, next }: Change, { homes, owners, contracts }: Register): void {
  const { homeId, projectId, plannedOn, promisedOn, deliveredOn, isDeemed, movedInOn } = next
  const home = homes.get(homeId)!.label
  const personIds = owners.get(homeId)?.ownerIds ?? contracts.get(homeId)?.personIds ?? []
  const about = {
    subject: ['delivery.home', homeId] as const,
    projectId,
    homeId,
    personId: owners.get(homeId)?.personId ?? personIds[0],
  }
  if (plannedOn !== null && plannedOn !== before?.plannedOn)
    work.emit(deliveryPlanned, { homeId, plannedOn, promisedOn, personIds, home }, about)
  if (deliveredOn !== null && (deliveredOn !== before?.deliveredOn || isDeemed !== before.isDeemed))
    work.emit(
      homeDelivered,
      { homeId, deliveredOn, plannedOn: plannedOn ?? promisedOn, isDeemed, personIds, home },
      about,
    )
  if (movedInOn !== null && movedInOn !== before?.movedInOn)
    work.emit(homeMovedIn, { homeId, movedInOn, personIds, home }, about)
}
