import type { Work } from '#platform/work/index.ts'
import { recordPlanAnswer } from './actions/answer-plan.ts'
import { askSpecial } from './actions/ask-special.ts'
import { completeMilestone } from './actions/complete-milestone.ts'
import { decideSpecial, takeSpecialBack } from './actions/decide-special.ts'
import { listMilestones, type MilestoneQuery } from './queries/list-milestones.ts'
import { plansForCase, plansForGroup } from './queries/prepared-plans.ts'
import { specialsOf } from './queries/specials.ts'

interface OfCase<Body> {
  work: Work
  params: { caseId: string }
  body: Body
}
interface OfPlan<Body> {
  work: Work
  params: { caseId: string; planId: string }
  body: Body
}
type Given<Action extends (...given: never[]) => unknown> =
  Parameters<Action> extends [...unknown[], infer Last] ? Last : never

export const specialHttp = {
  plansForCase: ({ work, params }: { work: Work; params: { caseId: string } }) =>
    plansForCase(work, params.caseId),
  plansForGroup: ({ work, params }: { work: Work; params: { groupId: string } }) =>
    plansForGroup(work, params.groupId),
  specialPlans: ({ work, params }: { work: Work; params: { caseId: string } }) =>
    specialsOf(work, params.caseId),
  askSpecial: ({ work, params, body }: OfCase<Given<typeof askSpecial>>) =>
    askSpecial(work, params.caseId, body),
  decideSpecial: ({ work, params, body }: OfPlan<Given<typeof decideSpecial>>) =>
    decideSpecial(work, params.caseId, params.planId, body),
  takeSpecialBack: ({ work, params, body }: OfPlan<Given<typeof takeSpecialBack>>) =>
    takeSpecialBack(work, params.caseId, params.planId, body),
  completeMilestone: ({
    work,
    params,
    body,
  }: {
    work: Work
    params: { caseId: string; milestoneId: string }
    body: { outcome: string }
  }) => completeMilestone(work, params.caseId, params.milestoneId, body),
  recordPlanAnswer: ({ work, params, body }: OfCase<Given<typeof recordPlanAnswer>>) =>
    recordPlanAnswer(work, params.caseId, body),
  listMilestones: ({ work, query }: { work: Work; query: MilestoneQuery }) => listMilestones(work, query),
}
