import type { Work } from '#platform/work/index.ts'
import { refusals } from '../errors.ts'
import type { CaseInHand } from '../in-hand.ts'
import { presentLine } from '../present.ts'
import { say, type Word } from '../say.ts'
import { caseStore } from '../store.ts'

/** Answers the customer directly; the first answer stops the 24-hour clock (S1-50). */
export async function reply(work: Work, caseId: string, word: Word) {
  const hand = await caseStore(work).take(caseId)
  refuseClosed(hand)
  await say(work, hand, 'reply', word)
  return presentLine(await caseStore(work).putBack(hand))
}

export function refuseClosed({ file: { number, state } }: CaseInHand): void {
  if (state === 'closed') throw refusals.alreadyClosed({ number })
}
