import {
  Id,
  Instant,
  Nothing,
  Nullable,
  OneOf,
  Page,
  Paging,
  route,
  Shape,
  Sorting,
  Type,
  Words,
} from '#platform/contract/index.ts'
import { ActionLine } from '../contract-views.ts'
import { refusals } from '../errors.ts'
import { journeySteps } from '../step.ts'
import { exceptionKinds, exceptionOrders } from './exception.ts'

const Narrowing = {
  projectId: Type.Optional(Id),
  step: Type.Optional(OneOf(journeySteps)),
  performer: Type.Optional(Type.String({ maxLength: 60 })),
  /** Whoever is responsible by name. */
  staffId: Type.Optional(Id),
  /** Only what I am responsible for, or asked for. */
  mine: Type.Optional(Type.Boolean()),
  /** Only what has been so for so many days. */
  days: Type.Optional(Type.Integer({ minimum: 1, maximum: 3650 })),
}
const oneAction = { params: Shape({ actionId: Id }) }
const open = [refusals.alreadyDone, refusals.alreadyWaived, refusals.notApplicable]

/** What did not go as the standard wants, each with its next step. */
export const exceptionRoutes = {
  listExceptions: route({
    method: 'GET',
    path: '/journey-exceptions',
    access: { permission: 'journey.read' },
    summary: {
      zh: '异常：逾期、未联系上、免做、证据缺失',
      en: 'Exceptions: overdue, not reached, waived, evidence missing',
    },
    query: Shape({
      ...Paging,
      ...Narrowing,
      sort: Sorting(exceptionOrders),
      kind: Type.Optional(OneOf(exceptionKinds)),
    }),
    reply: Page(
      Shape({
        id: Type.String(),
        kind: OneOf(exceptionKinds),
        since: Instant,
        /** Why it is waived or replaced. */
        reason: Nullable(Type.String()),
        /** Who asked for it or replaced it. */
        by: Nullable(Type.String()),
        /** Who approved it, or took the approval back. */
        decidedBy: Nullable(Type.String()),
        /** I asked for it, so somebody else decides. */
        isOwn: Type.Boolean(),
        project: Type.String(),
        responsible: Nullable(Type.String()),
        action: ActionLine,
      }),
    ),
  }),
  countExceptions: route({
    method: 'GET',
    path: '/journey-exceptions/counts',
    access: { permission: 'journey.read' },
    summary: { zh: '各类异常的数量', en: 'How many exceptions of each kind' },
    query: Shape(Narrowing),
    reply: Shape(
      Object.fromEntries(exceptionKinds.map((kind) => [kind, Type.Integer()])) as Record<
        (typeof exceptionKinds)[number],
        ReturnType<typeof Type.Integer>
      >,
    ),
  }),
  writeToCustomer: route({
    method: 'POST',
    path: '/journey-actions/:actionId/message',
    access: { permission: 'journey.do' },
    summary: { zh: '给客户发送带链接的消息', en: 'Send the customer a message with a link' },
    ...oneAction,
    reply: Nothing,
    status: 202,
    refusals: [...open, refusals.nobodyToWriteTo, refusals.writtenToday],
  }),
  escalateAction: route({
    method: 'POST',
    path: '/journey-actions/:actionId/escalation',
    access: { permission: 'journey.do' },
    summary: { zh: '上报', en: 'Escalate an action' },
    ...oneAction,
    body: Shape({ note: Words }),
    reply: Nothing,
    status: 202,
    refusals: [...open, refusals.nobodyAbove],
  }),
}
