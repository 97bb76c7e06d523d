import { Id, OneOf, Shape, Type } from '#platform/contract/index.ts'
import { defineEvent } from '#platform/events/index.ts'
import { warningKinds } from './warning.ts'

/** Internal: the figures warn of something. */
export const warningRaised = defineEvent(
  'insights.warning_raised.v1',
  { zh: '出现预警', en: 'There is an early warning' },
  Shape({ warningId: Id, kind: OneOf(warningKinds), weight: Type.Integer() }),
)

/** Internal: somebody took note of a warning, acts on it, or said why it needs nothing. */
export const warningHandled = defineEvent(
  'insights.warning_handled.v1',
  { zh: '预警由 {byName} 跟进', en: '{byName} has the warning' },
  Shape({ warningId: Id, state: Type.String(), byName: Type.String() }),
)
