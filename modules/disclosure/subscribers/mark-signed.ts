import { contractSigned } from '#modules/sales/events.ts'
import { subscribe } from '#platform/events/index.ts'
import { purchaseStore } from '../stores/purchases.ts'

/** The contract ends the right to cancel without a reason. */
export const markSigned = subscribe(
  contractSigned,
  'disclosure.mark-purchase-when-contract-signed',
  async (work, { payload: { homeId, personIds, signedOn } }) => {
    await purchaseStore(work).sign(homeId, personIds, signedOn)
  },
)
