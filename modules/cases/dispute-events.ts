import { Id, OneOf, Shape } from '#platform/contract/index.ts'
import { defineEvent } from '#platform/events/index.ts'
import { ways } from './dispute.ts'
import { about } from './event-parts.ts'

/** Internal: something happened in a dispute; the notes stay there. */
export const disputeTurned = defineEvent(
  'cases.dispute_turned.v1',
  { zh: '{number} 的纠纷有新进展', en: 'Something happened in the dispute over {number}' },
  Shape({ ...about, disputeId: Id, way: OneOf(ways) }),
)
