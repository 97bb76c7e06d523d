import type { StaffActor, Work } from '#platform/work/index.ts'
import { presentLine } from '../present.ts'
import type { Word } from '../say.ts'
import { caseStore } from '../store.ts'
import { takeLiving } from './merge-case.ts'
import { hear } from './write-message.ts'

/** A member of staff writes down what the customer said further about a case that is open already. */
export async function addCustomerWord(work: Work, caseId: string, word: Word) {
  const hand = await takeLiving(work, caseId)
  const { reporter_person_id, reporter_name } = hand.file
  await hear(work, hand, word, {
    author_kind: 'customer',
    author_id: reporter_person_id,
    author_name: reporter_name,
    details: { recordedBy: (work.actor as StaffActor).name },
  })
  return presentLine(await caseStore(work).putBack(hand))
}
