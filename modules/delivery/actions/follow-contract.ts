import { contractsOfHomes } from '#modules/sales/index.ts'
import { homesById } from '#modules/estate/index.ts'
import type { Work } from '#platform/work/index.ts'
import { localDays } from '../local-day.ts'
import { deliveryStore } from '../store.ts'

/**
 * Brings the deliveries of a home in line with its contracts: one waits for each standing contract, that of a contract
 * which no longer stands for the home ends. It reads the register, so order and repetition of events do not matter.
 */
export async function followContract(work: Work, contractId: string, homeId: string): Promise<void> {
  const store = deliveryStore(work)
  const homeIds = [...new Set([homeId, ...(await store.homesOfContract(contractId))])]
  await store.lock(homeIds)
  const homes = await homesById(work, homeIds)
  const [contracts, rows, days] = await Promise.all([
    contractsOfHomes(work, homeIds),
    store.ofHomes(homeIds, { lock: true }),
    localDays(
      work,
      [...homes.values()].map(({ projectId }) => projectId),
    ),
  ])
  for (const { id, projectId } of homes.values()) {
    const standing = contracts.find((contract) => contract.homeId === id && contract.cancelledOn === null)
    const row = rows.find((candidate) => candidate.homeId === id)
    const isLeft = row !== undefined && row.contractId !== null && row.contractId !== standing?.id
    if (isLeft) {
      const left = contracts.find((contract) => contract.id === row.contractId)
      await store.end(row.id, left?.cancelledOn ?? days.get(projectId)!)
    }
    if (!standing) continue
    const kept = isLeft ? undefined : row
    const promisedOn = standing.plannedDeliveryOn
    if (kept && kept.contractId === standing.id && kept.promisedOn === promisedOn) continue
    await store.write([
      {
        projectId,
        homeId: id,
        contractId: standing.id,
        promisedOn,
        plannedOn: kept?.plannedOn ?? null,
        deliveredOn: kept?.deliveredOn ?? null,
        isDeemed: kept?.isDeemed ?? false,
        movedInOn: kept?.movedInOn ?? null,
      },
    ])
  }
}
