import { buildProject } from '#modules/estate/testing/index.ts'
import { buildGroup } from '#modules/organization/testing/index.ts'
import { buildContract } from '#modules/sales/testing/index.ts'
import { useTestDatabase } from '#platform/testing/index.ts'
import { expect, it } from 'vitest'
import { followContract } from './actions/follow-contract.ts'
import { recordDeliveries } from './index.ts'
import { deliveryModule } from './module.ts'

const house = useTestDatabase([deliveryModule], '2026-06-20T10:00:00+08:00')

it('a delivery that is recorded while its contract is only being heard of is not lost', async () => {
  const { homeId, contractId } = await house.database.asSystem('test', async (work) => {
    const { companyIds } = await buildGroup(work)
    const { projectId, homeIds } = await buildProject(work, { nodeId: companyIds[0], homes: 1 })
    const signed = await buildContract(work, { projectId, homeId: homeIds[0]!, signedOn: '2025-03-08' })
    return { homeId: homeIds[0]!, contractId: signed.contractId }
  })
  let go = () => {}
  const recorded = Promise.withResolvers<void>()
  const recording = house.database.asSystem('test', async (work) => {
    await recordDeliveries(work, [{ row: 1, homeId, deliveredOn: '2026-06-12' }])
    recorded.resolve()
    await new Promise<void>((resolve) => (go = resolve))
  })
  await recorded.promise
  const following = house.database.asSystem('test', (work) => followContract(work, contractId, homeId))
  await expect
    .poll(async () => {
      const { rows } = await house.owner.query('SELECT 1 FROM pg_locks WHERE NOT granted')
      return rows.length
    })
    .toBeGreaterThan(0)
  go()
  await Promise.all([recording, following])
  const { rows } = await house.owner.query(
    'SELECT delivered_on FROM delivery.home_delivery WHERE home_id = $1',
    [homeId],
  )
  expect(rows).toEqual([{ delivered_on: '2026-06-12' }])
})
