import type { Work } from '#platform/work/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import { refusals } from '../errors.ts'
import { caseWorkedOn, planAnswered } from '../events.ts'
import { addEntry, type CaseInHand, markRisks } from '../in-hand.ts'
import { aboutCase, amongStaff, presentLine } from '../present.ts'
import { awaitsPlanAnswer } from '../case.ts'
import { caseStore } from '../store.ts'

interface Answer {
  agreed: boolean
  body?: string
}

/** The customer agrees to the plan, or says what she wishes instead: then somebody answers her again (S3-45). */
export async function answerPlan(work: Work, caseId: string, { agreed, body = '' }: Answer): Promise<void> {
  const hand = await caseStore(work).take(caseId)
  refuseUnasked(hand)
  if (!agreed && !body.trim())
    throw common.invalidInput(
      { count: 1 },
      {
        fields: [{ path: 'body.body', zh: '请说说您希望怎么调整', en: 'Please say what you wish instead' }],
      },
    )
  addEntry(work, hand, 'planAnswer', { body, details: { agreed }, visible_to_customer: true })
  markRisks(hand, body)
  if (!agreed) {
    hand.file.waiting_since ??= work.now
    hand.file.contact_count += 1
  }
  await answered(work, hand, agreed)
}

/** She said it on the phone: the colleague writes down what was said, and she reads it too. */
export async function recordPlanAnswer(work: Work, caseId: string, { agreed, body = '' }: Answer) {
  const hand = await caseStore(work).take(caseId)
  refuseUnasked(hand)
  addEntry(work, hand, 'planAnswer', { body, details: { agreed, byPhone: true }, visible_to_customer: true })
  hand.file.contact_count += 1
  return presentLine(await answered(work, hand, agreed))
}

function refuseUnasked({ file }: CaseInHand): void {
  if (!awaitsPlanAnswer({ state: file.state, answeredAt: file.plan_answered_at }))
    throw refusals.noPlanToAnswer()
}

function answered(work: Work, hand: CaseInHand, agreed: boolean) {
  Object.assign(hand.file, { plan_answered_at: work.now, plan_agreed: agreed })
  const about = aboutCase(hand.file)
  work.emit(caseWorkedOn, about, amongStaff(hand.file))
  work.emit(planAnswered, { ...about, agreed }, amongStaff(hand.file))
  return caseStore(work).putBack(hand)
}
