import { staffById } from '#modules/organization/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import type { StaffActor, Work } from '#platform/work/index.ts'
import { refuseConfidential } from '../chairmans-office.ts'
import { refusals } from '../errors.ts'
import { caseAssigned } from '../events.ts'
import { addEntry, type CaseInHand, settlePromises } from '../in-hand.ts'
import { aboutCase, presentLine, subjectOf } from '../present.ts'
import { caseStore } from '../store.ts'
import { refuseClosed } from './reply.ts'

/** Takes the case over; doing it again as its owner changes nothing. */
export async function takeOver(
  work: Work,
  caseId: string,
  { version, fromStaffId }: { version: number; fromStaffId?: string },
) {
  // Of two who grab it at once the second hears who was first; other changes meanwhile are no reason against it.
  const hand = await caseStore(work).take(caseId, fromStaffId ? undefined : version)
  refuseClosed(hand)
  refuseTaken(work, hand, fromStaffId)
  changeOwner(work, hand, work.actor as StaffActor, null)
  return presentLine(await caseStore(work).putBack(hand))
}

/** Gives the case to somebody else; there is always exactly one owner (S2-01). */
export async function assign(
  work: Work,
  caseId: string,
  { version, staffId, reason }: { version: number; staffId: string; reason: string },
) {
  const hand = await caseStore(work).take(caseId, version)
  refuseClosed(hand)
  refuseConfidential(hand.file)
  const staff = (await staffById(work, [staffId])).get(staffId)
  if (!staff)
    throw common.invalidInput(
      { count: 1 },
      { fields: [{ path: 'body.staffId', zh: '没有这位员工', en: 'There is no such member of staff' }] },
    )
  changeOwner(work, hand, staff, reason)
  return presentLine(await caseStore(work).putBack(hand))
}

function refuseTaken(work: Work, { file }: CaseInHand, fromStaffId: string | undefined): void {
  const known = [fromStaffId ?? file.owner_staff_id, (work.actor as StaffActor).id]
  if (!known.includes(file.owner_staff_id)) throw refusals.takenAlready({ ownerName: file.owner_name })
}

/** Passes the case on and says so in its history; `isUndoing` takes the count of transfers back, `isSilent` leaves telling to the caller. */
export function changeOwner(
  work: Work,
  hand: CaseInHand,
  owner: { id: string; name: string },
  reason: string | null,
  { isUndoing = false, isSilent = false } = {},
): void {
  const { file } = hand
  settlePromises(work, hand, ['acknowledgement'])
  file.queue_department_id = null
  if (owner.id === file.owner_staff_id) return
  // The customer reads who has it now, not why.
  addEntry(work, hand, 'ownerChange', {
    body: owner.name,
    details: {
      fromStaffId: file.owner_staff_id,
      fromName: file.owner_name,
      toName: owner.name,
      ...(isUndoing && { isUndoing }),
    },
    visible_to_customer: true,
  })
  if (reason) addEntry(work, hand, 'internalNote', { body: reason })
  // What the clock of the house passes on comes from whoever had it.
  const by = work.actor.kind === 'staff' ? work.actor : { id: file.owner_staff_id, name: file.owner_name }
  Object.assign(file, {
    owner_staff_id: owner.id,
    owner_name: owner.name,
    transfer_count: file.transfer_count + (isUndoing ? -1 : 1),
  })
  if (isSilent) return
  work.emit(
    caseAssigned,
    { ...aboutCase(file), ownerStaffId: owner.id, ownerName: owner.name, byStaffId: by.id, byName: by.name },
    { ...subjectOf(file), personId: undefined },
  )
}
