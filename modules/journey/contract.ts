import {
  defineContract,
  Id,
  Instant,
  IsoDate,
  Nothing,
  Nullable,
  OneOf,
  route,
  Shape,
  Type,
  Version,
  Words,
} from '#platform/contract/index.ts'
import { boardRoutes } from './board-routes.ts'
import { attemptResults } from './call-attempts.ts'
import {
  ActionDetail,
  ActionLine,
  AheadView,
  GivenEvidence,
  OwnAction,
  ServingView,
  StaffView,
  StepView,
} from './contract-views.ts'
import { refusals } from './errors.ts'
import { exceptionRoutes } from './exceptions/routes.ts'
import { evidenceExportRoutes } from './exports/routes.ts'
import { standardsRoutes } from './standards-routes.ts'
import { waiverRoutes } from './waiver-routes.ts'
import { handOverRoutes } from './hand-overs/routes.ts'
import { recordedEventsRoutes } from './recorded-events-routes.ts'
import { regionRoutes } from './region-routes.ts'
import { todayRoutes } from './today-routes.ts'

const oneAction = { params: Shape({ actionId: Id }) }
const oneProject = { params: Shape({ projectId: Id }) }
const open = [refusals.alreadyDone, refusals.alreadyWaived, refusals.notApplicable]
export const journeyContract = defineContract('journey', {
  ...todayRoutes,
  homeJourney: route({
    method: 'GET',
    path: '/homes/:homeId/journey',
    access: { permission: 'journey.read' },
    summary: { zh: '一户的服务旅程', en: 'The journey of a home' },
    params: Shape({ homeId: Id }),
    reply: Shape({
      homeId: Id,
      home: Type.String(),
      today: IsoDate,
      customer: Nullable(Shape({ personId: Id, name: Type.String(), maskedPhone: Nullable(Type.String()) })),
      steps: Type.Array(StepView),
      actions: Type.Array(ActionLine),
      ahead: Type.Array(AheadView),
      steward: Nullable(StaffView),
      ambassador: Nullable(StaffView),
    }),
  }),
  myJourney: route({
    method: 'GET',
    path: '/my-journey',
    access: { permission: 'journey.own' },
    summary: { zh: '我们同行的路：我家的服务旅程', en: 'Our way together: the journey of my homes' },
    reply: Shape({
      homes: Type.Array(
        Shape({
          homeId: Id,
          home: Type.String(),
          today: IsoDate,
          steps: Type.Array(StepView),
          /** What has been done, the latest first. */
          done: Type.Array(OwnAction),
          /** What is open or comes next, the nearest first. */
          next: Type.Array(OwnAction),
          ahead: Type.Array(AheadView),
          steward: Nullable(ServingView),
          ambassador: Nullable(ServingView),
        }),
      ),
    }),
  }),
  myFirstSteps: route({
    method: 'GET',
    path: '/my-first-steps',
    access: {
      signedIn: 'Shows the steps before the contract to the customer who asks; she holds no home yet.',
    },
    summary: {
      zh: '我们同行的路：签约之前的来访与认购',
      en: 'Our way together: visits and subscriptions before the contract',
    },
    reply: Shape({
      ways: Type.Array(
        Shape({
          projectId: Id,
          project: Type.String(),
          /** The home that was subscribed to. */
          home: Nullable(Type.String()),
          today: IsoDate,
          steps: Type.Array(StepView),
          done: Type.Array(OwnAction),
          next: Type.Array(OwnAction),
          adviser: Nullable(ServingView),
        }),
      ),
      /** Homes that were sold on, with the first day of the new owner. */
      closed: Type.Array(Shape({ home: Type.String(), untilOn: IsoDate })),
    }),
  }),
  ...boardRoutes,
  ...regionRoutes,
  ...recordedEventsRoutes,
  readAction: route({
    method: 'GET',
    path: '/journey-actions/:actionId',
    access: { permission: 'journey.read' },
    summary: { zh: '一项动作及其证据与经过', en: 'An action with its evidence and history' },
    ...oneAction,
    reply: ActionDetail,
  }),
  completeAction: route({
    method: 'POST',
    path: '/journey-actions/:actionId/completion',
    access: { permission: 'journey.do' },
    summary: { zh: '完成动作', en: 'Complete an action' },
    ...oneAction,
    body: Shape({
      note: Type.Optional(Words),
      evidence: Type.Optional(Type.Array(GivenEvidence, { maxItems: 20 })),
      version: Version,
    }),
    reply: ActionDetail,
    refusals: [
      ...open,
      refusals.evidenceMissing,
      refusals.tooEarly,
      refusals.evidenceOfCustomer,
      refusals.alreadyReplaced,
    ],
  }),
  addEvidence: route({
    method: 'POST',
    path: '/journey-actions/:actionId/evidence',
    access: { permission: 'journey.do' },
    summary: { zh: '补充或替换证据', en: 'Add or replace evidence' },
    ...oneAction,
    body: Shape({ evidence: Type.Array(GivenEvidence, { minItems: 1, maxItems: 20 }) }),
    reply: ActionDetail,
    status: 201,
    refusals: [refusals.evidenceOfCustomer, refusals.alreadyReplaced],
  }),
  recordAttempt: route({
    method: 'POST',
    path: '/journey-actions/:actionId/attempts',
    access: { permission: 'journey.do' },
    summary: { zh: '记录一次呼叫', en: 'Record a call that was tried' },
    ...oneAction,
    body: Shape({
      result: OneOf(attemptResults),
      note: Type.Optional(Nullable(Words)),
      /** When it was, of a call that is told later because there was no line. */
      at: Type.Optional(Instant),
    }),
    reply: ActionDetail,
    status: 201,
    refusals: [...open, refusals.wrongTimeOfCall],
  }),
  confirmAction: route({
    method: 'POST',
    path: '/journey-actions/:actionId/confirmation',
    access: { permission: 'journey.confirm' },
    summary: { zh: '业主确认', en: 'The owner confirms' },
    ...oneAction,
    reply: OwnAction,
    refusals: [refusals.notApplicable, refusals.tooEarly],
  }),
  assignRole: route({
    method: 'PUT',
    path: '/projects/:projectId/journey-assignments',
    access: { permission: 'journey.assign' },
    summary: {
      zh: '指定管家、大使或岗位负责人',
      en: 'Assign a steward, an ambassador or the holder of a role',
    },
    ...oneProject,
    body: Shape({
      role: Type.String({ minLength: 1, maxLength: 60 }),
      /** Null takes the assignment back. */
      staffId: Nullable(Id),
      homeIds: Type.Optional(Type.Array(Id, { maxItems: 1000, uniqueItems: true })),
      personIds: Type.Optional(Type.Array(Id, { maxItems: 1000, uniqueItems: true })),
    }),
    reply: Nothing,
    refusals: [refusals.wrongAssignment, refusals.unknownStaff],
  }),
  setPlansFrom: route({
    method: 'PUT',
    path: '/projects/:projectId/journey-setting',
    access: { permission: 'journey.standards' },
    summary: { zh: '设定项目从哪天起按标准服务', en: 'Set the day from which a project works with the plan' },
    ...oneProject,
    body: Shape({ plansFrom: IsoDate }),
    reply: Nothing,
  }),
  ...standardsRoutes,
  ...evidenceExportRoutes,
  ...waiverRoutes,
  ...exceptionRoutes,
  ...handOverRoutes,
})
