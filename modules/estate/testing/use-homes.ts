import { beforeAll } from 'vitest'
import { type BuiltGroup, buildGroup } from '#modules/organization/testing/index.ts'
import { buildStaffActor, type TestServer, useTestServer } from '#platform/testing/index.ts'
import type { Work } from '#platform/work/index.ts'
import { upsertHomes } from '../index.ts'
import { estateModule } from '../module.ts'
import { type BuiltProject, buildProject } from './build-estate.ts'

const rights = ['estate.read', 'estate.edit']

/** The server of a project with a tower of two staircases in one city, and another project in another city. */
export interface HomesHouse extends TestServer {
  group: BuiltGroup
  near: BuiltProject
  far: BuiltProject
  chief: ReturnType<typeof buildStaffActor>
  /** Keeps the homes of the near city only. */
  manager: () => ReturnType<typeof buildStaffActor>
  system: <T>(run: (work: Work) => Promise<T>) => Promise<T>
}

export function useHomes(): HomesHouse {
  const house = useTestServer([estateModule]) as HomesHouse
  house.chief = buildStaffActor(rights, '*', { name: '苏念' })
  house.manager = () => buildStaffActor(rights, [house.group.companyIds[0]])
  house.system = (run) => house.database.asSystem('a test', run)
  const tower = [1, 2].flatMap((unit) =>
    [1, 2, 3, 16].map((floor) => ({
      row: unit * 100 + floor,
      building: 12,
      unit,
      number: `${floor}02`,
      layout: '三室两厅',
    })),
  )
  beforeAll(() =>
    house.system(async (work) => {
      house.group = await buildGroup(work)
      const [nodeId, , farNodeId] = house.group.companyIds
      house.near = await buildProject(work, { nodeId, code: 'YHW', name: '砚湖湾', homes: 4 })
      const far = { cityCode: 'WZ', code: 'XY', name: '望渚新苑', city: '望渚', homes: 4 }
      house.far = await buildProject(work, { nodeId: farNodeId, ...far })
      await upsertHomes(work, house.near.projectId, tower)
    }),
  )
  return house
}
