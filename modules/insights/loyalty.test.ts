import { casesModule } from '#modules/cases/module.ts'
import { buildCase, buildDesk, countChanges } from '#modules/cases/testing/index.ts'
import { buildProject } from '#modules/estate/testing/index.ts'
import { buildStaffActor, useTestServer } from '#platform/testing/index.ts'
import { expect, it } from 'vitest'
import { insightsModule } from './module.ts'

type Body = Record<string, any>
const house = useTestServer([casesModule, insightsModule({ baseUrl: 'https://tongxing.test' })])

it('[S1-51] sets complaints per hundred homes against what owners say, and tells a coefficient from eight projects on', async () => {
  house.clock.set('2026-08-20T09:00:00+08:00')
  const desk = await buildDesk(house.database)
  const nodeId = desk.group.companyIds[0]!
  const see = async (at: string, query = '?quarter=2026-Q3') =>
    house.send<Body>(buildStaffActor(['insights.loyalty'], [at]), 'GET', `/complaints-and-loyalty${query}`)
  const others: string[] = []
  await house.database.asSystem('seven more projects', async (work) => {
    for (let count = 0; count < 6; count += 1)
      others.push((await buildProject(work, { nodeId, name: `项目${count}`, homes: 4 })).projectId)
    for (const [at, projectId] of others.entries())
      for (let count = 0; count <= at; count += 1) await buildCase(work, { projectId, owner: desk.agent })
    await buildCase(work, { projectId: desk.projectId, owner: desk.agent })
  })
  // The more is complained, the more stars: each complaint of a project has the stars of its number.
  for (const [at, projectId] of others.entries())
    await house.owner.query(`UPDATE cases.case_file SET satisfaction = $2 WHERE project_id = $1`, [
      projectId,
      Math.min(5, at + 1),
    ])
  await house.owner.query(`UPDATE cases.case_file SET satisfaction = 1 WHERE project_id = $1`, [
    desk.projectId,
  ])
  await countChanges(house.database)
  const seven = (await see(nodeId)).body
  const pair = (body: Body) =>
    body.correlations.find(({ x, y }: Body) => x === 'perHundred' && y === 'satisfaction')
  expect(pair(seven)).toEqual({ x: 'perHundred', y: 'satisfaction', projects: 7, coefficient: null })
  expect(seven.items.find(({ name }: Body) => name === '项目2')).toMatchObject({
    homes: 4,
    opened: 3,
    perHundred: 75,
    satisfaction: 3,
    agreedShare: null,
    solvedShare: null,
    calls: 0,
  })
  const eighth = await house.database.asSystem('the eighth', async (work) => {
    const { projectId } = await buildProject(work, { nodeId, name: '项目8', homes: 2 })
    for (let count = 0; count < 5; count += 1) await buildCase(work, { projectId, owner: desk.agent })
    return projectId
  })
  await house.owner.query(`UPDATE cases.case_file SET satisfaction = 5 WHERE project_id = $1`, [eighth])
  await countChanges(house.database)
  const found = pair((await see(nodeId)).body)
  expect(found.projects).toBe(8)
  expect(found.coefficient).toBeGreaterThan(0.9)
  // The quarter before has the projects and nothing else, and another city has none of them.
  expect((await see(nodeId, '?quarter=2026-Q2')).body.items.every(({ opened }: Body) => opened === 0)).toBe(
    true,
  )
  expect((await see(desk.group.companyIds[2]!)).body.items).toMatchObject([{ name: '望渚新苑', opened: 0 }])
  expect((await see(nodeId, '?quarter=2026-Q5')).status).toBe(422)
})
