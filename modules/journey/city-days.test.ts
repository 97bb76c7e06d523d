import { customersModule } from '#modules/customers/module.ts'
import { deliveryModule } from '#modules/delivery/module.ts'
import { buildProject } from '#modules/estate/testing/index.ts'
import { organizationModule } from '#modules/organization/module.ts'
import { buildContract } from '#modules/sales/testing/index.ts'
import { buildStaffActor, useTestServer } from '#platform/testing/index.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { journeyModule } from './module.ts'
import { buildJourneys } from './testing/index.ts'

describe('the next working day', () => {
  const modules = [organizationModule, customersModule, deliveryModule, journeyModule]
  const house = useTestServer(modules, '2026-05-04T09:00:00+08:00')
  // Three months and fifteen days end on a Saturday.
  const signedOn = '2026-03-12'
  const homes: Record<'here' | 'there', string> = { here: '', there: '' }
  let calendar = ''

  beforeAll(async () => {
    await house.database.asSystem('test', async (work) => {
      const built = await buildJourneys(work, { homes: 1, signedOn, plannedDeliveryOn: '2027-05-29' })
      const far = await buildProject(work, {
        nodeId: built.foreignNodeId,
        name: '望渚新苑',
        city: '望渚',
        homes: 1,
      })
      await buildContract(work, { projectId: far.projectId, homeId: far.homeIds[0]!, signedOn })
      const [city] = await work.sql<{ id: string }>(
        `SELECT ancestor_id AS id FROM scope.node_branch b JOIN organization.node n ON n.id = b.ancestor_id
          WHERE b.node_id = $1 AND n.kind = 'cityCompany'`,
        [built.nodeId],
      )
      calendar = `/organization/nodes/${city!.id}/calendar/2026-06-27`
      Object.assign(homes, { here: built.homeIds[0], there: far.homeIds[0] })
    })
    await house.settle()
  })

  const contactDue = async (homeId: string) => {
    const { rows } = await house.owner.query<{ due_on: string }>(
      `SELECT due_on::text FROM journey.action WHERE home_id = $1 AND action_key = '3.4' AND occurrence = 1`,
      [homeId],
    )
    return rows[0]?.due_on
  }

  it("is that of the project's city: its make-up workday holds there and nowhere else", async () => {
    expect([await contactDue(homes.here), await contactDue(homes.there)]).toEqual([
      '2026-06-29',
      '2026-06-29',
    ])
    const chief = buildStaffActor(['organization.edit'], '*')
    await house.send(chief, 'PUT', calendar, { workday: true, reason: '错峰调休' })
    await house.settle()
    expect([await contactDue(homes.here), await contactDue(homes.there)]).toEqual([
      '2026-06-27',
      '2026-06-29',
    ])
    await house.send(chief, 'DELETE', calendar)
    await house.settle()
    expect(await contactDue(homes.here)).toBe('2026-06-29')
  })
})
