import { Id, IsoDate, Line, Nullable, OneOf, Shape, Type } from '#platform/contract/index.ts'
import { defineEvent } from '#platform/events/index.ts'
import { sides } from './centre.ts'

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

/** A city works at other hours than before. */
export const officeHoursChanged = defineEvent(
  'organization.office_hours_changed.v1',
  { zh: '{nodeName} 的办公时间有调整', en: 'The office hours of {nodeName} changed' },
  Shape({ nodeId: Id, nodeName: Line }),
)

/** It was said anew in which company the customer service centre of a node sits; without a department it is as the node above says. */
export const centreSeated = defineEvent(
  'organization.centre_seated.v1',
  { zh: '{nodeName} 的客户服务中心{saidZh}', en: 'The customer service centre of {nodeName}: {saidEn}' },
  Shape({
    nodeId: Id,
    nodeName: Line,
    departmentId: Nullable(Id),
    departmentName: Nullable(Line),
    side: Nullable(OneOf(sides)),
    saidZh: Type.String(),
    saidEn: Type.String(),
  }),
)
