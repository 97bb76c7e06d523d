import { type HomeOutcome, createProject, upsertHomes } from '#modules/estate/index.ts'
import { syncPermissions } from '#modules/identity/index.ts'
import { setPlansFrom } from '#modules/journey/index.ts'
import { appoint, createNode, createPost, createStaff, foundGroup } from '#modules/organization/index.ts'
import { upsertContracts } from '#modules/sales/index.ts'
import type { Work } from '#platform/work/index.ts'
import type { House } from '../lib/house.ts'

export const steward = { username: 'bench.steward', password: 'Deng-Long2湖边' }

export interface Templates {
  projectIds: string[]
  /** Homes under contract, project after project. */
  homes: { projectId: string; homeId: string }[]
  staffId: string
}

/** A group with some projects and in each some homes under contract, not yet planned, made by the product itself. */
export async function buildTemplates(
  { database, identity, modules }: House,
  {
    projects,
    homesEach,
    signedOn,
    plansFrom,
  }: Record<'projects' | 'homesEach', number> & Record<'signedOn' | 'plansFrom', string>,
): Promise<Templates> {
  return database.asSystem('templates', async (work) => {
    await syncPermissions(work, modules)
    const { cityId, staffId } = await buildGroup(work)
    await identity.openAccount(work, { staffId, ...steward, passwordMustChange: false })
    const made: Templates = { projectIds: [], homes: [], staffId }
    for (let number = 0; number < projects; number++) {
      const projectId = await buildProject(work, cityId, number)
      made.projectIds.push(projectId)
      const homes = await upsertHomes(
        work,
        projectId,
        Array.from({ length: homesEach }, (_, index) => ({
          row: index + 1,
          phase: '1期',
          building: '3',
          unit: '1',
          number: `${Math.floor(index / 4) + 1}0${(index % 4) + 1}`,
          grossArea: 89,
        })),
      )
      await upsertContracts(
        work,
        projectId,
        homes.map((home, index) => ({
          row: index + 1,
          home: codeOf(home),
          number: `HT-${number}-${index}`,
          signedOn,
          price: 2_850_000,
          buyers: '沈佳禾',
          phones: `138${String(number * 10_000 + index).padStart(8, '0')}`,
        })),
      )
      for (const home of homes)
        if (home.result !== 'problem') made.homes.push({ projectId, homeId: home.homeId! })
      await setPlansFrom(work, projectId, plansFrom)
    }
    return made
  })
}

const codeOf = (home: HomeOutcome) => (home.result === 'problem' ? '' : home.homeCode)

async function buildGroup(work: Work): Promise<{ cityId: string; staffId: string }> {
  const { groupId } = await foundGroup(work, {
    groupName: '栖川集团',
    groupCode: 'QC',
    administrator: { name: '系统管理员' },
  })
  const city = { kind: 'cityCompany', parentId: groupId, name: '临澜城市公司', code: 'LL' } as const
  const { id: cityId } = await createNode(work, city)
  const { id: staffId } = await createStaff(work, { staffNumber: 'B0001', name: '何暖' })
  const { id: postId } = await createPost(work, { nodeId: cityId, role: 'steward', title: '管家' })
  await appoint(work, { postId, staffId, fromOn: '2022-01-01' })
  return { cityId, staffId }
}

async function buildProject(work: Work, parentId: string, number: number): Promise<string> {
  const code = `P${String(number).padStart(2, '0')}`
  const company = { kind: 'projectCompany', parentId, name: `第${number}项目公司`, code } as const
  const { id: nodeId } = await createNode(work, company)
  const place = { cityCode: 'LL', code, name: `第${number}项目`, city: '临澜', state: 'delivered' } as const
  const { id } = await createProject(work, { nodeId, ...place })
  return id
}
