import { postsOf } from '#modules/organization/index.ts'
import { actorName, type StaffActor, type Work } from '#platform/work/index.ts'
import {
  aboveTheCity,
  approvesAs,
  executiveRoles,
  type Ground,
  isApproved,
  legalRoles,
  type legalStepKinds,
  mayProceedAgainst,
  type targetsOfLaw,
} from '../dispute.ts'
import { disputeRefusals as refusals } from '../dispute-errors.ts'
import { legalStepAsked, legalStepDecided } from '../events.ts'
import { aboutCase, amongStaff } from '../present.ts'
import { disputeView } from '../queries/get-dispute.ts'
import { disputeStore } from '../stores/disputes.ts'
import { fileOf } from './keep-dispute.ts'

export interface AskedStep {
  kind: (typeof legalStepKinds)[number]
  target: (typeof targetsOfLaw)[number]
  targetName: string
  ground: Ground
  facts: string
}

/** Asks for a step to the law by the company; never against a customer as a customer (S1-53). */
export async function askLegalStep(work: Work, disputeId: string, asked: AskedStep) {
  const store = disputeStore(work)
  const { project_id, case_id } = await store.take(disputeId)
  if (!mayProceedAgainst(asked.target, asked.ground)) throw refusals.notAgainstCustomer()
  const { id, name } = work.actor as StaffActor
  const stepId = work.newId()
  await store.addLegalStep({
    id: stepId,
    project_id,
    dispute_id: disputeId,
    kind: asked.kind,
    target: asked.target,
    target_name: asked.targetName,
    ground: asked.ground,
    facts: asked.facts,
    state: 'asked',
    asked_at: work.now,
    asked_by_id: id,
    asked_by_name: name,
    legal_by_id: null,
    legal_by_name: null,
    legal_reason: null,
    executive_by_id: null,
    executive_by_name: null,
    executive_reason: null,
    refused_by_name: null,
    refusal: null,
    decided_at: null,
    version: 1,
    changed_by: actorName(work),
  })
  const file = await fileOf(work, case_id)
  const said = { ...aboutCase(file), disputeId, stepId, byId: id, byName: name }
  work.emit(legalStepAsked, said, amongStaff(file))
  return disputeView(work, disputeId)
}

/** Legal and an executive above the city approve with a reason each, or one of them refuses. */
export async function decideLegalStep(
  work: Work,
  disputeId: string,
  stepId: string,
  { version, approved, reason }: { version: number; approved: boolean; reason: string },
) {
  const store = disputeStore(work)
  const { case_id } = await store.take(disputeId)
  const row = await store.takeLegalStep(stepId, version)
  if (row.state !== 'asked') throw refusals.legalStepDecided()
  const { id, name } = work.actor as StaffActor
  const posts = await postsOf(work, id)
  const approval = {
    askedById: row.asked_by_id,
    legalById: row.legal_by_id,
    executiveById: row.executive_by_id,
  }
  const as = approvesAs(approval, {
    id,
    isLegal: posts.some(({ role }) => legalRoles.includes(role)),
    isExecutive: posts.some(
      ({ role, nodeKind }) => executiveRoles.includes(role) && aboveTheCity.includes(nodeKind),
    ),
  })
  if (!as) throw refusals.mayNotApproveLegal()
  if (!approved)
    await store.changeLegalStep(row, {
      state: 'refused',
      refused_by_name: name,
      refusal: reason,
      decided_at: work.now,
    })
  else {
    const given =
      as === 'legal'
        ? { legal_by_id: id, legal_by_name: name, legal_reason: reason }
        : { executive_by_id: id, executive_by_name: name, executive_reason: reason }
    const isDone = isApproved({ ...approval, [as === 'legal' ? 'legalById' : 'executiveById']: id })
    await store.changeLegalStep(row, {
      ...given,
      ...(isDone && { state: 'approved' as const, decided_at: work.now }),
    })
  }
  const file = await fileOf(work, case_id)
  const said = { disputeId, stepId, approved, byName: name, askedById: row.asked_by_id }
  work.emit(legalStepDecided, { ...aboutCase(file), ...said }, amongStaff(file))
  return disputeView(work, disputeId)
}
