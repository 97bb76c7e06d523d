import { Id, Instant, IsoDate, Nullable, OneOf, route, Shape, Type, Words } from '#platform/contract/index.ts'
import { answers, changeKinds, noticeStandings, spokenAnswers } from '../change-notice.ts'
import { refusals } from '../errors.ts'
import { serviceWays } from '../events.ts'
import { Attached, CancelRight, Contact, follow, optional } from './common.ts'

const mine = {
  id: Id,
  kind: OneOf(['change', 'delay']),
  home: Type.String(),
  title: Nullable(Type.String()),
  number: Nullable(Type.String()),
  oldOn: Nullable(IsoDate),
  newOn: Nullable(IsoDate),
  sentOn: IsoDate,
  isLate: Type.Boolean(),
  servedOn: Nullable(IsoDate),
  answerBy: Nullable(IsoDate),
  answer: Nullable(OneOf(answers)),
  answeredOn: Nullable(IsoDate),
  standing: OneOf(noticeStandings),
}
const MyNotice = Shape({
  ...mine,
  body: Type.String(),
  changeKind: Nullable(OneOf(changeKinds)),
  establishedOn: Nullable(IsoDate),
  knownOn: Nullable(IsoDate),
  drawings: Type.Array(Attached),
  cancelRight: CancelRight,
  /** The answers that may be given today, with what each means; these words are kept as evidence. */
  choices: Type.Array(Shape({ answer: OneOf(spokenAnswers), zh: Type.String(), en: Type.String() })),
  contact: Contact,
  entries: Type.Array(
    Shape({
      id: Id,
      kind: OneOf(['service', 'question', 'reply', 'answer']),
      at: Instant,
      byMe: Type.Boolean(),
      name: Type.String(),
      answer: Nullable(OneOf(answers)),
      words: Nullable(Type.String()),
      way: Nullable(OneOf(serviceWays)),
      onDay: Nullable(IsoDate),
    }),
  ),
})
const params = Shape({ noticeId: Id })

export const myNoticeRoutes = {
  listMyNotices: route({
    method: 'GET',
    path: '/my-building-notices',
    access: follow,
    summary: { zh: '我收到的变更通报与延期告知', en: 'Notices of changes and delays to me' },
    reply: Shape({ items: Type.Array(Shape(mine)) }),
  }),
  getMyNotice: route({
    method: 'GET',
    path: '/my-building-notices/:noticeId',
    access: follow,
    summary: { zh: '查看一份通报', en: 'See a notice' },
    params,
    reply: MyNotice,
  }),
  readNotice: route({
    method: 'POST',
    path: '/my-building-notices/:noticeId/reading',
    access: follow,
    summary: { zh: '打开通报，视为收到', en: 'Open a notice: it counts as received' },
    params,
    reply: MyNotice,
  }),
  answerNotice: route({
    method: 'POST',
    path: '/my-building-notices/:noticeId/answer',
    access: follow,
    summary: { zh: '答复一项变更', en: 'Answer a change' },
    params,
    body: Shape({ answer: OneOf(spokenAnswers), words: optional(Words) }),
    reply: MyNotice,
    refusals: [refusals.alreadyAnswered, refusals.answeredTooLate],
  }),
  askAboutNotice: route({
    method: 'POST',
    path: '/my-building-notices/:noticeId/questions',
    access: follow,
    summary: { zh: '对变更提问', en: 'Ask about a change' },
    params,
    body: Shape({ words: Words }),
    reply: MyNotice,
  }),
}
