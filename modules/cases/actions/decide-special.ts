import { projectsById } from '#modules/estate/index.ts'
import { endOfLocalDay, usualZone } from '#platform/calendar/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import type { StaffActor, Work } from '#platform/work/index.ts'
import { stateAfter } from '../case.ts'
import { specialDecided, specialTakenBack } from '../events.ts'
import { addEntry, type CaseInHand, openPromises, settlePromises } from '../in-hand.ts'
import { aboutCase, amongStaff } from '../present.ts'
import { specialsOf } from '../queries/specials.ts'
import { say } from '../say.ts'
import { mayDecide, movesUnasked } from '../special.ts'
import { specialRefusals } from '../special-errors.ts'
import type { SpecialPlanRow } from '../special-tables.ts'
import { caseStore } from '../store.ts'
import { specialStore } from '../stores/specials.ts'
import { refuseUnplannable } from './ask-special.ts'
import { endTargets, moveTo } from './move-end.ts'

interface Decision {
  version: number
  approved: boolean
  reason?: string
}

/** The named level approves, and the customer is told and asked; or refuses with a reason (S1-49). */
export async function decideSpecial(
  work: Work,
  caseId: string,
  planId: string,
  { version, approved, reason }: Decision,
) {
  const hand = await caseStore(work).take(caseId)
  const store = specialStore(work)
  const plan = await store.take(caseId, planId, version)
  const { id, name } = work.actor as StaffActor
  if (plan.state !== 'asked') throw specialRefusals.planDecided()
  const { state, asked_by_id: askedById, approver_id: approverId } = plan
  if (!mayDecide({ state, askedById, approverId }, id))
    throw specialRefusals.notApprover({ name: plan.approver_name })
  if (!approved && !reason?.trim()) throw reasonMissing()
  const decided = { decided_at: work.now, decision: reason ?? null }
  addEntry(work, hand, 'special', {
    body: reason ?? '',
    details: { step: approved ? 'approved' : 'refused', until: plan.until },
  })
  if (approved) {
    refuseUnplannable(hand)
    await store.showMilestones(plan, true)
    await tellPlan(work, hand, plan)
  }
  await store.change(plan, { ...decided, state: approved ? 'approved' : 'refused' })
  work.emit(
    specialDecided,
    { ...aboutCase(hand.file), planId, approved, byName: name, askedById },
    amongStaff(hand.file),
  )
  await caseStore(work).putBack(hand)
  return specialsOf(work, caseId)
}

/** Said in the owner's name; other promises keep their clock, and the end moves unasked only where nothing was shown. */
async function tellPlan(work: Work, hand: CaseInHand, plan: SpecialPlanRow): Promise<void> {
  const { file } = hand
  const project = (await projectsById(work, [file.project_id])).get(file.project_id)
  const end = endOfLocalDay(plan.until, project?.timezone ?? usualZone)
  const steps = await specialStore(work).milestonesOf(file.id)
  Object.assign(file, {
    special_since: work.now,
    state: stateAfter(file, 'plan'),
    plan_answered_at: null,
    plan_agreed: null,
  })
  settlePromises(work, hand, ['plan'])
  const speaker = { id: file.owner_staff_id, name: file.owner_name }
  await say(work, hand, 'plan', {
    body: plan.body,
    speaker,
    details: {
      person: file.owner_name,
      until: plan.until,
      special: plan.id,
      milestones: steps
        .filter(({ plan_id }) => plan_id === plan.id)
        .map(({ what, person, due_on: until }) => ({ what, person, until })),
    },
  })
  for (const row of openPromises(hand).filter(({ target }) => endTargets.includes(target)))
    if (movesUnasked({ shown: row.shown_to_customer, dueAt: row.due_at }, end)) moveTo(work, hand, row, end)
}

/** It is no special case after all: it goes on by the usual terms; a day that the customer agreed to stands. */
export async function takeSpecialBack(
  work: Work,
  caseId: string,
  planId: string,
  { version, reason }: { version: number; reason: string },
) {
  const hand = await caseStore(work).take(caseId)
  const store = specialStore(work)
  const plan = await store.take(caseId, planId, version)
  if (plan.state === 'refused' || plan.state === 'takenBack') throw specialRefusals.planDecided()
  const { name } = work.actor as StaffActor
  hand.file.special_since = null
  await store.showMilestones(plan, false)
  await store.change(plan, {
    state: 'takenBack',
    ended_at: work.now,
    ended_by_name: name,
    ended_reason: reason,
  })
  addEntry(work, hand, 'special', { body: reason, details: { step: 'takenBack', until: plan.until } })
  work.emit(specialTakenBack, { ...aboutCase(hand.file), planId, byName: name }, amongStaff(hand.file))
  await caseStore(work).putBack(hand)
  return specialsOf(work, caseId)
}

const reasonMissing = () =>
  common.invalidInput(
    { count: 1 },
    {
      fields: [{ path: 'body.reason', zh: '请写明不批准的理由', en: 'Please say why it is refused' }],
    },
  )
