import { Id, Shape, Type } from '#platform/contract/index.ts'
import { defineEvent } from '#platform/events/index.ts'
import { about } from './event-parts.ts'

/** Internal: somebody asks to handle a case by a plan of its own; a named level above decides. */
export const specialAsked = defineEvent(
  'cases.special_asked.v1',
  { zh: '{byName} 申请将 {number} 列为特殊个案', en: '{byName} asked to handle {number} as a special case' },
  Shape({ ...about, planId: Id, byName: Type.String(), approverId: Id, approverName: Type.String() }),
)

/** Internal: the special plan was approved or refused. */
export const specialDecided = defineEvent(
  'cases.special_decided.v1',
  { zh: '{byName} 已审批 {number} 的专项方案', en: '{byName} decided on the special plan of {number}' },
  Shape({ ...about, planId: Id, approved: Type.Boolean(), byName: Type.String(), askedById: Id }),
)

/** The customer said what she thinks of a plan, on the portal or on the phone. */
export const planAnswered = defineEvent(
  'cases.plan_answered.v1',
  { zh: '客户答复了 {number} 的方案', en: 'The customer answered the plan of {number}' },
  Shape({ ...about, agreed: Type.Boolean() }),
)

/** Internal: the case goes on without a plan of its own. */
export const specialTakenBack = defineEvent(
  'cases.special_taken_back.v1',
  { zh: '{byName} 收回了 {number} 的专项方案', en: '{byName} took the special plan of {number} back' },
  Shape({ ...about, planId: Id, byName: Type.String() }),
)
