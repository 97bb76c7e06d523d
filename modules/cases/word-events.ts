import { Shape, Type } from '#platform/contract/index.ts'
import { defineEvent } from '#platform/events/index.ts'
import { about } from './event-parts.ts'

/** Internal: the customer has more to say; `first` of what is not answered yet, so that somebody is told once. */
export const customerWrote = defineEvent(
  'cases.customer_wrote.v1',
  { zh: '客户补充了 {number}', en: 'The customer wrote more on {number}' },
  Shape({ ...about, first: Type.Boolean() }),
)
