import { homesById } from '#modules/estate/index.ts'
import { languagesOf } from '#modules/identity/index.ts'
import { responsibleFor } from '#modules/organization/index.ts'
import { defineJob } from '#platform/jobs/index.ts'
import { sendMessage } from '#platform/messages/index.ts'
import type { Work } from '#platform/work/index.ts'
import { orderOverdue } from '../events.ts'
import { type OrderRow, orderStore } from '../stores/orders.ts'

/** Every hour: an order under warranty whose time has run out is a legal risk, told once to those who answer for it. */
export const watchOrders = defineJob('warranty.watch-orders', async (database) => {
  await database.asSystem('watch warranty orders', async (work) => {
    const late = await orderStore(work).flagRisks()
    const homes = await homesById(
      work,
      late.map(({ homeId }) => homeId),
    )
    for (const order of late) await tell(work, order, homes.get(order.homeId)?.label ?? '')
  })
})

async function tell(work: Work, order: OrderRow, home: string): Promise<void> {
  const { id: orderId, number, projectId, homeId, words, dueAt } = order
  work.emit(
    orderOverdue,
    { orderId, number, projectId, homeId, home, words, dueAt: dueAt.toISOString() },
    { subject: ['warranty.warranty_order', orderId], projectId, homeId },
  )
  const holders = await Promise.all(
    ['cityManager', 'engineering'].map((role) => responsibleFor(work, projectId, role)),
  )
  const staffIds = [...new Set(holders.flatMap((staff) => staff?.id ?? []))]
  const languageOf = await languagesOf(work, staffIds)
  for (const staffId of staffIds)
    await sendMessage(work, {
      channel: 'inApp',
      to: { staffId },
      template: 'warrantyOverdue',
      language: languageOf(staffId),
      variables: { number, home, words },
      projectId,
      link: `/warranty/orders/${orderId}`,
      dedupeKey: `overdue:${orderId}:${staffId}`,
    })
}
