import { homesById, projectToday } from '#modules/estate/index.ts'
import { type PersonInput, personsById, registerPersons, takeHoldings } from '#modules/customers/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import type { Work } from '#platform/work/index.ts'
import { dateProblems } from '../contract-dates.ts'
import { refusals } from '../errors.ts'
import { salesStore } from '../store.ts'
import { announceContracts } from './announce-contracts.ts'

export type Buyer = { personId: string } | PersonInput

export interface ContractToSign {
  homeId: string
  number: string
  /** YYYY-MM-DD. */
  signedOn: string
  /** Fen. */
  price: number
  plannedDeliveryOn?: string | null
  /** The first is the owner, the others are co-owners. */
  buyers: readonly Buyer[]
}

/**
 * Enters a signed contract: finds or opens the buyers' files, makes them owners of the home from the day of signing.
 * Refuses an unknown home, a home with a standing contract (which it names), a number in use, impossible dates.
 */
export async function signContract(
  work: Work,
  input: ContractToSign,
): Promise<{ contractId: string; personIds: string[] }> {
  const { homeId, number, signedOn, price, plannedDeliveryOn = null } = input
  const home = (await homesById(work, [homeId])).get(homeId)
  if (!home) throw refusals.unknownHome({ homeId })
  const { today } = await projectToday(work, home.projectId)
  const problems = dateProblems(signedOn, plannedDeliveryOn, today)
  if (problems.length > 0) {
    const fields = problems.map(({ field, zh, en }) => ({ path: `body.${field}`, zh, en }))
    throw refusals.impossibleDates({ signedOn }, { fields })
  }
  const store = salesStore(work)
  await refuseClash(work, home.projectId, homeId, number)
  const personIds = await buyersOf(work, home.projectId, input.buyers)
  const contract = { id: work.newId(), homeId, number, signedOn, price, plannedDeliveryOn }
  await store.add(home.projectId, [contract])
  const buyers = personIds.map((personId, index) => ({
    contractId: contract.id,
    personId,
    position: index + 1,
    givenSealed: null,
  }))
  await store.setBuyers(home.projectId, [contract.id], buyers)
  await takeHoldings(
    work,
    personIds.map((personId, index) => ({
      personId,
      homeId,
      kind: index === 0 ? 'owner' : 'coOwner',
      fromOn: signedOn,
    })),
  )
  await announceContracts(work, home.projectId, [{ ...contract, personIds }])
  return { contractId: contract.id, personIds }
}

/** Locks the home against a second contract at the same moment, then looks for one that stands in the way. */
async function refuseClash(work: Work, projectId: string, homeId: string, number: string): Promise<void> {
  await work.sql('SELECT pg_advisory_xact_lock(6022, hashtext($1))', [homeId])
  const contracts = await salesStore(work).touching(projectId, [homeId], [number])
  const standing = contracts.find((contract) => contract.homeId === homeId && contract.state === 'standing')
  if (standing)
    throw refusals.homeAlreadySold({
      number: standing.number,
      signedOn: standing.signedOn,
      contractId: standing.id,
    })
  const other = contracts.find((contract) => contract.number === number)
  if (!other) return
  const home = (await homesById(work, [other.homeId])).get(other.homeId)
  throw refusals.numberTaken({ number, home: home?.label, contractId: other.id })
}

/** The files of the buyers in their order; known ones must be visible to the caller. */
async function buyersOf(work: Work, projectId: string, buyers: readonly Buyer[]): Promise<string[]> {
  const named = buyers.flatMap((buyer) => ('personId' in buyer ? [buyer.personId] : []))
  const cards = await personsById(work, named)
  if (named.some((id) => !cards.has(id))) throw common.notFound()
  const typed = buyers.flatMap((buyer) => ('personId' in buyer ? [] : [buyer]))
  const registered = await registerPersons(work, projectId, 'sale', typed)
  const ids = buyers.map((buyer) =>
    'personId' in buyer ? cards.get(buyer.personId)!.id : registered[typed.indexOf(buyer)]!.personId,
  )
  return [...new Set(ids)]
}
