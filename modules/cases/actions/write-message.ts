import type { Work } from '#platform/work/index.ts'
import { customerWrote } from '../events.ts'
import { addEntry, type CaseInHand, markRisks } from '../in-hand.ts'
import { aboutCase, amongStaff } from '../present.ts'
import { attachForCustomer, type Word } from '../say.ts'
import { type Given, readTold } from '../told.ts'
import { caseStore } from '../store.ts'
import type { CaseRow, EntryRow } from '../tables.ts'
import { takeLiving } from './merge-case.ts'
import { refuseClosed } from './reply.ts'

/** A resident writes on; the case waits for an answer from now, if it does not already. */
export async function writeMessage(work: Work, caseId: string, given: Given): Promise<void> {
  const { details, ...word } = await readTold(work, given)
  const hand = await takeLiving(work, caseId)
  await hear(work, hand, { ...word, ...(details && { details: { ...details } }) })
  await caseStore(work).putBack(hand)
}

/** Further words of a customer on a case in hand; `author` where she does not speak for herself. */
export async function hear(
  work: Work,
  hand: CaseInHand,
  { body, fileIds = [], details }: Word,
  author: Partial<EntryRow> = {},
): Promise<EntryRow> {
  refuseClosed(hand)
  const { file } = hand
  await attachForCustomer(work, file, fileIds)
  const entry = addEntry(work, hand, 'message', {
    body,
    file_ids: [...fileIds],
    details: details ?? null,
    visible_to_customer: true,
    ...author,
  })
  markRisks(hand, body)
  const first = file.waiting_since === null
  file.waiting_since ??= work.now
  file.contact_count += 1
  // The customer is heard from: what she says is answered before time runs out on it.
  file.confirm_until = null
  work.emit(customerWrote, { ...aboutCase(file), first: first && !isOwners(work, file) }, amongStaff(file))
  return entry
}

/** Whoever has the case took the words down herself. */
const isOwners = ({ actor }: Work, { owner_staff_id }: CaseRow) =>
  actor.kind === 'staff' && actor.id === owner_staff_id
