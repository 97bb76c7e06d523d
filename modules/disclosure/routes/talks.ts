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
  Version,
} from '#platform/contract/index.ts'
import { FileCard } from '#platform/files/file-card.ts'
import { historyRoute } from '#platform/history/index.ts'
import { refusals } from '../errors.ts'
import { acknowledgementWays } from '../events.ts'
import { talkOrders } from '../orders.ts'
import { scriptKinds } from '../script.ts'
import { optional, read, tell } from './common.ts'

const params = Shape({ talkId: Id })
const kind = OneOf(scriptKinds)
const talk = {
  id: Id,
  projectId: Id,
  projectName: Type.String(),
  kind,
  number: Type.Integer(),
  adviser: Type.String(),
  acknowledgedOn: Nullable(IsoDate),
  way: Nullable(OneOf(acknowledgementWays)),
}
const told = {
  ...talk,
  textGivenAt: Instant,
  acknowledgeFrom: Instant,
  topics: Type.Array(
    Shape({
      key: Type.String(),
      title: Type.String(),
      words: Type.String(),
      isTold: Type.Boolean(),
      files: Type.Array(FileCard),
    }),
  ),
}
const TalkView = Shape({
  ...told,
  personId: Id,
  name: Type.String(),
  maskedPhone: Nullable(Type.String()),
  version: Version,
  signature: Nullable(FileCard),
})
const said = [refusals.notAllTold, refusals.textTooNew]

export const talkRoutes = {
  listTalks: route({
    method: 'GET',
    path: '/talks',
    access: read,
    summary: { zh: '查询逐项讲解', en: 'List what was explained to whom' },
    query: Shape({
      ...Paging,
      sort: Sorting(talkOrders),
      projectId: optional(Id),
      personId: optional(Id),
      kind: optional(kind),
      isWhole: optional(Type.Boolean()),
    }),
    reply: Page(
      Shape({
        ...talk,
        personId: Id,
        name: Type.String(),
        told: Type.Integer(),
        topics: Type.Integer(),
        hasNotice: Type.Boolean(),
        createdAt: Instant,
      }),
    ),
  }),
  getTalk: route({
    method: 'GET',
    path: '/talks/:talkId',
    access: read,
    summary: { zh: '查看一次讲解', en: 'Get a talk' },
    params,
    reply: TalkView,
  }),
  talkHistory: historyRoute({
    path: '/talks/:talkId/history',
    access: read,
    summary: { zh: '讲解的变更记录', en: 'The history of a talk' },
    params,
  }),
  beginTalk: route({
    method: 'POST',
    path: '/talks',
    access: tell,
    summary: { zh: '开始为客户逐项讲解', en: 'Begin to explain to a customer' },
    body: Shape({ projectId: Id, personId: Id, kind }),
    reply: TalkView,
    status: 201,
    refusals: [refusals.unknownCustomer, refusals.nothingInForce],
  }),
  tickTopics: route({
    method: 'PUT',
    path: '/talks/:talkId/topics',
    access: tell,
    summary: { zh: '勾选已讲解的主题', en: 'Tick what was explained' },
    params,
    body: Shape({ version: Version, told: Type.Array(Type.String({ maxLength: 40 }), { maxItems: 40 }) }),
    reply: TalkView,
    refusals: [refusals.toldAlready],
  }),
  signTalk: route({
    method: 'POST',
    path: '/talks/:talkId/signature',
    access: tell,
    summary: { zh: '客户签名确认已讲解', en: 'The customer signs that she was told' },
    params,
    body: Shape({ fileId: Id }),
    reply: TalkView,
    refusals: said,
  }),
  myTalks: route({
    method: 'GET',
    path: '/my-talks',
    access: { signedIn: 'Shows what was explained to the one who asks, before she holds any home.' },
    summary: { zh: '为我讲解的内容', en: 'What was explained to me' },
    reply: Shape({ items: Type.Array(Shape(told)) }),
  }),
  tapTalk: route({
    method: 'POST',
    path: '/my-talks/:talkId/acknowledgement',
    access: { signedIn: 'The customer herself says that she was told; the talk of another is not found.' },
    summary: { zh: '本人确认已讲解', en: 'Acknowledge a talk in one’s own name' },
    params,
    reply: Shape({ onDay: IsoDate }),
    refusals: said,
  }),
}
