import type { Work } from '#platform/work/index.ts'
import { sealPhone, searchColumns } from '../staff.ts'
import { organizationStore } from '../store.ts'
import { takenAs } from '../taken.ts'
import type { NewStaff } from './create-staff.ts'

export type StaffChange = { version: number } & { [Field in keyof NewStaff]?: NewStaff[Field] | undefined }

/** Changes a member of staff; what is left out stays, null empties. */
export async function changeStaff(
  work: Work,
  staffId: string,
  { version, ...change }: StaffChange,
): Promise<{ version: number }> {
  const store = organizationStore(work)
  const known = await store.staff(staffId)
  const name = change.name ?? known.name
  const staffNumber = change.staffNumber ?? known.staff_number
  const changes = {
    name,
    staff_number: staffNumber,
    ...searchColumns(name, staffNumber),
    ...(change.phone !== undefined && sealPhone(work.services.keyring, change.phone)),
    ...(change.email !== undefined && { email: change.email }),
    ...(change.photoFileId !== undefined && { photo_file_id: change.photoFileId }),
  }
  const row = await takenAs({ staffNumber }, () => store.changeStaff(staffId, version, changes))
  return { version: row.version }
}
