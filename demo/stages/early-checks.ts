import { completeFromFact } from '#modules/journey/actions/complete-from-fact.ts'
import { piecesOfFiles } from '#modules/journey/queries/pieces-of-files.ts'
import { bookVisit } from '#modules/warranty/actions/book-visit.ts'
import { reinspectOrder, repairOrder } from '#modules/warranty/actions/repair-order.ts'
import { sendSheet } from '#modules/warranty/actions/send-sheet.ts'
import { type CheckItemKey, checkItemKeys, itemOf } from '#modules/warranty/check.ts'
import { roundView } from '#modules/warranty/queries/get-round.ts'
import { orderView } from '#modules/warranty/queries/get-order.ts'
import { addDays } from '#platform/calendar/index.ts'
import { storeFile } from '#platform/files/index.ts'
import type { Work } from '#platform/work/index.ts'
import { sampleSignature } from '../content/sample-files.ts'
import { type EarlyFault, earlyFaults } from '../content/warranty.ts'
import { actWith, momentOf, type Site } from '../site.ts'
import { build, type World } from '../world.ts'

/** The first homes of a round were checked yesterday: what was found stands as warranty orders in every state. */
export async function checkEarly(world: World, site: Site, roundId: string): Promise<void> {
  const { project, engineer } = site
  const bytes = await sampleSignature()
  const { visits, slots, signatureFileId } = await build(world, async (work) => ({
    visits: await work.sql<{ id: string; homeId: string }>(
      `SELECT v.id, v.home_id AS "homeId" FROM warranty.visit v JOIN estate.home h ON h.id = v.home_id
        WHERE v.round_id = $1 ORDER BY h.home_code LIMIT $2`,
      [roundId, earlyFaults.length],
    ),
    slots: (await roundView(work, roundId)).slots.filter(({ heldOn }) => heldOn === addDays(world.today, -1)),
    signatureFileId: (await storeFile(work, { bytes, name: '业主签字.png', projectId: project.id })).fileId,
  }))
  for (const [index, { id, homeId }] of visits.entries()) {
    const faults = earlyFaults[index]!
    const at = momentOf(world, 1, 15 + index)
    const acting = { actor: engineer, permission: 'warranty.check', at }
    const sent = await actWith(world, acting, async (work) => {
      const { version } = await bookVisit(work, id, { version: 1, slotId: slots[index % slots.length]!.id })
      const { name } = site.buyers.find((buyer) => buyer.homeId === homeId) ?? { name: '业主' }
      const items = checkItemKeys.map((item) => resultOf(item, faults, site.photoIds))
      return sendSheet(work, id, {
        version,
        checkedById: engineer.id,
        signedBy: name,
        signatureFileId,
        items,
      })
    })
    for (const { words, repaired, signed } of Object.values(faults)) {
      const order = sent.orders.find((one) => one.words === words)
      if (!order || !repaired) continue
      await actWith(world, { ...acting, at: momentOf(world, 1, 20) }, async (work) => {
        const { version } = await orderView(work, order.id)
        const done = await repairOrder(work, order.id, {
          version,
          words: repaired,
          photoIds: site.photoIds.slice(0, 1),
        })
        if (signed)
          await reinspectOrder(work, order.id, { version: done.version, signedBy: signed, signatureFileId })
      })
    }
    await build(world, (work) =>
      tellJourney(work, site, { visitId: id, homeId, signatureFileId, on: addDays(world.today, -1) }),
    )
  }
}

/** What the journey hears of such a check: the reminder before the end of the warranty was kept. */
async function tellJourney(
  work: Work,
  { project, engineer, photoIds }: Site,
  {
    visitId,
    homeId,
    signatureFileId,
    on,
  }: { visitId: string; homeId: string; signatureFileId: string; on: string },
): Promise<void> {
  const also = [
    ...(await piecesOfFiles(work, photoIds.slice(0, 1), 'photo')),
    ...(await piecesOfFiles(work, [signatureFileId], 'signature')),
  ]
  await completeFromFact(work, {
    projectId: project.id,
    key: '6.6.W0',
    homeIds: [homeId],
    source: 'warranty',
    sourceId: visitId,
    on,
    at: work.now,
    evidence: { kind: 'document', text: `检查表，业主已签字：${engineer.name} 检查`, also },
  })
}

function resultOf(
  item: CheckItemKey,
  faults: Partial<Record<CheckItemKey, EarlyFault>>,
  photoIds: readonly string[],
) {
  const fault = faults[item]
  if (fault) return { item, result: 'fault' as const, words: fault.words, photoIds: photoIds.slice(0, 1) }
  return { item, result: itemOf(item).isGas ? ('notApplicable' as const) : ('good' as const) }
}
