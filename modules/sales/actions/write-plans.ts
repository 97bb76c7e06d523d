import {
  endHoldings,
  holdingsIn,
  type NewHolding,
  registerPersons,
  takeHoldings,
} from '#modules/customers/index.ts'
import type { Work } from '#platform/work/index.ts'
import type { GivenBuyer } from '../buyers-in-cells.ts'
import { correctedBuyers, type PlacedRow, type Plan } from '../contract-import.ts'
import { sealGiven } from '../given-buyer.ts'
import { announceContracts, type SignedContract } from './announce-contracts.ts'
import { type BuyerToWrite, type ContractToWrite, salesStore } from '../store.ts'

interface Writing {
  row: PlacedRow
  contract: ContractToWrite
  created: boolean
  /** Given buyers, when they are new or differ; otherwise the contract keeps those it has. */
  buyers: { given: GivenBuyer; personId: string }[] | null
  /** Whoever buys after the change. */
  personIds: string[]
  before: { homeId: string; personIds: string[] } | null
}

/** Carries out the plans of a batch; returns the ids of the contracts by row. */
export async function writePlans(
  work: Work,
  projectId: string,
  plans: readonly { row: PlacedRow; plan: Plan }[],
): Promise<Map<number, string>> {
  const writings = plans.flatMap(({ row, plan }) => asWriting(work, row, plan))
  if (writings.length === 0) return new Map()
  await registerBuyers(work, projectId, writings, plans)
  const store = salesStore(work)
  await store.rewrite(writings.filter(({ created }) => !created).map(({ contract }) => contract))
  await store.add(
    projectId,
    writings.filter(({ created }) => created).map(({ contract }) => contract),
  )
  const withBuyers = writings.filter(({ buyers }) => buyers !== null)
  await store.setBuyers(
    projectId,
    withBuyers.map(({ contract }) => contract.id),
    withBuyers.flatMap((one) => buyersOf(work, one)),
  )
  await releaseHoldings(work, writings)
  await takeHoldings(work, writings.flatMap(holdingsOf))
  const announced = (created: boolean): SignedContract[] =>
    writings
      .filter((one) => one.created === created)
      .map(({ contract, personIds }) => ({ ...contract, personIds }))
  await announceContracts(work, projectId, announced(true), announced(false))
  return new Map(writings.map(({ row, contract }) => [row.row, contract.id]))
}

function asWriting(work: Work, row: PlacedRow, plan: Plan): Writing[] {
  if (plan.result === 'problem' || plan.result === 'unchanged') return []
  const created = plan.result === 'created'
  const known = created ? null : plan.known
  const personIds = known?.buyers.map(({ personId }) => personId) ?? []
  const changes = created || plan.buyersChanged
  return [
    {
      row,
      contract: { id: known?.id ?? work.newId(), ...plan.values },
      created,
      buyers: changes ? row.buyers.map((given) => ({ given, personId: '' })) : null,
      personIds,
      before: known && { homeId: known.homeId, personIds },
    },
  ]
}

/** Finds or opens the files of all given buyers of the batch together; a corrected row corrects the buyer it knew. */
async function registerBuyers(
  work: Work,
  projectId: string,
  writings: Writing[],
  plans: readonly { row: PlacedRow; plan: Plan }[],
): Promise<void> {
  const known = new Map(
    plans.flatMap(({ row, plan }) =>
      plan.result === 'updated' ? [[row.row, plan.known.buyers] as const] : [],
    ),
  )
  const changing = writings.flatMap(({ row, buyers }) => {
    const corrected =
      buyers &&
      correctedBuyers(
        buyers.map(({ given }) => given),
        known.get(row.row) ?? [],
      )
    return (buyers ?? []).map((buyer, index) => ({ buyer, personId: corrected![index] }))
  })
  if (changing.length === 0) return
  const registered = await registerPersons(
    work,
    projectId,
    'import',
    changing.map(({ buyer: { given }, personId }) => ({ ...given, personId })),
  )
  for (const [index, { personId }] of registered.entries()) changing[index]!.buyer.personId = personId
  for (const writing of writings)
    if (writing.buyers) writing.personIds = [...new Set(writing.buyers.map(({ personId }) => personId))]
}

/** One line each, also when somebody stands twice in a row. */
function buyersOf(work: Work, { contract, buyers, personIds }: Writing): BuyerToWrite[] {
  return personIds.map((personId, index) => {
    const { given } = buyers!.find((buyer) => buyer.personId === personId)!
    return { contractId: contract.id, personId, position: index + 1, givenSealed: sealGiven(work, given) }
  })
}

/** The first buyer is the owner, the others are co-owners, from the day of signing. */
function holdingsOf({ contract, personIds }: Writing): NewHolding[] {
  return personIds.map((personId, index) => ({
    personId,
    homeId: contract.homeId,
    kind: index === 0 ? 'owner' : 'coOwner',
    fromOn: contract.signedOn,
  }))
}

/** Ends the holdings of buyers whom a correction struck out, or of all when it moved the contract to another home. */
async function releaseHoldings(work: Work, writings: readonly Writing[]): Promise<void> {
  const gone = writings.flatMap(({ before, contract, personIds }) => {
    const left =
      before?.personIds.filter(
        (personId) => before.homeId !== contract.homeId || !personIds.includes(personId),
      ) ?? []
    return left.map((personId) => ({ homeId: before!.homeId, personId, untilOn: contract.signedOn }))
  })
  if (gone.length === 0) return
  const holdings = await holdingsIn(work, [...new Set(gone.map(({ homeId }) => homeId))])
  const ending = gone.flatMap(({ homeId, personId, untilOn }) =>
    holdings
      .filter((one) => one.homeId === homeId && one.personId === personId && one.owns)
      .map(({ holdingId }) => ({ holdingId, untilOn })),
  )
  for (const [untilOn, group] of Map.groupBy(ending, (one) => one.untilOn))
    await endHoldings(
      work,
      group.map(({ holdingId }) => holdingId),
      { untilOn, reason: 'correction' },
    )
}
