import { personsById } from '#modules/customers/index.ts'
import { homesById } from '#modules/estate/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import type { Work } from '#platform/work/index.ts'
import { contractConditions, type ContractCondition } from '../before-contract.ts'
import { missingOf } from '../missing.ts'
import { boardStore } from '../stores/boards.ts'
import { type PurchaseRow, purchaseStore } from '../stores/purchases.ts'
import { type WaiverRow, waiverStore } from '../stores/waivers.ts'
import { acknowledgedOf, toldLines } from './told-so-far.ts'

/** What a customer on the way to the contract has still to be told, to promise and to bring; and what was waived. */
export async function conditionsOf(
  work: Work,
  { id, projectId, personId, covenantOn }: Pick<PurchaseRow, 'id' | 'projectId' | 'personId' | 'covenantOn'>,
): Promise<{ missing: ContractCondition[]; waiver: WaiverRow | null; isOpen: boolean }> {
  const [lines, papers, waiver] = await Promise.all([
    toldLines(work, projectId, personId),
    purchaseStore(work).papers([id]),
    waiverStore(work).ofPurchase(id),
  ])
  const met = [
    'subscription',
    ...acknowledgedOf(lines),
    ...(covenantOn ? ['covenant'] : []),
    ...(papers.length > 0 && papers.every(({ broughtOn }) => broughtOn) ? ['papers'] : []),
  ]
  return {
    missing: missingOf(contractConditions, met, waiver?.waived),
    waiver: waiver ?? null,
    isOpen: missingOf(contractConditions, met).length > 0,
  }
}

/** What stands before a contract for a home, where its project keeps a register of what customers are told. */
export async function beforeContract(work: Work, homeId: string) {
  const home = (await homesById(work, [homeId])).get(homeId)
  if (!home) throw common.notFound()
  const [board, [purchase]] = await Promise.all([
    boardStore(work).of(home.projectId),
    purchaseStore(work).standingFor(homeId),
  ])
  if (!purchase)
    return {
      since: board?.opensOn ?? null,
      purchaseId: null,
      personId: null,
      name: null,
      missing: board ? (['subscription'] as const satisfies ContractCondition[]) : [],
    }
  const { id, personId } = purchase
  const [{ missing }, persons] = await Promise.all([
    conditionsOf(work, purchase),
    personsById(work, [personId]),
  ])
  const name = persons.get(personId)?.name ?? null
  return { since: board?.opensOn ?? null, purchaseId: id, personId, name, missing }
}
