import type { Work } from '#platform/work/index.ts'
import type { DepartmentKind } from '../department.ts'
import { organizationStore } from '../store.ts'
import { takenAs } from '../taken.ts'

export interface DepartmentChange {
  version: number
  kind?: DepartmentKind | undefined
  name?: string | undefined
}

/** Renames a department or changes what it is addressed as. */
export async function changeDepartment(
  work: Work,
  departmentId: string,
  { version, ...changes }: DepartmentChange,
): Promise<{ version: number }> {
  const row = await takenAs({ name: changes.name! }, () =>
    organizationStore(work).changeDepartment(departmentId, version, changes),
  )
  return { version: row.version }
}

/** Removes a department that no post and no record uses. */
export async function removeDepartment(work: Work, departmentId: string): Promise<Record<string, never>> {
  await organizationStore(work).removeDepartment(departmentId)
  return {}
}
