import { addClockMinutes } from '#platform/calendar/index.ts'
import { defineJob } from '#platform/jobs/index.ts'
import { cancellationWindowClosed } from '../events.ts'
import { aboutPurchase } from '../queries/get-purchase.ts'
import { purchaseStore } from '../stores/purchases.ts'

/** Every hour: windows of 72 hours that passed without a cancellation are closed, and said so. */
export const closeWindows = defineJob('disclosure.close-windows', async (database) => {
  await database.asSystem('close cancellation windows', async (work) => {
    const over = await purchaseStore(work).closeWindows(addClockMinutes(work.now, -72 * 60))
    for (const { id, windowClosedOn, ...purchase } of over) {
      const on = windowClosedOn!
      const { projectId, personId, homeId } = purchase
      work.emit(
        cancellationWindowClosed,
        { projectId, personId, homeId, purchaseId: id, on },
        aboutPurchase({ ...purchase, id }),
      )
    }
  })
})
