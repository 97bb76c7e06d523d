import { holdingsIn } from '#modules/customers/index.ts'
import { type HomeChoice, homesIn } from '#modules/estate/index.ts'
import { contractsOfHomes } from '#modules/sales/index.ts'
import type { Work } from '#platform/work/index.ts'

/** The buyers of a home that is being built: a standing contract, no delivery yet. */
export interface Buyers {
  homeId: string
  phaseId: string
  contractId: string
  personIds: string[]
  plannedDeliveryOn: string | null
}

const isDelivered = new Set(['delivered', 'movedIn'])

/** Everybody in the choice of homes who has a contract and waits for delivery; two statements. */
export async function buyersIn(work: Work, choice: HomeChoice): Promise<Buyers[]> {
  const homes = (await homesIn(work, choice)).filter(({ state }) => !isDelivered.has(state))
  const phaseOf = new Map(homes.map(({ id, phaseId }) => [id, phaseId]))
  const contracts = await contractsOfHomes(
    work,
    homes.map(({ id }) => id),
  )
  return contracts
    .filter(({ cancelledOn }) => cancelledOn === null)
    .map(({ id: contractId, homeId, personIds, plannedDeliveryOn }) => ({
      homeId,
      phaseId: phaseOf.get(homeId)!,
      contractId,
      personIds,
      plannedDeliveryOn,
    }))
}

/** The buyers with their families: word of the site is for everybody who will live there, notices of law are not. */
export async function withFamilies(work: Work, buyers: readonly Buyers[]): Promise<Buyers[]> {
  const held = await holdingsIn(
    work,
    buyers.map(({ homeId }) => homeId),
  )
  const families = Map.groupBy(
    held.filter(({ kind }) => kind === 'family'),
    ({ homeId }) => homeId,
  )
  return buyers.map((buyer) => {
    const family = families.get(buyer.homeId)?.map(({ personId }) => personId) ?? []
    return { ...buyer, personIds: [...new Set([...buyer.personIds, ...family])] }
  })
}

/** The homes and contracts as events name them. */
export const asHomes = (buyers: readonly Pick<Buyers, 'homeId' | 'contractId'>[]) =>
  buyers.map(({ homeId, contractId }) => ({ homeId, contractId }))
