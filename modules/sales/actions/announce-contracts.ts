import { homesById } from '#modules/estate/index.ts'
import type { Work } from '#platform/work/index.ts'
import { contractCorrected, contractSigned } from '../events.ts'

export interface SignedContract {
  id: string
  homeId: string
  number: string
  signedOn: string
  plannedDeliveryOn: string | null
  personIds: string[]
}

/** Publishes contracts that were signed and those that were corrected; the first buyer's timeline carries them. */
export async function announceContracts(
  work: Work,
  projectId: string,
  signed: readonly SignedContract[],
  corrected: readonly SignedContract[] = [],
): Promise<void> {
  const all = [...signed, ...corrected]
  const homes = await homesById(
    work,
    all.map(({ homeId }) => homeId),
  )
  for (const contract of all) {
    const { id, homeId, personIds, signedOn, plannedDeliveryOn, number } = contract
    const payload = {
      contractId: id,
      homeId,
      personIds,
      signedOn,
      plannedDeliveryOn,
      number,
      home: homes.get(homeId)?.label ?? '',
    }
    const about = { subject: ['sales.contract', id] as const, projectId, personId: personIds[0], homeId }
    work.emit(signed.includes(contract) ? contractSigned : contractCorrected, payload, about)
  }
}
