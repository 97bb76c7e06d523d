import { completeFromFact } from '#modules/journey/actions/complete-from-fact.ts'
import { piecesOfFiles } from '#modules/journey/queries/pieces-of-files.ts'
import { repairOrder } from '#modules/warranty/actions/repair-order.ts'
import { sendSheet } from '#modules/warranty/actions/send-sheet.ts'
import { type CheckItemKey, checkItemKeys } from '#modules/warranty/check.ts'
import { orderView } from '#modules/warranty/queries/get-order.ts'
import { visitView } from '#modules/warranty/queries/get-visit.ts'
import { addDays } from '#platform/calendar/index.ts'
import { storeFile } from '#platform/files/index.ts'
import { samplePhoto, sampleSignature } from '../content/sample-files.ts'
import { foundFaults } from '../content/warranty.ts'
import { actWith, type DemoBuyer, momentOf, type Site } from '../site.ts'
import { build, type World } from '../world.ts'

/** A sheet with two faults: the urgent one is repaired the same day, the other waits too long. */
export async function fillSheet(
  world: World,
  site: Site,
  visitId: string,
  owner: DemoBuyer | undefined,
): Promise<void> {
  const { project, engineer } = site
  const [signature, photo] = await Promise.all([sampleSignature(), samplePhoto(30)])
  const acting = { actor: engineer, permission: 'warranty.check' }
  const sent = await actWith(world, { ...acting, at: momentOf(world, 20, 10) }, async (work) => {
    const { fileId } = await storeFile(work, {
      bytes: signature,
      name: '业主签字.png',
      projectId: project.id,
    })
    const photoId = (await storeFile(work, { bytes: photo, name: '问题照片.jpg', projectId: project.id }))
      .fileId
    const { version } = await visitView(work, visitId)
    return sendSheet(work, visitId, {
      version,
      checkedById: engineer.id,
      signedBy: owner?.name ?? '业主',
      signatureFileId: fileId,
      items: checkItemKeys.map((item) => itemResult(item, photoId)),
    })
  })
  const urgent = sent.orders.find(({ words }) => words === foundFaults.sockets)
  if (urgent)
    await actWith(world, { ...acting, at: momentOf(world, 20, 17) }, async (work) =>
      repairOrder(work, urgent.id, {
        version: (await orderView(work, urgent.id)).version,
        words: '更换插座并测试回路，通电正常',
        photoIds: sent.items.flatMap((item) => item.photoIds).slice(0, 1),
      }),
    )
  await build(world, async (work) => {
    const also = [
      ...(await piecesOfFiles(
        work,
        sent.items.flatMap((item) => item.photoIds),
        'photo',
      )),
      ...(await piecesOfFiles(work, [sent.signatureFileId!], 'signature')),
    ]
    for (const key of ['6.1', '6.2', '6.3'])
      await completeFromFact(work, {
        projectId: project.id,
        key,
        homeIds: [sent.homeId],
        source: 'warranty',
        sourceId: visitId,
        on: addDays(world.today, -20),
        at: work.now,
        evidence: {
          kind: 'document',
          text: `检查表，业主已签字：${engineer.name} 检查，发现 2 个问题`,
          also,
        },
      })
  })
}

function itemResult(item: CheckItemKey, photoId: string) {
  const words = (foundFaults as Partial<Record<CheckItemKey, string>>)[item]
  return words
    ? { item, result: 'fault' as const, words, photoIds: [photoId] }
    : { item, result: 'good' as const }
}
