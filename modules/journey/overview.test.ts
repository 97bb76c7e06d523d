import { deliveryModule } from '#modules/delivery/module.ts'
import { estateModule } from '#modules/estate/module.ts'
import { buildStaffActor, useTestServer } from '#platform/testing/index.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { journeyModule } from './module.ts'
import { deliverHomes, type DeliveredHomes } from './testing/index.ts'

interface Overview {
  late: number
  dueThisWeek: number
  projects: { projectId: string; project: string; late: number; dueThisWeek: number }[]
  roles: { role: string; late: number; dueThisWeek: number }[]
  deliveries: { project: string; phase: string; plannedOn: string }[]
}

describe('the overview of all projects in reach', () => {
  const house = useTestServer([estateModule, deliveryModule, journeyModule], '2026-06-12T10:00:00+08:00')
  const chief = buildStaffActor(['journey.read', 'estate.read', 'estate.edit'], '*')
  let all: DeliveredHomes
  beforeAll(async () => {
    all = await deliverHomes(house)
    house.clock.set(new Date('2026-06-20T09:00:00+08:00'))
  })
  const ask = async (actor = chief) => (await house.send<Overview>(actor, 'GET', '/journey-overview')).body

  it('counts by project and by post exactly what the boards of the projects count', async () => {
    const whole = await ask()
    const { body: board } = await house.send<Overview>(
      all.manager,
      'GET',
      `/projects/${all.projectId}/journey-board`,
    )
    const added = (key: 'late' | 'dueThisWeek') => board.roles.reduce((sum, role) => sum + role[key], 0)
    expect(whole.late).toBeGreaterThan(0)
    expect(whole).toMatchObject({ late: added('late'), dueThisWeek: added('dueThisWeek') })
    expect(whole.projects).toMatchObject([{ projectId: all.projectId, project: '砚湖湾', late: whole.late }])
    const byRole = (roles: Overview['roles']) =>
      roles
        .map(({ role, late, dueThisWeek }) => ({ role, late, dueThisWeek }))
        .toSorted((one, other) => one.role.localeCompare(other.role))
    expect(byRole(whole.roles)).toEqual(byRole(board.roles))
  })

  it('names the deliveries ahead, the nearest first, and those that are late', async () => {
    expect((await ask()).deliveries).toMatchObject([
      { project: '砚湖湾', phase: '一期', plannedOn: '2026-05-01' },
    ])
    const phases = `/projects/${all.projectId}/phases`
    await house.send(chief, 'POST', phases, { name: '二期', number: 2, plannedDeliveryOn: '2026-09-30' })
    await house.send(chief, 'POST', phases, { name: '三期', number: 3, plannedDeliveryOn: '2027-09-30' })
    expect((await ask()).deliveries.map(({ phase }) => phase)).toEqual(['一期', '二期'])
  })

  it('shows nothing of other branches, and nothing to those who may not read journeys', async () => {
    const stranger = buildStaffActor(['journey.read'], ['01900000-0000-7000-8000-00000000dead'])
    expect(await ask(stranger)).toEqual({ late: 0, dueThisWeek: 0, projects: [], roles: [], deliveries: [] })
    expect(await ask(buildStaffActor(['journey.read'], [all.nodeId]))).toMatchObject({
      late: (await ask()).late,
    })
    const clerk = buildStaffActor(['estate.read'], '*')
    expect((await house.send(clerk, 'GET', '/journey-overview')).status).toBe(403)
    expect((await house.send(undefined, 'GET', '/journey-overview')).status).toBe(401)
  })
})
