import { endHoldings, holdingsIn } from '#modules/customers/index.ts'
import { homesById, projectToday } from '#modules/estate/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import { refuseStale, type Work } from '#platform/work/index.ts'
import { refusals } from '../errors.ts'
import { contractCancelled } from '../events.ts'
import { contractById } from '../queries/contracts.ts'
import { salesStore } from '../store.ts'

export interface Cancellation {
  version: number
  /** YYYY-MM-DD. */
  cancelledOn: string
  reason: string
}

/** Cancels a standing contract and ends the buyers' holdings on that day; the contract and the files stay. */
export async function cancelContract(
  work: Work,
  contractId: string,
  { version, cancelledOn, reason }: Cancellation,
): Promise<void> {
  const contract = await salesStore(work).byId(contractId)
  if (!contract) throw common.notFound()
  if (contract.state === 'cancelled') throw refusals.alreadyCancelled({ cancelledOn: contract.cancelledOn })
  const { today } = await projectToday(work, contract.projectId)
  if (cancelledOn < contract.signedOn || cancelledOn > today) {
    const zh = `请填写签约日 ${contract.signedOn} 至今天之间的日期。`
    const en = `Enter a day between the signing on ${contract.signedOn} and today.`
    throw refusals.impossibleDates({ cancelledOn }, { fields: [{ path: 'body.cancelledOn', zh, en }] })
  }
  await refuseStale(version, { ...contract, theirs: () => contractById(work, contractId) })
  if (!(await salesStore(work).cancel(contractId, version, cancelledOn, reason))) throw common.notFound()
  const { homeId, projectId, number } = contract
  const personIds = contract.buyers.map(({ personId }) => personId)
  const holdings = await holdingsIn(work, [homeId])
  const ending = holdings.filter(({ personId, owns }) => owns && personIds.includes(personId))
  await endHoldings(
    work,
    ending.map(({ holdingId }) => holdingId),
    { untilOn: cancelledOn, reason: 'contractCancelled' },
  )
  const home = (await homesById(work, [homeId])).get(homeId)?.label ?? ''
  work.emit(
    contractCancelled,
    { contractId, homeId, personIds, cancelledOn, number, home, reason },
    { subject: ['sales.contract', contractId], projectId, personId: personIds[0], homeId },
  )
}
