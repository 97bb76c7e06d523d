import { defineEvent } from '../events/index.ts'
import { Shape, Type } from '../contract/index.ts'

/** A notice lies in somebody's inbox; the subject is the reader: `['person', id]` or `['staff', id]`. */
export const noticeGiven = defineEvent(
  'messages.notice_given.v1',
  { zh: '新通知：{title}', en: 'New notice: {title}' },
  Shape({ title: Type.String() }),
)
