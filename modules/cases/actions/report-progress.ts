import type { Work } from '#platform/work/index.ts'
import { canMove, isOpen } from '../case.ts'
import { makeMove } from '../in-hand.ts'
import { presentLine } from '../present.ts'
import { say, type Word } from '../say.ts'
import { caseStore } from '../store.ts'
import { refusals } from '../errors.ts'

/** Tells the customer how things stand (S3-46); once there is a plan, this is step 8. */
export async function reportProgress(work: Work, caseId: string, word: Word) {
  const hand = await caseStore(work).take(caseId)
  if (!isOpen(hand.file)) throw refusals.alreadyClosed({ number: hand.file.number })
  if (canMove(hand.file, 'carryOut')) makeMove(work, hand, 'carryOut')
  await say(work, hand, 'progress', word)
  return presentLine(await caseStore(work).putBack(hand))
}
