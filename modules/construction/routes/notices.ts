import {
  Id,
  Instant,
  IsoDate,
  Nullable,
  OneOf,
  Page,
  Paging,
  route,
  Shape,
  Sorting,
  Type,
  Words,
} from '#platform/contract/index.ts'
import { FileCard, FileIds } from '#platform/files/file-card.ts'
import { answers, noticeStandings, spokenAnswers } from '../change-notice.ts'
import { refusals } from '../errors.ts'
import { serviceWays } from '../events.ts'
import { noticeOrders } from '../orders.ts'
import { CancelRight, optional, read, send } from './common.ts'

const params = Shape({ noticeId: Id })
const count = Type.Integer()
/** How many notices there are, and how far they came. */
export const Counts = Shape({
  total: count,
  sent: count,
  late: count,
  served: count,
  accepted: count,
  cancelWanted: count,
  silent: count,
  asked: count,
})
const line = {
  id: Id,
  homeId: Id,
  home: Type.String(),
  contractId: Id,
  buyers: Type.Array(Type.String()),
  standing: OneOf(noticeStandings),
  sentOn: Nullable(IsoDate),
  isLate: Type.Boolean(),
  servedOn: Nullable(IsoDate),
  servedWay: Nullable(OneOf(serviceWays)),
  answerBy: Nullable(IsoDate),
  answer: Nullable(OneOf(answers)),
  answeredOn: Nullable(IsoDate),
  answeredBy: Nullable(Type.String()),
  isAsked: Type.Boolean(),
}
const NoticeView = Shape({
  ...line,
  kind: OneOf(['change', 'delay']),
  projectId: Id,
  aboutId: Id,
  cancelRight: CancelRight,
  mayAnswer: Type.Array(OneOf(spokenAnswers)),
  entries: Type.Array(
    Shape({
      id: Id,
      kind: OneOf(['service', 'question', 'reply', 'answer']),
      at: Instant,
      byBuyer: Type.Boolean(),
      byName: Type.String(),
      way: Nullable(OneOf(serviceWays)),
      number: Nullable(Type.String()),
      onDay: Nullable(IsoDate),
      answer: Nullable(OneOf(answers)),
      words: Nullable(Type.String()),
      files: Type.Array(FileCard),
    }),
  ),
})

/** The board of a change or a delay, home by home. */
export const noticeBoard = {
  method: 'GET' as const,
  access: read,
  query: Shape({
    ...Paging,
    sort: Sorting(noticeOrders),
    standing: optional(OneOf(noticeStandings)),
    asked: optional(Type.Boolean()),
  }),
  reply: Page(Shape(line)),
}

export const noticeRoutes = {
  getNotice: route({
    method: 'GET',
    path: '/building-notices/:noticeId',
    access: read,
    summary: { zh: '一户通报的送达证明与答复', en: 'Proof of service and answer of one home' },
    params,
    reply: NoticeView,
  }),
  recordService: route({
    method: 'POST',
    path: '/building-notices/:noticeId/services',
    access: send,
    summary: { zh: '登记送达证明', en: 'Record the proof of service' },
    params,
    body: Shape({
      way: OneOf(['post', 'receipt', 'email']),
      receivedOn: IsoDate,
      number: optional(Type.String({ maxLength: 60 })),
      words: optional(Words),
      fileIds: optional(FileIds),
    }),
    reply: NoticeView,
    refusals: [refusals.noticeNotSent],
  }),
  recordAnswer: route({
    method: 'POST',
    path: '/building-notices/:noticeId/answer',
    access: send,
    summary: { zh: '登记业主的书面答复', en: 'Record an answer on paper' },
    params,
    body: Shape({
      answer: OneOf(spokenAnswers),
      answeredOn: IsoDate,
      words: optional(Words),
      fileIds: Type.Array(Id, { minItems: 1, maxItems: 20, uniqueItems: true }),
    }),
    reply: NoticeView,
    refusals: [refusals.noticeNotServed, refusals.alreadyAnswered, refusals.answeredTooLate],
  }),
  replyToNotice: route({
    method: 'POST',
    path: '/building-notices/:noticeId/reply',
    access: send,
    summary: { zh: '答复业主对变更的提问', en: 'Reply to a question about a change' },
    params,
    body: Shape({ words: Words }),
    reply: NoticeView,
    refusals: [refusals.notAsked],
  }),
}
