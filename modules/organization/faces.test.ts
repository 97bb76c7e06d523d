import { beforeAll, describe, expect, it } from 'vitest'
import { buildStaffActor, useTestDatabase } from '#platform/testing/index.ts'
import { departmentsFor, foundGroup, nodesById, postsOf, responsibleFor, staffById } from './index.ts'
import { type BuiltGroup, buildDepartment, buildGroup, buildStaff } from './testing/index.ts'

describe('what other modules learn of the organization', () => {
  const house = useTestDatabase()
  const project = '01900000-0000-7000-8000-0000000000a1'
  let group: BuiltGroup

  beforeAll(async () => {
    group = await house.database.asSystem('a test', async (work) => {
      const built = await buildGroup(work)
      await work.sql('SELECT scope.place_project($1, $2)', [project, built.companyIds[0]])
      return built
    })
  })
  const system = <T>(run: Parameters<typeof house.database.asSystem<T>>[1]) =>
    house.database.asSystem('a test', run)

  it('names the holder of a role at the project, and the one above while the project has none', async () => {
    await system((work) =>
      buildStaff(work, {
        nodeId: group.cityIds[0],
        role: 'customerAmbassador',
        name: '江离',
        title: '客户大使主管',
      }),
    )
    const above = await system((work) => responsibleFor(work, project, 'customerAmbassador'))
    expect(above).toMatchObject({ name: '江离', title: '客户大使主管' })
    await system((work) =>
      buildStaff(work, {
        nodeId: group.companyIds[0],
        role: 'customerAmbassador',
        name: '周予安',
        title: '客户大使',
      }),
    )
    const near = await system((work) => responsibleFor(work, project, 'customerAmbassador'))
    expect(near).toMatchObject({ name: '周予安', title: '客户大使' })
    expect(await system((work) => responsibleFor(work, project, 'steward'))).toBeNull()
  })

  it('names a colleague of another branch to whoever holds a record about him, but not his record', async () => {
    const far = await system((work) =>
      buildStaff(work, {
        nodeId: group.cityIds[1],
        role: 'steward',
        name: '何暖',
        title: '管家',
        titleEn: 'Steward',
      }),
    )
    const scope = { actor: buildStaffActor(['cases.read'], [group.companyIds[0]]), permission: 'cases.read' }
    const seen = await house.database.withWork(scope, async (work) => ({
      cards: await staffById(work, [far.staffId]),
      rows: await work.sql('SELECT 1 FROM organization.staff WHERE id = $1', [far.staffId]),
    }))
    expect(seen.cards.get(far.staffId)).toEqual({
      id: far.staffId,
      name: '何暖',
      title: '管家',
      photoFileId: null,
      titleEn: 'Steward',
    })
    expect(seen.rows).toEqual([])
  })

  it('lists the departments that work for a project, the nearest first', async () => {
    await system((work) => buildDepartment(work, group.groupId, 'legal', '法务部'))
    await system((work) => buildDepartment(work, group.companyIds[0], 'engineering', '工程管理部'))
    await system((work) => buildDepartment(work, group.cityIds[1], 'engineering', '望渚工程部'))
    const scope = { actor: buildStaffActor(['cases.read'], [group.companyIds[0]]), permission: 'cases.read' }
    const departments = await house.database.withWork(scope, (work) => departmentsFor(work, project))
    expect(departments.map(({ name }) => name)).toEqual(['工程管理部', '法务部'])
  })

  it('shows a branch and the line above it', async () => {
    const scope = {
      actor: buildStaffActor(['organization.read'], [group.cityIds[0]]),
      permission: 'organization.read',
    }
    const every = [group.groupId, ...group.regionIds, ...group.cityIds, ...group.companyIds]
    const seen = await house.database.withWork(scope, (work) => nodesById(work, every))
    const names = [...seen.values()].map(({ name }) => name)
    expect(names.toSorted()).toEqual(
      ['东岭区域', '临澜城市公司', '栖川集团', '榆畔花园项目公司', '砚湖湾项目公司'].toSorted(),
    )
  })

  it('lets nobody found a second group', async () => {
    const founding = system((work) =>
      foundGroup(work, { groupName: '另一个集团', administrator: { name: '苏念', staffNumber: 'A1' } }),
    )
    await expect(founding).rejects.toMatchObject({ code: 'organization.only_one_group' })
  })

  it('tells the posts that are held today: not yesterday’s, not tomorrow’s', async () => {
    const { staffId, appointmentId } = await system((work) =>
      buildStaff(work, { nodeId: group.companyIds[0], role: 'steward', name: '林夕' }),
    )
    expect(await system((work) => postsOf(work, staffId))).toMatchObject([
      { role: 'steward', nodeKind: 'projectCompany' },
    ])
    await house.owner.query(
      `UPDATE organization.appointment SET from_on = '2026-11-01', until_on = '2026-11-20' WHERE id = $1`,
      [appointmentId],
    )
    expect(await system((work) => postsOf(work, staffId))).toEqual([])
    await house.owner.query(
      `UPDATE organization.appointment SET from_on = '2026-11-21', until_on = NULL WHERE id = $1`,
      [appointmentId],
    )
    expect(await system((work) => postsOf(work, staffId))).toEqual([])
    house.clock.set('2026-11-21T00:00:00+08:00')
    expect(await system((work) => postsOf(work, staffId))).toHaveLength(1)
  })
})

describe('an empty house', () => {
  const house = useTestDatabase()

  it('gets its group and its first administrator, who then sees everything', async () => {
    const founding = { groupName: '栖川集团', administrator: { name: '苏念', phone: '138 0000 0001' } }
    const founded = await house.database.asSystem('first run', (work) => foundGroup(work, founding))
    const posts = await house.database.asSystem('sign-in', (work) => postsOf(work, founded.staffId))
    expect(posts).toMatchObject([{ role: 'systemAdministrator', nodeId: founded.groupId, nodeKind: 'group' }])
    const { rows } = await house.owner.query('SELECT phone_sealed FROM organization.staff')
    expect(rows[0].phone_sealed).toMatch(/^v1:/)
  })
})
