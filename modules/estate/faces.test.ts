import { beforeAll, describe, expect, it } from 'vitest'
import { buildGroup } from '#modules/organization/testing/index.ts'
import { buildResidentActor, buildStaffActor, useTestDatabase } from '#platform/testing/index.ts'
import { homesByCode, homesById, projectsById, visibleProjects } from './index.ts'
import { type BuiltProject, buildProject } from './testing/index.ts'

describe('what other modules learn of the estate', () => {
  const house = useTestDatabase()
  let near: BuiltProject
  let far: BuiltProject

  beforeAll(async () => {
    await house.database.asSystem('a test', async (work) => {
      const group = await buildGroup(work)
      near = await buildProject(work, { nodeId: group.companyIds[0], code: 'YHW' })
      far = await buildProject(work, {
        nodeId: group.companyIds[2],
        name: '望渚新苑',
        cityCode: 'WZ',
        code: 'XY',
        city: '望渚',
      })
    })
  })

  it('shows a member of staff the projects and homes of the branch, and no others [S1-10]', async () => {
    const scope = { actor: buildStaffActor(['cases.read'], [near.nodeId]), permission: 'cases.read' }
    const seen = await house.database.withWork(scope, async (work) => ({
      projects: await visibleProjects(work),
      cards: await projectsById(work, [near.projectId, far.projectId]),
      homes: await homesById(work, [near.homeIds[0]!, far.homeIds[0]!]),
      coded: await homesByCode(work, [
        'll-yhw-1-3-1-101',
        'ＬＬ-YHW-1-03-1-0102',
        'WZ-XY-1-03-1-101',
        '不是房号',
      ]),
    }))
    expect(seen.projects.map(({ name }) => name)).toEqual(['砚湖湾'])
    expect([...seen.cards.keys()]).toEqual([near.projectId])
    expect([...seen.homes.values()].map(({ label }) => label)).toEqual(['砚湖湾 3栋1单元101'])
    expect([...seen.coded].map(([code, { homeCode }]) => [code, homeCode])).toEqual([
      ['ll-yhw-1-3-1-101', 'LL-YHW-1-03-1-101'],
      ['ＬＬ-YHW-1-03-1-0102', 'LL-YHW-1-03-1-102'],
    ])
  })

  it('shows a resident the own home with its project, and no neighbour’s', async () => {
    const [own, neighbours] = near.homeIds
    const scope = { actor: buildResidentActor(['estate.read'], { homes: [own!] }) }
    const seen = await house.database.withWork(scope, async (work) => ({
      projects: await visibleProjects(work),
      homes: await homesById(work, [own!, neighbours!, far.homeIds[0]!]),
      phases: await work.sql('SELECT 1 FROM estate.phase'),
    }))
    expect(seen.projects.map(({ id }) => id)).toEqual([near.projectId])
    expect([...seen.homes.keys()]).toEqual([own])
    expect(seen.phases).toHaveLength(1)
  })

  it('lets no resident change the home', async () => {
    const scope = { actor: buildResidentActor(['estate.read'], { homes: [near.homeIds[0]!] }) }
    const changed = await house.database.withWork(scope, (work) =>
      work.sql(`UPDATE estate.home SET number = '999' WHERE id = $1 RETURNING id`, [near.homeIds[0]]),
    )
    expect(changed).toEqual([])
  })
})
