import { endOfLocalDay, usualZone } from '#platform/calendar/index.ts'
import { projectsById } from '#modules/estate/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import type { Work } from '#platform/work/index.ts'
import { type CaseInHand, makeMove, makePromise, settlePromises, termsOf } from '../in-hand.ts'
import { presentLine } from '../present.ts'
import { say } from '../say.ts'
import { caseStore } from '../store.ts'

export interface Plan {
  version: number
  /** What will be done. */
  measures: string
  /** Who stands for it. */
  person: string
  /** YYYY-MM-DD: the day agreed with the customer, until 24:00. */
  until: string
  fileIds?: string[]
}

/** The plan with measures, date and person, told to the customer (S3-45); the date becomes a promise. */
export async function agreePlan(
  work: Work,
  caseId: string,
  { version, measures, person, until, fileIds }: Plan,
) {
  const hand = await caseStore(work).take(caseId, version)
  makeMove(work, hand, 'plan')
  const project = (await projectsById(work, [hand.file.project_id])).get(hand.file.project_id)
  const timezone = project?.timezone ?? usualZone
  if (endOfLocalDay(until, timezone) <= work.now)
    throw common.invalidInput(
      { count: 1 },
      { fields: [{ path: 'body.until', zh: '日期已经过去', en: 'This date has passed' }] },
    )
  promiseDay(work, hand, { until, timezone })
  await say(work, hand, 'plan', { body: measures, fileIds, details: { person, until } })
  return presentLine(await caseStore(work).putBack(hand))
}

/** With the plan its day is promised, until 24:00 there; the customer has not said yet what she thinks of it. */
export function promiseDay(
  work: Work,
  hand: CaseInHand,
  { until, timezone }: { until: string; timezone: string },
): void {
  Object.assign(hand.file, { plan_answered_at: null, plan_agreed: null })
  settlePromises(work, hand, ['plan', 'agreedDate'])
  const minutes = (endOfLocalDay(until, timezone).getTime() - work.now.getTime()) / 60_000
  makePromise(
    work,
    hand,
    { target: 'agreedDate', startedAt: work.now, minutes, measure: 'clock' },
    termsOf(hand),
    true,
  )
}
