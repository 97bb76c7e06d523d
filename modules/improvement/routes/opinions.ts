import {
  Fen,
  Id,
  Instant,
  IsoDate,
  Line,
  Nullable,
  OneOf,
  Page,
  Paging,
  route,
  Shape,
  Sorting,
  Type,
  Version,
  Words,
} from '#platform/contract/index.ts'
import { historyRoute } from '#platform/history/index.ts'
import { refusals } from '../errors.ts'
import { improvementStates } from '../improvement.ts'
import { channels, handChannels, opinionOrders, opinionSources, opinionStates, steps } from '../opinion.ts'
import { day, decide, lead, opinionLine, OpinionLine, optional, read, record } from './common.ts'

const params = Shape({ opinionId: Id })
const OpinionView = Shape({
  ...opinionLine,
  source: OneOf(opinionSources),
  sourceId: Id,
  /** Of what came from a case, as far as the reader sees cases. */
  case: Nullable(Shape({ number: Type.String(), closedOn: Nullable(IsoDate) })),
  takenAt: Instant,
  takenBy: Type.String(),
  /** How often it came up and what it cost in fen, where a lesson of a case says so. */
  times: Nullable(Type.Integer()),
  cost: Nullable(Fen),
  improvement: Nullable(
    Shape({ id: Id, number: Type.String(), title: Type.String(), state: OneOf(improvementStates) }),
  ),
  talk: Nullable(Shape({ id: Id, title: Type.String(), heldOn: IsoDate })),
})

export const opinionRoutes = {
  listOpinions: route({
    method: 'GET',
    path: '/opinions',
    access: read,
    summary: { zh: '查询意见池', en: 'List the pool of opinions' },
    query: Shape({
      ...Paging,
      sort: Sorting(opinionOrders),
      projectId: optional(Id),
      channel: optional(Type.Array(OneOf(channels))),
      step: optional(Type.Array(OneOf(steps))),
      topicId: optional(Id),
      state: optional(Type.Array(OneOf(opinionStates))),
      talkId: optional(Id),
      isOverdue: optional(Type.Boolean()),
      saidFrom: optional(IsoDate),
      saidUntil: optional(IsoDate),
      q: optional(Type.String({ maxLength: 100 })),
    }),
    reply: Page(OpinionLine),
  }),
  getOpinion: route({
    method: 'GET',
    path: '/opinions/:opinionId',
    access: read,
    summary: { zh: '查看一条意见', en: 'Get an opinion' },
    params,
    reply: OpinionView,
  }),
  opinionHistory: historyRoute({
    path: '/opinions/:opinionId/history',
    access: read,
    summary: { zh: '意见的修改记录', en: 'The history of an opinion' },
    params,
  }),
  recordOpinion: route({
    method: 'POST',
    path: '/opinions',
    access: record,
    summary: { zh: '记录一条意见', en: 'Record an opinion' },
    body: Shape({
      projectId: Id,
      channel: OneOf(handChannels),
      words: Words,
      saidOn: IsoDate,
      homeId: optional(Nullable(Id)),
      personId: optional(Nullable(Id)),
      topicId: optional(Nullable(Id)),
      step: optional(Nullable(OneOf(steps))),
    }),
    reply: OpinionView,
    status: 201,
    refusals: [refusals.wrongHome, refusals.unknownTopic],
  }),
  sortOpinion: route({
    method: 'PUT',
    path: '/opinions/:opinionId/topic',
    access: record,
    summary: { zh: '归入主题与旅程步骤', en: 'Sort an opinion under topic and step' },
    params,
    body: Shape({ version: Version, topicId: Nullable(Id), step: Nullable(OneOf(steps)) }),
    reply: OpinionView,
    refusals: [refusals.unknownTopic],
  }),
  assignOpinion: route({
    method: 'PUT',
    path: '/opinions/:opinionId/responsible',
    access: lead,
    summary: { zh: '分派意见', en: 'Give an opinion to a colleague' },
    params,
    body: Shape({
      version: Version,
      staffId: Id,
      nextStep: optional(Nullable(Line)),
      dueOn: optional(day),
    }),
    reply: OpinionView,
    refusals: [refusals.decided],
  }),
  answerOpinion: route({
    method: 'POST',
    path: '/opinions/:opinionId/answer',
    access: decide,
    summary: { zh: '答复意见：采纳或不采纳', en: 'Answer an opinion: taken up or not' },
    params,
    body: Shape({ version: Version, accepted: Type.Boolean(), answer: Words, termOn: optional(day) }),
    reply: OpinionView,
    refusals: [refusals.decided],
  }),
  finishOpinion: route({
    method: 'POST',
    path: '/opinions/:opinionId/completion',
    access: lead,
    summary: { zh: '登记意见已落实', en: 'An opinion that was taken up is done' },
    params,
    body: Shape({ version: Version }),
    reply: OpinionView,
    refusals: [refusals.notAccepted],
  }),
}
