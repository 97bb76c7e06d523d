import { Id, OneOf, Shape, Type } from '#platform/contract/index.ts'
import { defineEvent } from '#platform/events/index.ts'
import { ways } from './dispute.ts'
import { about } from './event-parts.ts'

/** Internal: something happened in a dispute; the notes stay there. */
export const disputeTurned = defineEvent(
  'cases.dispute_turned.v1',
  { zh: '{number} 的纠纷有新进展', en: 'Something happened in the dispute over {number}' },
  Shape({ ...about, disputeId: Id, way: OneOf(ways) }),
)

/** Internal: somebody asks for a legal step of the company; legal and an executive above the city decide. */
export const legalStepAsked = defineEvent(
  'cases.legal_step_asked.v1',
  {
    zh: '{byName} 就 {number} 的纠纷申请法律措施',
    en: '{byName} asked for a legal step in the dispute over {number}',
  },
  Shape({ ...about, disputeId: Id, stepId: Id, byId: Id, byName: Type.String() }),
)

/** Internal: one of the two who approve has decided. */
export const legalStepDecided = defineEvent(
  'cases.legal_step_decided.v1',
  { zh: '{byName} 已审批 {number} 的法律措施', en: '{byName} decided on the legal step in {number}' },
  Shape({
    ...about,
    disputeId: Id,
    stepId: Id,
    approved: Type.Boolean(),
    byName: Type.String(),
    askedById: Id,
  }),
)
