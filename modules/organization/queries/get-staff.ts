import { refusals as common } from '#platform/errors/index.ts'
import type { Work } from '#platform/work/index.ts'
import { organizationStore } from '../store.ts'
import { presentStaff, staffColumns, type StaffRecord } from './staff-view.ts'

/** A member of staff with every post ever held, as far as the actor sees them. */
export async function getStaff(work: Work, staffId: string) {
  const [record] = await work.sql<StaffRecord>(
    `SELECT ${staffColumns('every')} FROM organization.staff s WHERE s.id = $2`,
    [work.now, staffId],
  )
  if (!record) throw common.notFound()
  return presentStaff(work, record)
}

/** The full phone number; reading it leaves a line in the audit log. */
export async function getStaffPhone(work: Work, staffId: string): Promise<{ phone: string | null }> {
  const { phone_sealed } = await organizationStore(work).staff(staffId)
  await work.note('unmask', { subject: ['organization.staff', staffId] }, { field: 'phone' })
  return { phone: phone_sealed && work.services.keyring.decrypt(phone_sealed) }
}
