import { defineEvent } from '../events/index.ts'
import { OneOf, Shape, Type } from '../contract/index.ts'
import { channels } from './message.ts'

/** A notice lies in somebody's inbox; the subject is the reader: `['person', id]` or `['staff', id]`. */
export const noticeGiven = defineEvent(
  'messages.notice_given.v1',
  { zh: '新通知：{title}', en: 'New notice: {title}' },
  Shape({ title: Type.String() }),
)

/** A marketing message was not sent, because its reader does not agree to marketing. */
export const messageWithheld = defineEvent(
  'messages.message_withheld.v1',
  { zh: '营销信息未发出：客户不同意', en: 'Marketing message not sent: the customer does not agree' },
  Shape({ template: Type.String(), channel: OneOf(channels) }),
)
