import { beforeAll, describe, expect, it } from 'vitest'
import { type BuiltProject, buildProject } from '#modules/estate/testing/index.ts'
import { upsertHomes } from '#modules/estate/index.ts'
import { buildGroup } from '#modules/organization/testing/index.ts'
import { buildStaffActor, readList, useTestServer } from '#platform/testing/index.ts'
import { deliveryModule } from './module.ts'

describe('the deliveries of a project in an order of one’s own', () => {
  const house = useTestServer([deliveryModule])
  const chief = buildStaffActor(['delivery.read'])
  let project: BuiltProject
  beforeAll(() =>
    house.database.asSystem('a test', async (work) => {
      const group = await buildGroup(work)
      project = await buildProject(work, { nodeId: group.companyIds[0], homes: 0 })
      const plans = { 1001: '2026-05-31', 201: null, 202: '2026-03-31', 101: '2026-05-31' }
      await upsertHomes(
        work,
        project.projectId,
        Object.keys(plans).map((number, row) => ({ row, building: 3, unit: 1, number })),
      )
      for (const [number, plannedOn] of Object.entries(plans))
        await work.sql(
          `INSERT INTO delivery.home_delivery (id, project_id, home_id, planned_on)
           SELECT uuidv7(), project_id, id, $2 FROM estate.home WHERE number = $1`,
          [number, plannedOn],
        )
    }),
  )
  const deliveries = async (query = '') =>
    (
      await readList<{ home: string }>(
        (path) => house.send(chief, 'GET', path),
        `/deliveries?projectId=${project.projectId}${query}`,
      )
    ).map(({ home }) => home.slice(home.indexOf('单元') + 2))

  it('goes along the homes as one walks past them', async () => {
    expect(await deliveries()).toEqual(['101', '201', '202', '1001'])
    expect(await deliveries('&sort=-home')).toEqual(['1001', '202', '201', '101'])
  })

  it('goes by the planned day, what is not planned last, also within a state', async () => {
    expect(await deliveries('&sort=plannedOn')).toEqual(['202', '101', '1001', '201'])
    expect(await deliveries('&sort=-plannedOn')).toEqual(['1001', '101', '202', '201'])
    expect(await deliveries('&sort=-plannedOn&state=late')).toEqual(['1001', '101', '202'])
    expect(await deliveries('&sort=movedInOn')).toHaveLength(4)
    const refused = await house.send(chief, 'GET', `/deliveries?projectId=${project.projectId}&sort=owner`)
    expect(refused).toMatchObject({ status: 422, body: { fields: [{ path: 'query.sort' }] } })
  })
})
