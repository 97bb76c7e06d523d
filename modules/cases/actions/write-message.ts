import type { Work } from '#platform/work/index.ts'
import { addEntry, markRisks } from '../in-hand.ts'
import { attachForCustomer, type Word } from '../say.ts'
import { caseStore } from '../store.ts'
import { refuseClosed } from './reply.ts'

/** A resident writes on; the case waits for an answer from now, if it does not already. */
export async function writeMessage(work: Work, caseId: string, { body, fileIds = [] }: Word): Promise<void> {
  const hand = await caseStore(work).take(caseId)
  refuseClosed(hand)
  const { file } = hand
  await attachForCustomer(work, file, fileIds)
  addEntry(work, hand, 'message', { body, file_ids: [...fileIds], visible_to_customer: true })
  markRisks(hand, body)
  file.waiting_since ??= work.now
  file.contact_count += 1
  // The customer is heard from: what she says is answered before time runs out on it.
  file.confirm_until = null
  await caseStore(work).putBack(hand)
}
