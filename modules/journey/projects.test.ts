import { customersModule } from '#modules/customers/module.ts'
import { deliveryModule } from '#modules/delivery/module.ts'
import { estateModule } from '#modules/estate/module.ts'
import { buildStaffActor, useTestServer } from '#platform/testing/index.ts'
import type { StaffActor } from '#platform/work/index.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { journeyModule } from './module.ts'
import { buildJourneys, buildPerformer, type BuiltJourneys } from './testing/index.ts'

describe('the risk review before a delivery', () => {
  const house = useTestServer(
    [estateModule, customersModule, deliveryModule, journeyModule],
    '2026-09-01T09:00:00+08:00',
  )
  const chief = buildStaffActor(['estate.read', 'estate.edit'], '*')
  let built: BuiltJourneys
  let manager: StaffActor

  beforeAll(async () => {
    await house.database.asSystem('test', async (work) => {
      built = await buildJourneys(work, { homes: 1 })
      manager = await buildPerformer(work, built.nodeId, 'projectManager')
    })
    await house.settle()
  })

  const planDelivery = async (plannedDeliveryOn: string | null) => {
    const path = `/projects/${built.projectId}`
    const { body } = await house.send<{ phases: { id: string; version: number }[] }>(chief, 'GET', path)
    const [phase] = body.phases
    const { version } = phase!
    const sent = await house.send(chief, 'PATCH', `${path}/phases/${phase!.id}`, {
      version,
      plannedDeliveryOn,
    })
    expect(sent.status).toBe(200)
    await house.settle()
  }
  const reviews = async (actor = manager) => {
    const { body } = await house.send<{ items: { action: { key: string; dueOn: string } }[] }>(
      actor,
      'GET',
      '/today?limit=200',
    )
    return body.items.filter(({ action }) => action.key === '3.7').map(({ action }) => action.dueOn)
  }

  it('comes to the project manager, moves with the planned day and falls away without one [3.7]', async () => {
    await planDelivery('2027-03-15')
    expect(await reviews()).toEqual(['2026-09-15'])
    await planDelivery('2027-03-25')
    expect(await reviews()).toEqual(['2026-09-25'])
    await planDelivery(null)
    expect(await reviews()).toEqual([])
  })

  it('is nobody else’s', async () => {
    await planDelivery('2027-03-15')
    const stranger = await house.database.asSystem('test', (work) =>
      buildPerformer(work, built.foreignNodeId, 'projectManager'),
    )
    expect(await reviews(stranger)).toEqual([])
  })
})
