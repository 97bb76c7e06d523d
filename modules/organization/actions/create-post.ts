import type { Work } from '#platform/work/index.ts'
import { refuseUnlessAdministrator } from '../administrators.ts'
import { refusals } from '../errors.ts'
import { organizationStore } from '../store.ts'

export interface NewPost {
  nodeId: string
  departmentId?: string | null | undefined
  /** The key of a role; identity keeps what it may do. */
  role: string
  title: string
  /** For those who read English. */
  titleEn?: string | null | undefined
}

/** Sets up a post: a role at a node, in a department of that node or of one above. */
export async function createPost(
  work: Work,
  { nodeId, departmentId, role, title, titleEn }: NewPost,
): Promise<{ id: string }> {
  const store = organizationStore(work)
  await store.node(nodeId)
  await refuseUnlessAdministrator(work, role, nodeId)
  if (departmentId) await refuseDepartmentElsewhere(work, departmentId, nodeId)
  const id = work.newId()
  await store.addPost({
    id,
    node_id: nodeId,
    department_id: departmentId ?? null,
    role,
    title,
    title_en: titleEn || null,
    changed_by: null,
  })
  return { id }
}

/** The department of a post belongs to the post's node or to a node above it. */
export async function refuseDepartmentElsewhere(
  work: Work,
  departmentId: string,
  nodeId: string,
): Promise<void> {
  const { node_id } = await organizationStore(work).department(departmentId)
  const above = await work.sql('SELECT 1 FROM scope.node_branch WHERE ancestor_id = $1 AND node_id = $2', [
    node_id,
    nodeId,
  ])
  if (above.length === 0) throw refusals.departmentElsewhere()
}
