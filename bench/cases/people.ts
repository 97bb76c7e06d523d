import { syncPermissions } from '#modules/identity/index.ts'
import { appoint, createPost, createStaff } from '#modules/organization/index.ts'
import type { House } from '../lib/house.ts'
import { agent, type BuiltGroup, buildGroup } from '../request-path/seed.ts'

/** Sees every project of the group. */
export const executive = { username: 'bench.executive', password: 'Deng-Long3湖边' }

/** The group with 800 projects of twenty cities, an agent of the service department of one city, and an executive. */
export function settle({ database, identity, modules }: House): Promise<BuiltGroup> {
  return database.asSystem('seed', async (work) => {
    await syncPermissions(work, modules)
    const group = await buildGroup(work, { departments: true })
    const post = { nodeId: group.groupId, role: 'executive', title: '总裁' }
    const { id: staffId } = await createStaff(work, { staffNumber: 'B0002', name: '何暖' })
    await appoint(work, { postId: (await createPost(work, post)).id, staffId, fromOn: '2022-01-01' })
    await identity.openAccount(work, { staffId: group.staffId, ...agent, passwordMustChange: false })
    await identity.openAccount(work, { staffId, ...executive, passwordMustChange: false })
    return group
  })
}
