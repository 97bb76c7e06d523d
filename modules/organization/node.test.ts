import { beforeAll, describe, expect, it } from 'vitest'
import { buildStaffActor, useTestServer } from '#platform/testing/index.ts'
import { isTimezone, mayStandUnder, nodeKinds } from './node.ts'
import { organizationModule } from './module.ts'
import { type BuiltGroup, buildGroup, buildStaff } from './testing/index.ts'

interface TreeNode {
  id: string
  name: string
  version: number
  parentId: string | null
  inReach: boolean
  staff: number | null
  projects: number | null
}

describe('where a node may stand', () => {
  it('is fixed by its kind', () => {
    const allowed = nodeKinds.flatMap((kind) =>
      [null, ...nodeKinds].flatMap((parent) => (mayStandUnder(kind, parent) ? [`${kind} < ${parent}`] : [])),
    )
    expect(allowed).toEqual([
      'group < null',
      'region < group',
      'cityCompany < group',
      'cityCompany < region',
      'projectCompany < cityCompany',
    ])
  })
  it('has a time zone that exists', () =>
    expect(['Asia/Shanghai', 'Asia/Urumqi', 'Asia/Nowhere', ''].map(isTimezone)).toEqual([
      true,
      true,
      false,
      false,
    ]))
})

describe('the organization', () => {
  const house = useTestServer([organizationModule])
  const project = '01900000-0000-7000-8000-0000000000a1'
  let group: BuiltGroup
  const chief = buildStaffActor(['organization.read', 'organization.edit'], '*', { name: '苏念' })

  beforeAll(async () => {
    group = await house.database.asSystem('a test', async (work) => {
      const built = await buildGroup(work)
      await work.sql('SELECT scope.place_project($1, $2)', [project, built.companyIds[0]])
      const { staffId } = await buildStaff(work, {
        nodeId: built.companyIds[0],
        role: 'steward',
        name: '何暖',
      })
      const { postId } = await buildStaff(work, {
        nodeId: built.cityIds[0],
        role: 'cityManager',
        name: '江离',
      })
      await work.sql('INSERT INTO organization.appointment VALUES ($1, $2, $3, $4, $5)', [
        work.newId(),
        postId,
        built.cityIds[0],
        staffId,
        '2026-01-01',
      ])
      return built
    })
  })
  const tree = async (actor = chief) => {
    const { body } = await house.send<{ nodes: TreeNode[] }>(actor, 'GET', '/organization/nodes')
    return new Map(body.nodes.map((node) => [node.name, node]))
  }

  it('shows the whole tree from the top down, counting people once per branch', async () => {
    const nodes = await tree()
    expect([...nodes.keys()][0]).toBe('栖川集团')
    expect(nodes.size).toBe(8)
    expect(nodes.get('栖川集团')).toMatchObject({ staff: 2, projects: 1, inReach: true })
    expect(nodes.get('砚湖湾项目公司')).toMatchObject({ staff: 1, projects: 1 })
    expect(nodes.get('望渚城市公司')).toMatchObject({ staff: 0, projects: 0 })
  })

  it('shows others their branch with its counts, and the names of the line above without any [S1-10, S3-01]', async () => {
    const nodes = await tree(buildStaffActor(['organization.read'], [group.cityIds[0]]))
    expect([...nodes.keys()].toSorted()).toEqual(
      ['东岭区域', '临澜城市公司', '栖川集团', '榆畔花园项目公司', '砚湖湾项目公司'].toSorted(),
    )
    expect(nodes.get('东岭区域')).toMatchObject({ inReach: false, staff: null, projects: null })
    expect(nodes.get('临澜城市公司')).toMatchObject({ inReach: true, staff: 2, projects: 1 })
  })

  it('takes a new node where its kind may stand, with the time zone of its parent', async () => {
    const region = { kind: 'region', name: '西陵区域', code: 'XL', parentId: group.groupId }
    expect(await house.send(chief, 'POST', '/organization/nodes', region)).toMatchObject({ status: 201 })
    const misplaced = { kind: 'projectCompany', name: '孤岛项目公司', code: 'GD', parentId: group.groupId }
    expect(await house.send(chief, 'POST', '/organization/nodes', misplaced)).toMatchObject({
      status: 422,
      body: { code: 'organization.wrong_place' },
    })
    const again = { ...region, name: '西陵二区' }
    expect(await house.send(chief, 'POST', '/organization/nodes', again)).toMatchObject({
      status: 409,
      body: { code: 'organization.code_taken', details: { code: 'XL' } },
    })
    const twin = { ...region, code: 'XL2' }
    expect(await house.send(chief, 'POST', '/organization/nodes', twin)).toMatchObject({
      status: 409,
      body: { code: 'organization.name_taken' },
    })
    const second = { kind: 'group', name: '另一个集团', code: 'Q2', parentId: null }
    expect(await house.send(chief, 'POST', '/organization/nodes', second)).toMatchObject({
      status: 409,
      body: { code: 'organization.only_one_group' },
    })
    const nowhere = { ...region, name: '无时区', code: 'NZ', timezone: 'Asia/Nowhere' }
    expect(await house.send(chief, 'POST', '/organization/nodes', nowhere)).toMatchObject({
      status: 422,
      body: { fields: [{ path: 'body.timezone' }] },
    })
  })

  it('moves a city with everything below it: the new region sees its projects, the old one no longer', async () => {
    const [east, south] = group.regionIds
    const sees = async (regionId: string) => {
      const actor = buildStaffActor(['organization.read'], [regionId])
      return [...(await tree(actor)).values()].find(({ id }) => id === regionId)?.projects
    }
    expect([await sees(east), await sees(south)]).toEqual([1, 0])
    const { version } = (await tree()).get('临澜城市公司')!
    const move = (parentId: string, from: number) =>
      house.send<{ version: number }>(chief, 'PUT', `/organization/nodes/${group.cityIds[0]}/place`, {
        version: from,
        parentId,
      })
    expect((await move(group.companyIds[2], version)).body).toMatchObject({
      code: 'organization.wrong_place',
    })
    const moved = await move(south, version)
    expect(moved.status).toBe(200)
    expect([await sees(east), await sees(south)]).toEqual([0, 1])
    expect((await move(east, moved.body.version)).status).toBe(200)
    expect([await sees(east), await sees(south)]).toEqual([1, 0])
  })

  it('refuses a change that is based on an older version, and shows the newer one', async () => {
    const { id, version } = (await tree()).get('望渚城市公司')!
    expect(
      await house.send(chief, 'PATCH', `/organization/nodes/${id}`, { version, name: '望渚公司' }),
    ).toMatchObject({ status: 200, body: { version: version + 1 } })
    const stale = await house.send(chief, 'PATCH', `/organization/nodes/${id}`, {
      version,
      name: '望渚分公司',
    })
    expect(stale).toMatchObject({
      status: 409,
      body: { code: 'platform.stale', details: { by: '苏念', theirs: { name: '望渚公司' } } },
    })
  })

  it('removes a node only while nothing stands under it', async () => {
    const inUse = await house.send(chief, 'DELETE', `/organization/nodes/${group.cityIds[0]}`)
    expect(inUse).toMatchObject({ status: 409, body: { code: 'platform.still_in_use' } })
    expect((await house.send(chief, 'DELETE', `/organization/nodes/${group.companyIds[1]}`)).status).toBe(200)
    const { rows } = await house.owner.query('SELECT 1 FROM scope.node_branch WHERE node_id = $1', [
      group.companyIds[1],
    ])
    expect(rows).toEqual([])
  })

  it('is changed from above: nobody renames or moves the node of the own post, or one elsewhere', async () => {
    const manager = buildStaffActor(['organization.read', 'organization.edit'], [group.cityIds[0]])
    const own = (await tree(manager)).get('临澜城市公司')!
    expect(
      (
        await house.send(manager, 'PATCH', `/organization/nodes/${own.id}`, {
          version: own.version,
          name: '我的公司',
        })
      ).status,
    ).toBe(404)
    const below = (await tree(manager)).get('砚湖湾项目公司')!
    expect(
      (
        await house.send(manager, 'PATCH', `/organization/nodes/${below.id}`, {
          version: below.version,
          name: '砚湖湾公司',
        })
      ).status,
    ).toBe(200)
    expect(
      (
        await house.send(manager, 'PATCH', `/organization/nodes/${group.cityIds[1]}`, {
          version: 1,
          name: '别人的公司',
        })
      ).status,
    ).toBe(404)
    const elsewhere = { kind: 'projectCompany', name: '越界', code: 'YJ', parentId: group.cityIds[1] }
    expect((await house.send(manager, 'POST', '/organization/nodes', elsewhere)).status).toBe(404)
  })

  it('keeps departments at nodes, and removes none that posts use', async () => {
    const made = await house.send<{ id: string }>(chief, 'POST', '/departments', {
      nodeId: group.cityIds[0],
      kind: 'engineering',
      name: '工程管理部',
    })
    expect(made.status).toBe(201)
    const twice = await house.send(chief, 'POST', '/departments', {
      nodeId: group.cityIds[0],
      kind: 'design',
      name: '工程管理部',
    })
    expect(twice).toMatchObject({ status: 409, body: { code: 'organization.name_taken' } })
    const list = await house.send<{ departments: object[] }>(
      buildStaffActor(['organization.read'], [group.companyIds[0]]),
      'GET',
      '/departments',
    )
    expect(list.body.departments).toMatchObject([
      { name: '工程管理部', nodeName: '临澜城市公司', kind: 'engineering' },
    ])
    expect(
      await house.send(chief, 'PATCH', `/departments/${made.body.id}`, { version: 1, name: '工程部' }),
    ).toMatchObject({ body: { version: 2 } })
    const far = await house.send<{ departments: object[] }>(
      buildStaffActor(['organization.read'], [group.cityIds[1]]),
      'GET',
      '/departments',
    )
    expect(far.body.departments).toEqual([])
    await house.owner.query(
      `INSERT INTO organization.post (id, node_id, department_id, role, title) VALUES (uuidv7(), $1, $2, 'engineering', '工程师')`,
      [group.cityIds[0], made.body.id],
    )
    expect(await house.send(chief, 'DELETE', `/departments/${made.body.id}`)).toMatchObject({
      status: 409,
      body: { code: 'platform.still_in_use' },
    })
  })
})
