import type { Work } from '#platform/work/index.ts'
import { caseWorkedOn } from '../events.ts'
import { inOrder, type Need } from '../needs.ts'
import { aboutCase, amongStaff, presentLine } from '../present.ts'
import { caseStore } from '../store.ts'

/** Says which needs a customer's words are about (S4-14); also of a case that is closed, for what is learned from it. */
export async function tagNeeds(work: Work, caseId: string, chosen: readonly Need[]) {
  const hand = await caseStore(work).take(caseId)
  hand.file.needs = inOrder(chosen)
  work.emit(caseWorkedOn, aboutCase(hand.file), amongStaff(hand.file))
  return presentLine(await caseStore(work).putBack(hand))
}
