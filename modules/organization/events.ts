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

/** A city works otherwise than before on a day. */
export const calendarChanged = defineEvent(
  'organization.calendar_changed.v1',
  { zh: '{on} 的工作日安排有调整', en: 'Working time on {on} changed' },
  Shape({ nodeId: Id, on: IsoDate }),
)
