import { homesById, projectToday } from '#modules/estate/index.ts'
import { attachFiles } from '#platform/files/index.ts'
import { refuseStale, type Work } from '#platform/work/index.ts'
import { refusals } from '../errors.ts'
import { orderReinspected } from '../events.ts'
import { orderView } from '../queries/get-order.ts'
import { type OrderRow, orderStore } from '../stores/orders.ts'
import { tellOwners } from '../tell-owners.ts'

/** What was done, with photos; the owner is told and the re-inspection follows. */
export async function repairOrder(
  work: Work,
  orderId: string,
  { version, words, photoIds }: { version: number; words: string; photoIds: string[] },
) {
  const order = await lockedOrder(work, orderId, version)
  const { projectId, homeId, number } = order
  if (order.state !== 'open') throw refusals.orderNotOpen({ number })
  await attachFiles(work, photoIds, { projectId, homeId })
  await orderStore(work).repair(orderId, words, photoIds)
  await tellOwners(work, [
    {
      projectId,
      homeId,
      template: 'warrantyRepaired',
      variables: () => ({ number, words: order.words }),
      link: '/warranty',
      key: `repaired:${orderId}`,
    },
  ])
  return orderView(work, orderId)
}

/** The owner signs that it is good. */
export async function reinspectOrder(
  work: Work,
  orderId: string,
  { version, signedBy, signatureFileId }: { version: number; signedBy: string; signatureFileId: string },
) {
  const order = await lockedOrder(work, orderId, version)
  const { projectId, homeId, number, words } = order
  if (order.state !== 'repaired') throw refusals.orderNotRepaired({ number })
  await attachFiles(work, [signatureFileId], { projectId, homeId })
  await orderStore(work).reinspect(orderId, signedBy, signatureFileId)
  const { today } = await projectToday(work, projectId)
  const home = (await homesById(work, [homeId])).get(homeId)?.label ?? ''
  work.emit(
    orderReinspected,
    { orderId, number, projectId, homeId, home, words, reinspectedOn: today, signatureFileId },
    { subject: ['warranty.warranty_order', orderId], projectId, homeId },
  )
  return orderView(work, orderId)
}

async function lockedOrder(work: Work, orderId: string, version: number): Promise<OrderRow> {
  const order = await orderStore(work).byId(orderId, { lock: true })
  await refuseStale(version, { ...order, theirs: () => orderView(work, orderId) })
  return order
}
