import { beforeAll } from 'vitest'
import { type BuiltProject, buildProject } from '#modules/estate/testing/index.ts'
import { buildGroup } from '#modules/organization/testing/index.ts'
import {
  buildResidentActor,
  buildStaffActor,
  type TestServer,
  useTestServer,
} from '#platform/testing/index.ts'
import type { Work } from '#platform/work/index.ts'
import { residentScope } from '../index.ts'
import { customersModule } from '../module.ts'

const everything = ['customers.read', 'customers.edit', 'customers.unmask', 'customers.merge']

/** The server of customers with a project in one city, another in another city, and people to ask. */
export interface CustomersHouse extends TestServer {
  near: BuiltProject
  far: BuiltProject
  system: <T>(run: (work: Work) => Promise<T>) => Promise<T>
  /** Staff with all permissions of the module at the company of the project. */
  staff: (project: BuiltProject) => ReturnType<typeof buildStaffActor>
  /** The person as one who signed in to the portal. */
  resident: (personId: string) => Promise<ReturnType<typeof buildResidentActor>>
}

export function useCustomers(homes = 6): CustomersHouse {
  const house = useTestServer([customersModule]) as CustomersHouse
  house.system = (run) => house.database.asSystem('a test', run)
  house.staff = (project) => buildStaffActor(everything, [project.nodeId])
  house.resident = async (personId) => {
    const scope = await house.system((work) => residentScope(work, personId))
    return buildResidentActor(['me.read', 'me.edit'], {
      id: personId,
      homes: scope!.homes,
      households: scope!.households,
    })
  }
  beforeAll(() =>
    house.system(async (work) => {
      const group = await buildGroup(work)
      house.near = await buildProject(work, { nodeId: group.companyIds[0], homes })
      house.far = await buildProject(work, { nodeId: group.companyIds[2], name: '望渚新苑', cityCode: 'WZ' })
    }),
  )
  return house
}
