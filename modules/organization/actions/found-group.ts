import type { Work } from '#platform/work/index.ts'
import { administratorRole } from '../roles.ts'
import { appoint } from './appoint.ts'
import { createNode } from './create-node.ts'
import { createPost } from './create-post.ts'
import { createStaff } from './create-staff.ts'

/** What the first-run page asks for. */
export interface Founding {
  groupName: string
  /** Short code of the group, `HQ` where nothing is stated. */
  groupCode?: string
  timezone?: string
  administrator: { name: string; staffNumber?: string; phone?: string | null; email?: string | null }
}

/** Ids of what was made. */
export interface Founded {
  groupId: string
  staffId: string
  postId: string
}

/**
 * Makes the group and its first system administrator, in system work; refused with `organization.only_one_group`
 * when there is a group already, so that two first-run pages cannot both win.
 */
export async function foundGroup(work: Work, founding: Founding): Promise<Founded> {
  const { groupName, groupCode = 'HQ', timezone, administrator } = founding
  const { id: groupId } = await createNode(work, {
    kind: 'group',
    name: groupName,
    code: groupCode,
    parentId: null,
    timezone,
  })
  const { id: staffId } = await createStaff(work, { staffNumber: '00001', ...administrator })
  const { id: postId } = await createPost(work, {
    nodeId: groupId,
    role: administratorRole,
    title: '系统管理员',
  })
  await appoint(work, { postId, staffId })
  return { groupId, staffId, postId }
}
