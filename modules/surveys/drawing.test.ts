import { casesModule } from '#modules/cases/module.ts'
import { endHolding } from '#modules/customers/index.ts'
import { customersModule } from '#modules/customers/module.ts'
import { deliveryModule } from '#modules/delivery/module.ts'
import { buildDelivery } from '#modules/delivery/testing/index.ts'
import { cancelContract } from '#modules/sales/index.ts'
import { useTestServer } from '#platform/testing/index.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { drawCallbacks } from './actions/draw-callbacks.ts'
import { drawEveryNight } from './jobs/draw-callbacks.ts'
import { surveysModule } from './module.ts'
import { buildCallCentre, type CallCentre } from './testing/build-call-centre.ts'

/** @serves S3-38, 4.11, 5.1 */
describe('the list of call-backs', () => {
  const house = useTestServer(
    [customersModule, deliveryModule, surveysModule, casesModule],
    '2026-05-21T09:00:00+08:00',
  )
  let centre: CallCentre
  beforeAll(async () => {
    centre = await buildCallCentre(house.database)
  })
  const deliver = async (index: number, dates: NonNullable<Parameters<typeof buildDelivery>[2]>) => {
    await house.database.asSystem('test', (work) => buildDelivery(work, centre.homeIds[index]!, dates))
    await house.settle()
  }
  const drawn = async (index: number) =>
    (
      await house.owner.query<{ line: string }>(
        `SELECT kind || ' ' || state || ' ' || due_on AS line FROM surveys.callback WHERE home_id = $1 ORDER BY due_on`,
        [centre.homeIds[index]],
      )
    ).rows.map(({ line }) => line)

  it('is drawn from deliveries and moves, once, whoever tells how often', async () => {
    await deliver(0, { deliveredOn: '2026-05-20' })
    expect(await drawn(0)).toEqual(['deliveryCallback waiting 2026-06-19'])
    const again = await house.database.asSystem('test', (work) => drawCallbacks(work, centre.homeIds))
    expect(again).toBe(0)
    const { body } = await house.send<Record<string, any>>(centre.agent, 'GET', '/callbacks?mine=true')
    expect(body.items).toMatchObject([{ kind: 'deliveryCallback', responsible: { name: '林夕' } }])
  })

  it('follows a corrected delivery', async () => {
    await deliver(0, { deliveredOn: '2026-05-18' })
    expect(await drawn(0)).toEqual(['deliveryCallback waiting 2026-06-17'])
  })

  it('shows nothing of it to another city', async () => {
    const list = await house.send<Record<string, any>>(centre.stranger, 'GET', '/callbacks')
    expect(list.body.items).toEqual([])
    const { rows } = await house.owner.query('SELECT id FROM surveys.callback')
    for (const path of ['', '/history'])
      expect((await house.send(centre.stranger, 'GET', `/callbacks/${rows[0].id}${path}`)).status).toBe(404)
  })

  it('is the same when the move is told with the delivery, before the night', async () => {
    house.clock.set('2026-08-02T09:00:00+08:00')
    await deliver(1, { deliveredOn: '2026-07-20', movedInOn: '2026-08-01' })
    expect(await drawn(1)).toEqual([
      'deliveryCallback waiting 2026-08-19',
      'residenceCallback waiting 2026-11-16',
    ])
  })

  it('asks about an empty home after half a year, and about living there once somebody moved in', async () => {
    house.clock.set('2026-11-19T01:15:00+08:00')
    await drawEveryNight.run(house.database, {})
    expect(await drawn(0)).toEqual([
      'deliveryCallback waiting 2026-06-17',
      'emptyHomeCall waiting 2026-12-03',
    ])
    await deliver(0, { movedInOn: '2026-11-19' })
    expect(await drawn(0)).toEqual([
      'deliveryCallback waiting 2026-06-17',
      'emptyHomeCall notApplicable 2026-12-03',
      'residenceCallback waiting 2027-03-06',
    ])
  })

  it('loses what is not answered when the home is sold on or given back', async () => {
    await house.database.asSystem('test', (work) =>
      endHolding(work, centre.owners[0]!.holdingId, { untilOn: '2026-11-19', reason: 'resale' }),
    )
    await house.settle()
    expect(new Set((await drawn(0)).map((line) => line.split(' ')[1]))).toEqual(new Set(['notApplicable']))
    await house.database.asSystem('test', (work) =>
      cancelContract(work, centre.owners[1]!.contractId, {
        version: 1,
        cancelledOn: '2026-11-19',
        reason: '协商解除',
      }),
    )
    await house.settle()
    expect(new Set((await drawn(1)).map((line) => line.split(' ')[1]))).toEqual(new Set(['notApplicable']))
  })
})
