import { homesById } from '#modules/estate/index.ts'
import { standingContracts } from '#modules/sales/index.ts'
import { actorId, actorName, type Work } from '#platform/work/index.ts'
import { conditionWords, type ContractCondition } from '../before-contract.ts'
import { refusals } from '../errors.ts'
import { contractWaived } from '../events.ts'
import { named } from '../missing.ts'
import { conditionsOf } from '../queries/before-contract.ts'
import { aboutPurchase, purchaseView } from '../queries/get-purchase.ts'
import { boardStore } from '../stores/boards.ts'
import { purchaseStore } from '../stores/purchases.ts'
import { waiverStore } from '../stores/waivers.ts'

/**
 * Refuses a contract whose buyer was not told everything, or has not promised or brought what belongs to it; a waiver of
 * somebody else counts. Contracts from before the project's register are history and pass, and so do homes and sales
 * that the register of contracts refuses itself.
 */
export async function refuseUnlessReady(
  work: Work,
  { homeId, signedOn }: { homeId: string; signedOn: string },
): Promise<void> {
  const home = (await homesById(work, [homeId])).get(homeId)
  const board = home && (await boardStore(work).of(home.projectId))
  if (!board || (await standingContracts(work, [homeId])).has(homeId)) return
  const [purchase] = await purchaseStore(work).standingFor(homeId)
  if (!purchase) {
    if (signedOn >= board.opensOn) throw notReady(['subscription'])
    return
  }
  const { missing, waiver, isOpen } = await conditionsOf(work, purchase)
  if (missing.length > 0) throw notReady(missing)
  if (!waiver || !isOpen) return
  if (waiver.byId === actorId(work)) throw refusals.ownContractWaiver({ by: waiver.byName })
  await waiverStore(work).use(waiver.id)
}

const notReady = (missing: readonly ContractCondition[]) =>
  refusals.notReadyToSign({ ...named(missing, conditionWords), missing: [...missing] })

/** Somebody who answers for it lets the contract be entered although something is missing, with a reason. */
export async function waiveContract(work: Work, purchaseId: string, reason: string) {
  const known = await purchaseStore(work).byId(purchaseId, { lock: true })
  const { missing } = await conditionsOf(work, known)
  if (missing.length === 0 || known.signedOn || known.cancelledAt) throw refusals.readyAlready()
  const id = work.newId()
  const { projectId, personId, homeId } = known
  const words = reason.trim()
  const earlier = (await waiverStore(work).ofPurchase(purchaseId))?.waived ?? []
  const waived = [...earlier, ...missing]
  await waiverStore(work).add({ id, projectId, personId, purchaseId, waived, reason: words })
  work.emit(
    contractWaived,
    {
      projectId,
      personId,
      homeId,
      purchaseId,
      waiverId: id,
      waived: missing,
      by: actorName(work)!,
      reason: words,
    },
    aboutPurchase(known),
  )
  return purchaseView(work, purchaseId)
}
