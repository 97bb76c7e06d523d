import { beforeAll, describe, expect, it } from 'vitest'
import { buildStaffActor, useTestServer } from '#platform/testing/index.ts'
import { sideOf } from './centre.ts'
import { organizationModule } from './module.ts'
import { standingOf } from './queries/centres.ts'
import { type BuiltGroup, buildDepartment, buildGroup } from './testing/index.ts'

type Body = Record<string, any>

describe('where the customer service centre sits', () => {
  const house = useTestServer([organizationModule], '2026-05-04T09:00:00+08:00')
  const rights = ['organization.read', 'organization.edit']
  let group: BuiltGroup
  const departments = { group: '', linlan: '', relations: '', wangzhu: '' }
  beforeAll(async () => {
    group = await house.database.asSystem('test', buildGroup)
    await house.database.asSystem('test', async (work) => {
      const [linlan, wangzhu] = group.cityIds
      departments.group = await buildDepartment(work, group.groupId, 'serviceCentre', '集团客户服务中心')
      departments.linlan = await buildDepartment(work, linlan, 'serviceCentre', '客户服务中心')
      departments.relations = await buildDepartment(work, linlan, 'customerRelations')
      departments.wangzhu = await buildDepartment(work, wangzhu, 'serviceCentre', '客户服务中心')
    })
  })
  const chief = () => buildStaffActor(rights, '*', { name: '季云舒' })
  const clerk = () => buildStaffActor(rights, [group.cityIds[0]], { name: '江离' })
  const seat = (nodeId: string, body: object, actor = chief()) =>
    house.send<Body>(actor, 'PUT', `/organization/nodes/${nodeId}/centre`, { reason: '绕道太慢', ...body })
  const see = async (nodeId: string, actor = chief()) =>
    (await house.send<Body>(actor, 'GET', `/organization/nodes/${nodeId}/centre`)).body
  const events = async () =>
    (
      await house.owner.query<{ payload: Body }>(
        `SELECT payload FROM platform.event WHERE name = 'organization.centre_seated.v1' ORDER BY position`,
      )
    ).rows.map(({ payload }) => payload)

  it('is said once for the group, inherited down to the project company, and said otherwise by a city with a reason [S1-21]', async () => {
    expect(await see(group.companyIds[0])).toMatchObject({ standing: null, history: [] })
    expect((await seat(group.groupId, { departmentId: departments.group, side: 'property' })).status).toBe(
      200,
    )
    expect(await see(group.companyIds[0])).toMatchObject({
      standing: {
        nodeName: '栖川集团',
        side: 'property',
        departmentName: '集团客户服务中心',
        setByName: '季云舒',
      },
      history: [],
    })
    house.clock.set('2026-07-01T09:00:00+08:00')
    const moved = { departmentId: departments.linlan, side: 'developer' }
    expect((await seat(group.cityIds[0], moved, clerk())).status).toBe(200)
    expect((await seat(group.cityIds[0], { ...moved, reason: '再说一遍' }, clerk())).status).toBe(200)
    expect(await see(group.companyIds[0])).toMatchObject({
      standing: { nodeName: '临澜城市公司', side: 'developer', reason: '绕道太慢', setByName: '江离' },
    })
    expect(await see(group.companyIds[2])).toMatchObject({
      standing: { nodeName: '栖川集团', side: 'property' },
    })
    // Both centres above a project company can be named, the nearest first.
    expect((await see(group.companyIds[0])).choices.map(({ nodeName }: Body) => nodeName)).toEqual([
      '临澜城市公司',
      '栖川集团',
    ])
    house.clock.set('2026-08-01T09:00:00+08:00')
    const left = await house.send(
      clerk(),
      'POST',
      `/organization/nodes/${group.cityIds[0]}/centre/withdrawal`,
      {
        reason: '随集团统一',
      },
    )
    expect(left.status).toBe(200)
    expect(await see(group.cityIds[0])).toMatchObject({
      standing: { side: 'property' },
      history: [
        { side: null, reason: '随集团统一', setAt: '2026-08-01T01:00:00.000Z' },
        { side: 'developer', setAt: '2026-07-01T01:00:00.000Z' },
      ],
    })
    expect(
      (await events()).map(({ nodeName, side, departmentName }) => [nodeName, side, departmentName]),
    ).toEqual([
      ['栖川集团', 'property', '集团客户服务中心'],
      ['临澜城市公司', 'developer', '客户服务中心'],
      ['临澜城市公司', null, null],
    ])
  })

  it('refuses what is no centre, what lies elsewhere, who may not, and to leave what was never said', async () => {
    const [linlan, wangzhu] = group.cityIds
    const before = await events()
    const developer = { side: 'developer' }
    expect(await seat(linlan, { ...developer, departmentId: departments.relations })).toMatchObject({
      status: 422,
      body: { code: 'organization.not_a_centre' },
    })
    expect(await seat(linlan, { ...developer, departmentId: departments.wangzhu })).toMatchObject({
      status: 422,
      body: { code: 'organization.department_elsewhere' },
    })
    expect((await seat(linlan, { ...developer, departmentId: departments.linlan, reason: ' ' })).status).toBe(
      422,
    )
    // From outside, from below, and by whoever only reads.
    for (const [actor, status] of [
      [buildStaffActor(rights, [wangzhu]), 404],
      [buildStaffActor(rights, [group.companyIds[0]]), 404],
      [buildStaffActor(['organization.read'], [linlan]), 403],
    ] as const)
      expect((await seat(linlan, { ...developer, departmentId: departments.linlan }, actor)).status).toBe(
        status,
      )
    expect(
      await house.send(chief(), 'POST', `/organization/nodes/${wangzhu}/centre/withdrawal`, {
        reason: '随集团',
      }),
    ).toMatchObject({ status: 409, body: { code: 'organization.no_own_centre' } })
    const change = { version: 1, kind: 'customerRelations' }
    expect(await house.send(chief(), 'PATCH', `/departments/${departments.group}`, change)).toMatchObject({
      status: 409,
      body: { code: 'organization.centre_stands' },
    })
    expect(await events()).toEqual(before)
  })

  it('reads the two companies and the nearest word by rule', () => {
    expect([sideOf('engineering'), sideOf('environment'), sideOf('serviceCentre')]).toEqual([
      'developer',
      'property',
      null,
    ])
    const line = (nodeId: string, side: 'developer' | 'property' | null) => ({ nodeId, side })
    expect(standingOf([line('city', null), line('city', 'developer'), line('group', 'property')])).toEqual(
      line('group', 'property'),
    )
    expect(standingOf([])).toBeNull()
  })
})
