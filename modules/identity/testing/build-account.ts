import type { Work } from '#platform/work/index.ts'
import { buildStaff } from '#modules/organization/testing/index.ts'
import type { Identity } from '../module.ts'

export interface BuiltAccount {
  accountId: string
  staffId: string
  postId: string
  appointmentId: string
  username: string
  password: string
}

/** A password that is strong enough for everybody. */
export const goodPassword = 'Deng-Long2湖边'

/** A member of staff with a post at the node and an account whose password need not be changed; in system work. */
export async function buildAccount(
  work: Work,
  identity: Identity,
  overrides: {
    nodeId: string
    role?: string
    name?: string
    username?: string
    password?: string
    mustChange?: boolean
  },
): Promise<BuiltAccount> {
  const {
    nodeId,
    role = 'callCentreAgent',
    name = '林夕',
    password = goodPassword,
    mustChange = false,
  } = overrides
  const username = overrides.username ?? `staff.${work.newId().slice(-12)}`
  const staff = await buildStaff(work, { nodeId, role, name })
  const { id: accountId } = await identity.openAccount(work, {
    staffId: staff.staffId,
    username,
    password,
    passwordMustChange: mustChange,
  })
  return { accountId, ...staff, username, password }
}
