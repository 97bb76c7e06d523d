import { customersModule } from '#modules/customers/module.ts'
import { recordDeliveries } from '#modules/delivery/index.ts'
import { deliveryModule } from '#modules/delivery/module.ts'
import {
  checkMissed,
  checkWaived,
  homeChecked,
  orderOpened,
  orderReinspected,
} from '#modules/warranty/events.ts'
import { storeFile } from '#platform/files/index.ts'
import { buildPhoto } from '#platform/files/testing/build-photo.ts'
import { useTestDatabase } from '#platform/testing/index.ts'
import type { Work } from '#platform/work/index.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { journeyModule } from './module.ts'
import { type BuiltJourneys, buildJourneys } from './testing/index.ts'

const id = (number: number) => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`

/** @serves 2.6, 4.10, 5.3, 6.1, 6.2, 6.3, 6.5, 6.6, 6.7, S0-56 */
describe('what the quality check tells', () => {
  const house = useTestDatabase([customersModule, deliveryModule, journeyModule], '2026-11-20T09:00:00+08:00')
  const system = <T>(run: (work: Work) => Promise<T>) => house.database.asSystem('test', run)
  let built: BuiltJourneys
  let signatureFileId: string
  let visit: { visitId: string; projectId: string; homeId: string; home: string }

  beforeAll(async () => {
    built = await system((work) =>
      buildJourneys(work, { homes: 1, plannedDeliveryOn: '2025-12-20', plansFrom: '2025-01-01' }),
    )
    const [homeId] = built.homeIds
    const bytes = await buildPhoto()
    const signed = { bytes, name: '业主签字.jpg', projectId: built.projectId }
    signatureFileId = (await system((work) => storeFile(work, signed))).fileId
    visit = { visitId: id(1), projectId: built.projectId, homeId: homeId!, home: '3栋2单元1602' }
    await system((work) =>
      recordDeliveries(work, [
        { row: 1, homeId: homeId!, deliveredOn: '2025-12-20', movedInOn: '2025-12-28' },
      ]),
    )
    await house.settle()
  })

  const about = () => ({
    subject: ['warranty.visit', visit.visitId] as [string, string],
    projectId: visit.projectId,
    homeId: visit.homeId,
  })
  const tell = async (emit: (work: Work) => void) => {
    await system(async (work) => emit(work))
    await house.settle()
  }
  const doneOn = async (key: string) =>
    (
      await house.owner.query<{ line: string }>(
        `SELECT coalesce(a.done_on::text, 'open') AS line FROM journey.action a
          WHERE home_id = $1 AND action_key = $2 AND is_applicable ORDER BY due_on`,
        [visit.homeId, key],
      )
    ).rows.map(({ line }) => line)
  const checked = (kind: 'oneYearCheck' | 'runInCheck' | 'beforeWarrantyEnd', afterMiss = false) =>
    tell((work) =>
      work.emit(
        homeChecked,
        {
          ...visit,
          kind,
          checkedOn: '2026-11-20',
          checkedBy: '秦工',
          faults: 0,
          afterMiss,
          ending: kind === 'beforeWarrantyEnd' ? ['sanitaryWare'] : [],
          signatureFileId,
          photoIds: [],
        },
        about(),
      ),
    )

  it('asks for two further offers when nobody could be visited, and is settled by the entry [6.7]', async () => {
    const missed = { ...visit, reason: 'absent' as const, missedOn: '2026-11-10' }
    await tell((work) => work.emit(checkMissed, { ...missed, offers: 0 }, about()))
    await tell((work) => work.emit(checkMissed, { ...missed, offers: 1 }, about()))
    expect(await doneOn('6.7')).toEqual(['open'])
    await tell((work) =>
      work.emit(checkWaived, { ...visit, waivedOn: '2026-11-19', words: '三次未果' }, about()),
    )
    expect(await doneOn('6.7')).toEqual(['2026-11-19'])
  })

  it('completes what the kind of check was for [5.3, 6.1, 6.2, 6.3, 6.6]', async () => {
    await checked('oneYearCheck')
    // Nothing was found, so there is no photo: whoever looks sees that one is asked for.
    const proof = await house.owner.query(
      `SELECT e.kind, e.file_id AS "fileId", a.evidence_missing AS missing FROM journey.action a JOIN journey.evidence e ON e.action_id = a.id
        WHERE a.home_id = $1 AND a.action_key = '6.2' ORDER BY e.kind`,
      [visit.homeId],
    )
    expect(proof.rows).toEqual([
      { kind: 'document', fileId: null, missing: true },
      { kind: 'signature', fileId: signatureFileId, missing: true },
    ])
    expect(await Promise.all(['6.1', '6.2', '6.3', '5.3'].map(doneOn))).toEqual([
      ['2026-11-20'],
      ['2026-11-20'],
      ['2026-11-20'],
      ['open'],
    ])
    await checked('runInCheck')
    expect(await doneOn('5.3')).toEqual(['2026-11-20'])
    await checked('beforeWarrantyEnd')
    expect([await doneOn('6.6.W1'), await doneOn('6.6.W2')]).toEqual([['2026-11-20'], ['open']])
  })

  it('plans the order of each fault, done at once, and its repair until the re-inspection [4.10, 6.5]', async () => {
    const order = {
      orderId: id(2),
      number: 'BX-2026-0001',
      projectId: visit.projectId,
      homeId: visit.homeId,
      home: visit.home,
      words: '窗扇关不严',
    }
    await tell((work) =>
      work.emit(
        orderOpened,
        {
          ...order,
          visitId: visit.visitId,
          component: 'doorsAndFittings',
          severity: 'ordinary',
          isCovered: true,
          openedOn: '2026-11-20',
          dueAt: '2026-12-05T16:00:00.000Z',
        },
        about(),
      ),
    )
    expect([await doneOn('6.5'), await doneOn('4.10')]).toEqual([['2026-11-20'], ['open']])
    await tell((work) => work.emit(orderReinspected, { ...order, reinspectedOn: '2026-11-20' }, about()))
    expect(await doneOn('4.10')).toEqual(['2026-11-20'])
  })
})
