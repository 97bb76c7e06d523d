import { Id, IsoDate, Line, Shape, Type } from '#platform/contract/index.ts'
import { defineEvent } from '#platform/events/index.ts'

/** Somebody left the company; `held` is what ended with it, so that successors can be named. */
export const staffLeft = defineEvent(
  'organization.staff_left.v1',
  { zh: '{name} 离职', en: '{name} left the company' },
  Shape({
    staffId: Id,
    name: Line,
    leftOn: IsoDate,
    held: Type.Array(
      Shape({ appointmentId: Id, postId: Id, nodeId: Id, role: Type.String(), title: Type.String() }),
    ),
  }),
)
