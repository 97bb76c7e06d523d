import type { Work } from '#platform/work/index.ts'
import { canMove } from '../case.ts'
import { caseWorkedOn } from '../events.ts'
import { addEntry, makeMove, openPromises, settlePromises } from '../in-hand.ts'
import { aboutCase, amongStaff, presentLine } from '../present.ts'
import { attachForCustomer, type Word } from '../say.ts'
import { caseStore } from '../store.ts'
import { refusals } from '../errors.ts'
import { refuseClosed } from './reply.ts'

/** Somebody is there: the promise to come is kept, the customer reads it, the investigation begins. */
export async function arrive(work: Work, caseId: string, { body, fileIds = [] }: Word) {
  const hand = await caseStore(work).take(caseId)
  refuseClosed(hand)
  await attachForCustomer(work, hand.file, fileIds)
  addEntry(work, hand, 'arrival', { body, file_ids: [...fileIds], visible_to_customer: true })
  settlePromises(work, hand, ['onSite', 'acknowledgement'])
  if (canMove(hand.file, 'investigate')) makeMove(work, hand, 'investigate')
  work.emit(caseWorkedOn, aboutCase(hand.file), amongStaff(hand.file))
  return presentLine(await caseStore(work).putBack(hand))
}

/** Somebody of the staff has seen it and says so, before there is an answer. */
export async function acknowledge(work: Work, caseId: string) {
  const hand = await caseStore(work).take(caseId)
  refuseClosed(hand)
  if (!openPromises(hand).some(({ target }) => target === 'acknowledgement'))
    throw refusals.nothingToAcknowledge()
  settlePromises(work, hand, ['acknowledgement'])
  hand.file.acknowledged_at = work.now
  work.emit(caseWorkedOn, aboutCase(hand.file), amongStaff(hand.file))
  return presentLine(await caseStore(work).putBack(hand))
}
