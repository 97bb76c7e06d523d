import { contractCancelled } from '#modules/sales/events.ts'
import { subscribe } from '#platform/events/index.ts'
import { noticeStore } from '../stores/notices.ts'

/** Who is no buyer any more has nothing to answer, and silence says nothing. */
export const endNoticesWhenContractCancelled = subscribe(
  contractCancelled,
  'construction.end-notices-when-contract-cancelled',
  async (work, { payload }) => {
    await noticeStore(work).endOfContract(payload.contractId, payload.cancelledOn)
  },
)
