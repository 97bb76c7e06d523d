import type { Work } from '#platform/work/index.ts'
import { actorId } from '#platform/work/index.ts'
import { sealPhone, searchColumns } from '../staff.ts'
import { organizationStore } from '../store.ts'
import { takenAs } from '../taken.ts'

export interface NewStaff {
  staffNumber: string
  name: string
  /** A mainland number in any form people write. */
  phone?: string | null | undefined
  email?: string | null | undefined
  photoFileId?: string | null | undefined
}

/** Enters a member of staff; until the first appointment only whoever entered the record sees it. */
export async function createStaff(
  work: Work,
  { staffNumber, name, phone, email, photoFileId }: NewStaff,
): Promise<{ id: string }> {
  const id = work.newId()
  const row = {
    id,
    staff_number: staffNumber,
    name,
    ...sealPhone(work.services.keyring, phone ?? null),
    email: email ?? null,
    photo_file_id: photoFileId ?? null,
    left_on: null,
    ...searchColumns(name, staffNumber),
    created_by: actorId(work),
    changed_by: null,
  }
  await takenAs({ staffNumber }, () => organizationStore(work).addStaff(row))
  return { id }
}
