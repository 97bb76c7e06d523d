import { buildCase, buildDesk, countChanges } from '#modules/cases/testing/index.ts'
import { casesModule } from '#modules/cases/module.ts'
import { buildStaff } from '#modules/organization/testing/index.ts'
import { buildStaffActor, useTestServer } from '#platform/testing/index.ts'
import { expect, it } from 'vitest'
import { insightsModule } from './module.ts'

type Body = Record<string, any>
const house = useTestServer([casesModule, insightsModule({ baseUrl: 'https://tongxing.test' })])

it('[S1-23] sets those who serve against homes and cases, each person once, and the branch alone', async () => {
  house.clock.set('2026-11-20T09:00:00+08:00')
  const desk = await buildDesk(house.database)
  const [linlan, wangzhu] = desk.group.cityIds
  const hire = (role: string, nodeId: string) =>
    house.database.asSystem('staff for tests', (work) => buildStaff(work, { nodeId, role, name: role }))
  await hire('steward', desk.group.companyIds[0])
  await hire('steward', linlan)
  await house.database.asSystem('complaints for tests', async (work) => {
    for (let count = 0; count < 4; count += 1)
      await buildCase(work, { projectId: desk.projectId, owner: desk.agent })
  })
  await countChanges(house.database)
  const homes = desk.project.homeIds.length
  const see = async (nodeId: string) =>
    (await house.send<Body>(buildStaffActor(['insights.staffing'], [nodeId]), 'GET', '/staffing')).body.items
  // 林夕 and 江离 serve at the desk; 秦工 works there too.
  expect(await see(linlan)).toEqual([
    {
      nodeId: linlan,
      name: '临澜城市公司',
      agents: 2,
      stewards: 2,
      staff: 5,
      homes,
      cases: 4,
      agentsPerThousand: 2000 / homes,
      stewardsPerThousand: 2000 / homes,
      shareOfStaff: 2 / 5,
      casesEach: 2,
    },
  ])
  expect(await see(wangzhu)).toMatchObject([{ name: '望渚城市公司', agents: 0, cases: 0, casesEach: null }])
  expect((await house.send(buildStaffActor(['cases.read'], '*'), 'GET', '/staffing')).status).toBe(403)
})
