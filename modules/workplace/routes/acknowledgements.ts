import {
  Id,
  Instant,
  Nullable,
  OneOf,
  Page,
  Paging,
  route,
  Shape,
  Sorting,
  Type,
} from '#platform/contract/index.ts'
import { acknowledgementOrders } from '../conduct-check.ts'
import { refusals } from '../errors.ts'
import { check, optional, own } from './common.ts'

/** Who read the code in force, and who has still to. */
export const acknowledgementRoutes = {
  acknowledgeConduct: route({
    method: 'POST',
    path: '/conduct-acknowledgements',
    access: own,
    summary: { zh: '确认已阅读行为规范', en: 'Acknowledge the code of conduct' },
    body: Shape({ editionId: Id }),
    reply: Shape({ acknowledgedAt: Instant }),
    status: 201,
    refusals: [refusals.notInForce],
  }),
  listAcknowledgements: route({
    method: 'GET',
    path: '/conduct-acknowledgements',
    access: check,
    summary: { zh: '谁已阅读行为规范，谁还没有', en: 'Who read the code of conduct, and who did not' },
    query: Shape({
      ...Paging,
      sort: Sorting(acknowledgementOrders),
      q: optional(Type.String({ maxLength: 100 })),
      nodeId: optional(Id),
      state: optional(OneOf(['missing', 'read'])),
    }),
    reply: Page(
      Shape({
        staffId: Id,
        name: Type.String(),
        title: Type.String(),
        nodeName: Type.String(),
        departmentName: Nullable(Type.String()),
        acknowledgedAt: Nullable(Instant),
      }),
    ),
  }),
  remindOfConduct: route({
    method: 'POST',
    path: '/conduct-reminders',
    access: check,
    summary: { zh: '提醒还没有阅读的同事', en: 'Remind those who did not read it yet' },
    body: Shape({ nodeId: optional(Id) }),
    reply: Shape({ reminded: Type.Integer() }),
  }),
}
