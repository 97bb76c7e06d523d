import type { Work } from '#platform/work/index.ts'
import { refusals } from '../errors.ts'
import type { CaseInHand } from '../in-hand.ts'
import { rulingStore } from '../stores/rulings.ts'

/** While somebody decides whose it is, nobody passes it on. */
export async function refuseWhileUndecided(work: Work, hand: CaseInHand): Promise<void> {
  const { open } = await rulingStore(work).standing(hand)
  if (open) throw refusals.rulingAwaited({ name: open.staff_name ?? '' })
}
