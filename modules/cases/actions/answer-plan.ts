import type { Work } from '#platform/work/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import { refusals } from '../errors.ts'
import { caseWorkedOn } from '../events.ts'
import { addEntry, markRisks } from '../in-hand.ts'
import { aboutCase, amongStaff } from '../present.ts'
import { awaitsPlanAnswer } from '../case.ts'
import { caseStore } from '../store.ts'

/** The customer agrees to the plan, or says what she wishes instead: then somebody answers her again (S3-45). */
export async function answerPlan(
  work: Work,
  caseId: string,
  { agreed, body = '' }: { agreed: boolean; body?: string },
): Promise<void> {
  const hand = await caseStore(work).take(caseId)
  const { file } = hand
  if (!awaitsPlanAnswer({ state: file.state, answeredAt: file.plan_answered_at }))
    throw refusals.noPlanToAnswer()
  if (!agreed && !body.trim())
    throw common.invalidInput(
      { count: 1 },
      {
        fields: [{ path: 'body.body', zh: '请说说您希望怎么调整', en: 'Please say what you wish instead' }],
      },
    )
  addEntry(work, hand, 'planAnswer', { body, details: { agreed }, visible_to_customer: true })
  markRisks(hand, body)
  Object.assign(file, { plan_answered_at: work.now, plan_agreed: agreed })
  if (!agreed) {
    file.waiting_since ??= work.now
    file.contact_count += 1
  }
  work.emit(caseWorkedOn, aboutCase(file), amongStaff(file))
  await caseStore(work).putBack(hand)
}
