import type { Work } from '#platform/work/index.ts'
import { type CaseInHand, makeMove, settlePromises } from '../in-hand.ts'
import { presentLine } from '../present.ts'
import { say, type Word } from '../say.ts'
import { caseStore } from '../store.ts'
import { endStandstill } from './pause-clock.ts'

/** Tells the customer the result and asks whether she is satisfied (S3-48); our part of the promises ends here. */
export async function giveResult(
  work: Work,
  caseId: string,
  { version, ...word }: Word & { version: number },
) {
  const hand = await caseStore(work).take(caseId, version)
  makeMove(work, hand, 'giveResult')
  await endOurPart(work, hand, () => say(work, hand, 'result', word))
  return presentLine(await caseStore(work).putBack(hand))
}

/** With the result our part of the promises ends; what remains is the customer's word. */
export async function endOurPart(work: Work, hand: CaseInHand, said: () => Promise<void>): Promise<void> {
  await endStandstill(work, hand)
  hand.file.result_at = work.now
  await said()
  settlePromises(work, hand, ['acknowledgement', 'onSite', 'plan', 'close', 'agreedDate'])
}
