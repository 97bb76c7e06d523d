import { projectsById } from '#modules/estate/index.ts'
import { endOfLocalDay, usualZone } from '#platform/calendar/index.ts'
import { subscribe } from '#platform/events/index.ts'
import type { Work } from '#platform/work/index.ts'
import { moveEnd } from '../actions/move-end.ts'
import { planAnswered } from '../events.ts'
import { stateAfterAnswer } from '../special.ts'
import { caseStore } from '../store.ts'
import { specialStore } from '../stores/specials.ts'

/** The customer's word on a special plan: her agreement moves the end, her refusal leaves the old one (Civil Code art. 938). */
export const settleSpecialPlan = subscribe(planAnswered, 'cases.settle-special-plan', (work, { payload }) =>
  settlePlanAnswer(work, payload),
)

/** Does it once: a plan that does not wait for her is left as it is. */
export async function settlePlanAnswer(
  work: Work,
  { caseId, agreed }: { caseId: string; agreed: boolean },
): Promise<void> {
  const hand = await caseStore(work).take(caseId)
  const store = specialStore(work)
  const plan = await store.standing(caseId)
  if (plan?.state !== 'approved') return
  await store.change(plan, { state: stateAfterAnswer(agreed), answered_at: work.now })
  const { project_id, closed_at } = hand.file
  if (!agreed) await store.showMilestones(plan, false)
  if (agreed && !closed_at) {
    const zone = (await projectsById(work, [project_id])).get(project_id)?.timezone ?? usualZone
    moveEnd(work, hand, endOfLocalDay(plan.until, zone))
  }
  await caseStore(work).putBack(hand)
}
