import type { StaffActor, Work } from '#platform/work/index.ts'
import { caseWorkedOn } from '../events.ts'
import { addEntry } from '../in-hand.ts'
import { aboutCase, amongStaff } from '../present.ts'
import { specialsOf } from '../queries/specials.ts'
import { specialRefusals } from '../special-errors.ts'
import { caseStore } from '../store.ts'
import { specialStore } from '../stores/specials.ts'

/** A step of the special plan is done, with what came of it; the customer sees that it is done. */
export async function completeMilestone(
  work: Work,
  caseId: string,
  milestoneId: string,
  { outcome }: { outcome: string },
) {
  const hand = await caseStore(work).take(caseId)
  const store = specialStore(work)
  const milestone = await store.takeMilestone(caseId, milestoneId)
  if (milestone.done_at) throw specialRefusals.milestoneDone()
  const { name } = work.actor as StaffActor
  await store.changeMilestone(milestone, { done_at: work.now, done_by_name: name, outcome })
  addEntry(work, hand, 'milestone', { body: outcome, details: { what: milestone.what } })
  work.emit(caseWorkedOn, aboutCase(hand.file), amongStaff(hand.file))
  await caseStore(work).putBack(hand)
  return specialsOf(work, caseId)
}
