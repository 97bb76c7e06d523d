import { beforeAll } from 'vitest'
import { buildStaffActor, type TestServer, useTestServer } from '#platform/testing/index.ts'
import type { Work } from '#platform/work/index.ts'
import { createNode } from '../actions/create-node.ts'
import { foundGroup, type Founded } from '../index.ts'
import { organizationModule } from '../module.ts'

/** A member of staff as the API answers it. */
export interface StaffReply {
  id: string
  name: string
  maskedPhone: string | null
  state: string
  version: number
  posts: {
    appointmentId: string
    title: string
    nodeName: string
    current: boolean
    untilOn: string | null
  }[]
}

type Actor = Parameters<TestServer['send']>[0]

const rights = ['staff.read', 'staff.edit', 'organization.read']

/** The server of a group with two city companies, and those who keep its staff. */
export interface StaffHouse extends TestServer {
  founded: Founded
  linlan: string
  wangzhu: string
  system: <T>(run: (work: Work) => Promise<T>) => Promise<T>
  admin: () => ReturnType<typeof buildStaffActor>
  hrOf: (
    nodeId: string,
    overrides?: Parameters<typeof buildStaffActor>[2],
  ) => ReturnType<typeof buildStaffActor>
  /** Enters a member of staff and answers the id. */
  enter: (actor: Actor, fields: object) => Promise<string>
  read: (actor: Actor, id: string) => Promise<StaffReply>
}

export function useStaffHouse(): StaffHouse {
  const house = useTestServer([organizationModule]) as StaffHouse
  let number = 100
  Object.assign(house, {
    system: (run) => house.database.asSystem('a test', run),
    admin: () => buildStaffActor(rights, '*', { id: house.founded.staffId, name: '苏念' }),
    hrOf: (nodeId, overrides = {}) => buildStaffActor(rights, [nodeId], overrides),
    enter: async (actor, fields) => {
      const staff = { staffNumber: `S${++number}`, name: '林夕', ...fields }
      return (await house.send<{ id: string }>(actor, 'POST', '/staff', staff)).body.id
    },
    read: async (actor, id) => (await house.send<StaffReply>(actor, 'GET', `/staff/${id}`)).body,
  } satisfies Partial<StaffHouse>)
  beforeAll(() =>
    house.system(async (work) => {
      const administrator = { name: '苏念' }
      house.founded = await foundGroup(work, { groupName: '栖川集团', administrator })
      const city = async (name: string, code: string) =>
        (await createNode(work, { kind: 'cityCompany', name, code, parentId: house.founded.groupId })).id
      house.linlan = await city('临澜城市公司', 'LL')
      house.wangzhu = await city('望渚城市公司', 'WZ')
    }),
  )
  return house
}
