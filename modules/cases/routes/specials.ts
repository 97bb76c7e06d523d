import {
  Id,
  Instant,
  IsoDate,
  Line,
  Nullable,
  OneOf,
  Page,
  Paging,
  route,
  Shape,
  Sorting,
  Type,
  Version,
  Words,
} from '#platform/contract/index.ts'
import { refusals } from '../errors.ts'
import { milestoneOrders, planStates } from '../special.ts'
import { specialRefusals } from '../special-errors.ts'
import { CaseLine } from '../views.ts'
import { alreadyClosed, handle, notReady, optional, params, wrongState } from './common.ts'

const { specialAlready, nobodyAbove, notApprover, planDecided, milestoneDone } = specialRefusals
const lead = { permission: 'cases.assign' }
const read = { permission: 'cases.read' }
const ofPlan = Shape({ caseId: Id, planId: Id })
const Step = Shape({ what: Line, person: Line, until: IsoDate })

const SpecialPlans = Shape({
  items: Type.Array(
    Shape({
      id: Id,
      state: OneOf(planStates),
      reason: Type.String(),
      body: Type.String(),
      until: IsoDate,
      pieceId: Nullable(Id),
      askedAt: Instant,
      askedById: Id,
      askedByName: Type.String(),
      approverId: Id,
      approverName: Type.String(),
      decidedAt: Nullable(Instant),
      decision: Nullable(Type.String()),
      answeredAt: Nullable(Instant),
      endedAt: Nullable(Instant),
      endedByName: Nullable(Type.String()),
      endedReason: Nullable(Type.String()),
      version: Version,
      milestones: Type.Array(
        Shape({
          id: Id,
          what: Type.String(),
          person: Type.String(),
          until: IsoDate,
          dueAt: Instant,
          doneAt: Nullable(Instant),
          doneByName: Nullable(Type.String()),
          outcome: Nullable(Type.String()),
        }),
      ),
    }),
  ),
})

export const specialRoutes = {
  specialPlans: route({
    method: 'GET',
    path: '/cases/:caseId/special-plans',
    access: read,
    summary: { zh: '特殊个案的专项方案', en: 'The special plans of a case' },
    params,
    reply: SpecialPlans,
  }),
  askSpecial: route({
    method: 'POST',
    path: '/cases/:caseId/special-plans',
    access: lead,
    status: 201,
    summary: { zh: '申请列为特殊个案', en: 'Ask to handle a case by a plan of its own' },
    params,
    body: Shape({
      version: Version,
      reason: Words,
      body: Words,
      milestones: Type.Array(Step, { minItems: 1, maxItems: 20 }),
      until: IsoDate,
      pieceId: optional(Id),
    }),
    reply: SpecialPlans,
    refusals: [alreadyClosed, wrongState, notReady, specialAlready, nobodyAbove],
  }),
  decideSpecial: route({
    method: 'POST',
    path: '/cases/:caseId/special-plans/:planId/decision',
    access: { permission: 'cases.approve' },
    status: 200,
    summary: { zh: '审批专项方案', en: 'Decide on a special plan' },
    params: ofPlan,
    body: Shape({ version: Version, approved: Type.Boolean(), reason: optional(Words) }),
    reply: SpecialPlans,
    refusals: [alreadyClosed, wrongState, notReady, notApprover, planDecided],
  }),
  takeSpecialBack: route({
    method: 'POST',
    path: '/cases/:caseId/special-plans/:planId/withdrawal',
    access: lead,
    status: 200,
    summary: { zh: '收回专项方案', en: 'Take a special plan back' },
    params: ofPlan,
    body: Shape({ version: Version, reason: Words }),
    reply: SpecialPlans,
    refusals: [planDecided],
  }),
  completeMilestone: route({
    method: 'POST',
    path: '/cases/:caseId/milestones/:milestoneId/completion',
    access: { permission: 'cases.perform' },
    status: 200,
    summary: { zh: '完成专项方案节点', en: 'Report a step of a special plan done' },
    params: Shape({ caseId: Id, milestoneId: Id }),
    body: Shape({ outcome: Words }),
    reply: SpecialPlans,
    refusals: [milestoneDone],
  }),
  recordPlanAnswer: route({
    method: 'POST',
    path: '/cases/:caseId/plan-answer',
    access: handle,
    status: 201,
    summary: {
      zh: '记录客户电话里对方案的答复',
      en: 'Record what the customer said of the plan on the phone',
    },
    params,
    body: Shape({ agreed: Type.Boolean(), body: Words }),
    reply: CaseLine,
    refusals: [refusals.noPlanToAnswer],
  }),
  listMilestones: route({
    method: 'GET',
    path: '/case-milestones',
    access: read,
    summary: { zh: '专项方案节点', en: 'Steps of special plans' },
    query: Shape({
      ...Paging,
      sort: Sorting(milestoneOrders),
      projectId: optional(Id),
      ownerStaffId: optional(Id),
      overdue: optional(Type.Boolean()),
      mine: optional(Type.Boolean()),
      due: optional(Type.Boolean()),
    }),
    reply: Page(
      Shape({
        id: Id,
        caseId: Id,
        number: Type.String(),
        title: Type.String(),
        projectId: Id,
        what: Type.String(),
        person: Type.String(),
        dueAt: Instant,
        ownerStaffId: Id,
        ownerName: Type.String(),
        customer: Nullable(Type.String()),
        homeLabel: Nullable(Type.String()),
      }),
    ),
  }),
}
