import type { Work } from '#platform/work/index.ts'
import type { DepartmentKind } from '../department.ts'
import { refusals } from '../errors.ts'
import { organizationStore } from '../store.ts'
import { centreStore } from '../stores/centres.ts'
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
  if (changes.kind) await refuseStandingCentre(work, departmentId, changes.kind)
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

/** What stands as a customer service centre stays one, or matters would go to somebody else's desk. */
async function refuseStandingCentre(work: Work, departmentId: string, kind: DepartmentKind): Promise<void> {
  if (kind === 'serviceCentre' || !(await centreStore(work).isCentre(departmentId))) return
  const { name } = await organizationStore(work).department(departmentId)
  throw refusals.centreStands({ name })
}
