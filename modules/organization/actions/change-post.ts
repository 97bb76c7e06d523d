import type { Work } from '#platform/work/index.ts'
import { refuseLastAdministrator, refuseUnlessAdministrator } from '../administrators.ts'
import { administratorRole } from '../roles.ts'
import { organizationStore } from '../store.ts'
import { refuseDepartmentElsewhere } from './create-post.ts'

export interface PostChange {
  version: number
  departmentId?: string | null | undefined
  role?: string | undefined
  title?: string | undefined
  titleEn?: string | null | undefined
}

/** Changes a post; another role means other rights for all its holders at once. */
export async function changePost(
  work: Work,
  postId: string,
  { version, departmentId, role, title, titleEn }: PostChange,
): Promise<{ version: number }> {
  const store = organizationStore(work)
  const post = await store.post(postId)
  if (role !== undefined && role !== post.role) {
    await refuseUnlessAdministrator(work, role, post.node_id)
    await refuseUnlessAdministrator(work, post.role, post.node_id)
    if (post.role === administratorRole)
      await refuseLastAdministrator(work, await store.appointmentsTo(postId))
  }
  if (departmentId) await refuseDepartmentElsewhere(work, departmentId, post.node_id)
  const changes = {
    ...(role !== undefined && { role }),
    ...(title !== undefined && { title }),
    ...(titleEn !== undefined && { title_en: titleEn || null }),
    ...(departmentId !== undefined && { department_id: departmentId }),
  }
  const changed = await store.changePost(postId, version, changes)
  return { version: changed.version }
}

/** Removes a post that nobody ever held; one with a history stays, vacant. */
export async function removePost(work: Work, postId: string): Promise<Record<string, never>> {
  await organizationStore(work).removePost(postId)
  return {}
}
