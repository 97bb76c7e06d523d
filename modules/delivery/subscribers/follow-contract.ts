import { contractCancelled, contractCorrected, contractSigned } from '#modules/sales/events.ts'
import { subscribe } from '#platform/events/index.ts'
import { followContract } from '../actions/follow-contract.ts'

/** A signed contract is a home to deliver; a cancelled one no longer. */
export const followContracts = [
  subscribe(contractSigned, 'delivery.await-when-contract-signed', (work, { payload }) =>
    followContract(work, payload.contractId, payload.homeId),
  ),
  subscribe(contractCorrected, 'delivery.follow-corrected-contract', (work, { payload }) =>
    followContract(work, payload.contractId, payload.homeId),
  ),
  subscribe(contractCancelled, 'delivery.end-when-contract-cancelled', (work, { payload }) =>
    followContract(work, payload.contractId, payload.homeId),
  ),
]
