import {
  Id,
  Instant,
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
import { decisions, postOrders, postStates, reasons, standings } from '../post.ts'

const optional = Type.Optional
const text = Nullable(Type.String())
const read = { permission: 'board.read' }
const moderate = { permission: 'board.moderate' }
const params = Shape({ postId: Id })

const line = {
  id: Id,
  number: Type.Integer(),
  projectId: Id,
  projectName: Type.String(),
  topic: Shape({ zh: Type.String(), en: Type.String() }),
  title: Type.String(),
  nickname: Type.String(),
  state: OneOf(postStates),
  standing: Nullable(OneOf(standings)),
  postedAt: Instant,
  decideBy: Instant,
  isAppealed: Type.Boolean(),
  isOverdue: Type.Boolean(),
  meToo: Type.Integer(),
  version: Version,
}
const PostView = Shape({
  ...line,
  body: Type.String(),
  masked: Type.Integer(),
  publishedAt: Nullable(Instant),
  withheldFor: Nullable(OneOf(reasons)),
  withheldWords: text,
  answeredAt: Nullable(Instant),
  responsible: text,
  appeal: Nullable(Shape({ words: Type.String(), appealedAt: Instant, answer: text, withheldById: Id })),
  decisions: Type.Array(
    Shape({
      at: Instant,
      kind: OneOf(decisions),
      reason: Nullable(OneOf(reasons)),
      words: text,
      staffName: Type.String(),
    }),
  ),
  answers: Type.Array(Shape({ at: Instant, body: Type.String(), staffName: Type.String(), staffPost: text })),
})

export const moderationRoutes = {
  listPosts: route({
    method: 'GET',
    path: '/board-posts',
    access: read,
    summary: { zh: '查询投诉论坛的帖子', en: 'List posts of the complaint board' },
    query: Shape({
      ...Paging,
      sort: Sorting(postOrders),
      projectId: optional(Id),
      state: optional(Type.Array(OneOf(postStates))),
      standing: optional(Type.Array(OneOf(standings))),
      isAppealed: optional(Type.Boolean()),
      isOverdue: optional(Type.Boolean()),
      q: optional(Type.String({ maxLength: 100 })),
    }),
    reply: Page(Shape(line)),
  }),
  getPost: route({
    method: 'GET',
    path: '/board-posts/:postId',
    access: read,
    summary: { zh: '查看一个帖子', en: 'Get a post' },
    params,
    reply: PostView,
  }),
  postHistory: historyRoute({
    path: '/board-posts/:postId/history',
    access: read,
    summary: { zh: '帖子的修改记录', en: 'The history of a post' },
    params,
  }),
  openOriginal: route({
    method: 'POST',
    path: '/board-posts/:postId/original',
    access: { permission: 'board.original' },
    summary: { zh: '查看遮盖前的原文', en: 'See the words before they were masked' },
    params,
    reply: Shape({ title: Type.String(), body: Type.String(), phone: text, personId: Nullable(Id) }),
  }),
  publishPost: route({
    method: 'POST',
    path: '/board-posts/:postId/publication',
    access: moderate,
    summary: { zh: '公布帖子', en: 'Publish a post' },
    params,
    body: Shape({ version: Version }),
    reply: PostView,
    refusals: [refusals.notNow],
  }),
  askToMask: route({
    method: 'POST',
    path: '/board-posts/:postId/masking-request',
    access: moderate,
    summary: { zh: '请发帖人再遮盖', en: 'Ask the poster to mask more' },
    params,
    body: Shape({ version: Version, body: Words }),
    reply: PostView,
    refusals: [refusals.notNow],
  }),
  withholdPost: route({
    method: 'POST',
    path: '/board-posts/:postId/withholding',
    access: moderate,
    summary: { zh: '扣下帖子', en: 'Withhold a post' },
    params,
    body: Shape({ version: Version, reason: OneOf(reasons), body: Words }),
    reply: PostView,
    refusals: [refusals.notNow],
  }),
  decideAppeal: route({
    method: 'POST',
    path: '/board-posts/:postId/appeal-decision',
    access: { permission: 'board.appeals' },
    summary: { zh: '决定申诉', en: 'Decide an appeal' },
    params,
    body: Shape({ version: Version, upheld: Type.Boolean(), body: Words }),
    reply: PostView,
    refusals: [refusals.notNow, refusals.sameHand],
  }),
}
