import { readFileSync } from 'node:fs'
import { syncPermissions } from '#modules/identity/index.ts'
import { createProject } from '#modules/estate/index.ts'
import {
  appoint,
  createDepartment,
  createNode,
  createPost,
  createStaff,
  foundGroup,
} from '#modules/organization/index.ts'
import { gramsOf, searchForm } from '#platform/text/index.ts'
import type { Work } from '#platform/work/index.ts'
import type { House } from '../lib/house.ts'

export const agent = { username: 'bench.agent', password: 'Deng-Long2湖边' }
export interface BuiltGroup {
  groupId: string
  staffId: string
  departmentId: string | undefined
}

const cities = 20
const projectsPerCity = 40

/** The group with 800 projects of twenty cities, an agent of one city, and so many cases, written by set-based SQL. */
export async function seed({ database, owner, identity, modules }: House, cases: number): Promise<void> {
  await database.asSystem('seed', async (work) => {
    await syncPermissions(work, modules)
    const { staffId } = await buildGroup(work)
    await identity.openAccount(work, { staffId, ...agent, passwordMustChange: false })
  })
  const text = searchForm(
    '主卧飘窗下方有水渍，敲击有空响 收房当天发现主卧飘窗下方有明显水渍，敲击有空响，请给书面整改方案。 砚湖湾 3栋2单元1602 沈佳禾',
  )
  const client = await owner.connect()
  await client.query('BEGIN')
  const settings = {
    cases: String(cases),
    text,
    grams: `{${gramsOf(text)
      .map((gram) => JSON.stringify(gram))
      .join(',')}}`,
  }
  for (const [name, value] of Object.entries(settings))
    await client.query('SELECT set_config($1, $2, true)', [`bench.${name}`, value])
  await client.query(readFileSync(new URL('seed.sql', import.meta.url), 'utf8'))
  await client.query('COMMIT')
  await client.query('VACUUM ANALYZE')
  await client.query('CHECKPOINT')
  client.release(true)
}

/** A group with 800 projects of twenty cities, and an agent of the first city, in a department of it where one is asked for. */
export async function buildGroup(work: Work, { departments = false } = {}): Promise<BuiltGroup> {
  const { groupId } = await foundGroup(work, {
    groupName: '栖川集团',
    groupCode: 'QC',
    administrator: { name: '系统管理员' },
  })
  let agentsCity = ''
  for (let city = 0; city < cities; city++) {
    const cityCode = `C${String(city).padStart(2, '0')}`
    const { id: cityId } = await createNode(work, {
      kind: 'cityCompany',
      parentId: groupId,
      name: `第${city}城市公司`,
      code: cityCode,
    })
    agentsCity ||= cityId
    for (let number = 0; number < projectsPerCity; number++) {
      const code = `P${String(number).padStart(2, '0')}`
      const { id: nodeId } = await createNode(work, {
        kind: 'projectCompany',
        parentId: cityId,
        name: `第${number}项目公司`,
        code: `${cityCode}${code}`,
      })
      await createProject(work, {
        nodeId,
        cityCode,
        code,
        name: `第${number}项目`,
        city: '临澜',
        state: 'delivered',
      })
    }
  }
  const { id: staffId } = await createStaff(work, { staffNumber: 'B0001', name: '林夕' })
  const department = { nodeId: agentsCity, kind: 'serviceCentre', name: '客户服务中心' } as const
  const departmentId = departments ? (await createDepartment(work, department)).id : undefined
  const { id: postId } = await createPost(work, {
    nodeId: agentsCity,
    departmentId,
    role: 'callCentreAgent',
    title: '客服坐席',
  })
  await appoint(work, { postId, staffId, fromOn: '2022-01-01' })
  return { staffId, groupId, departmentId }
}
