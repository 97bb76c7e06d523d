import type { Work } from '#platform/work/index.ts'
import type { DepartmentKind } from '../department.ts'
import { organizationStore } from '../store.ts'
import { takenAs } from '../taken.ts'

export interface NewDepartment {
  nodeId: string
  kind: DepartmentKind
  name: string
}

/** Opens a department at a node. */
export async function createDepartment(
  work: Work,
  { nodeId, kind, name }: NewDepartment,
): Promise<{ id: string }> {
  const store = organizationStore(work)
  await store.node(nodeId)
  const id = work.newId()
  await takenAs({ name }, () => store.addDepartment({ id, node_id: nodeId, kind, name, changed_by: null }))
  return { id }
}
