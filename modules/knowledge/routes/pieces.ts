import {
  Id,
  Instant,
  IsoDate,
  Line,
  Nothing,
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
import { audiences, editionStates, manySorts, performers, purposes, sorts } from '../piece.ts'

const optional = Type.Optional
const read = { permission: 'knowledge.read' }
const write = { permission: 'knowledge.write' }
const publish = { permission: 'knowledge.publish' }
const params = Shape({ pieceId: Id })
const of = OneOf(manySorts)
const pending = OneOf(['draft', 'review'])

export const pieceOrders = ['createdAt', 'publishedOn', 'reviewOn', 'uses'] as const

const Title = Type.String({ maxLength: 100 })
const Body = Type.String({ maxLength: 8000 })
const Steps = Type.Array(
  Shape({
    whatZh: Line,
    whatEn: Type.String({ maxLength: 200 }),
    performer: OneOf(performers),
    days: Type.Integer({ minimum: 0, maximum: 730 }),
  }),
  { maxItems: 20 },
)
const words = { titleZh: Title, titleEn: Title, bodyZh: Body, bodyEn: Body }
const content = { ...words, steps: optional(Steps) }
const settings = {
  audience: OneOf(audiences),
  purpose: Nullable(OneOf(purposes)),
  topicIds: Type.Array(Id, { maxItems: 20, uniqueItems: true }),
  reviewOn: Nullable(IsoDate),
}
const line = {
  id: Id,
  titleZh: Type.String(),
  titleEn: Type.String(),
  projectId: Nullable(Id),
  projectName: Nullable(Type.String()),
  ...settings,
  active: Type.Boolean(),
  /** Of the published edition; null before there is one. */
  number: Nullable(Type.Integer()),
  publishedOn: Nullable(IsoDate),
  pending: Nullable(pending),
  uses: Type.Integer(),
  createdAt: Instant,
}
const EditionView = Shape({
  id: Id,
  number: Type.Integer(),
  state: OneOf(editionStates),
  ...content,
  writtenBy: Type.String(),
  writtenById: Nullable(Id),
  note: Nullable(Type.String()),
  publishedBy: Nullable(Type.String()),
  publishedOn: Nullable(IsoDate),
  version: Version,
  createdAt: Instant,
})
export const PieceView = Shape({
  ...line,
  ...content,
  sort: OneOf(sorts),
  version: Version,
  changedBy: Nullable(Type.String()),
  editions: Type.Array(EditionView),
})

const OfferView = Shape({
  id: Id,
  ...content,
  audience: OneOf(audiences),
  purpose: Nullable(OneOf(purposes)),
  topicIds: Type.Array(Id),
  uses: Type.Integer(),
  /** Words of the text for which it is offered. */
  words: Type.Array(Type.String()),
  fitsTopic: Type.Boolean(),
})

export const pieceRoutes = {
  listPieces: route({
    method: 'GET',
    path: '/knowledge',
    access: read,
    summary: { zh: '知识文章或答复模板', en: 'Articles or answer templates' },
    query: Shape({
      ...Paging,
      of,
      sort: Sorting(pieceOrders),
      q: optional(Type.String({ maxLength: 100 })),
      projectId: optional(Id),
      audience: optional(OneOf(audiences)),
      purpose: optional(Type.Array(OneOf(purposes))),
      topicId: optional(Id),
      pending: optional(Type.Array(pending)),
      published: optional(Type.Boolean()),
      active: optional(Type.Boolean()),
      dueForReview: optional(Type.Boolean()),
    }),
    reply: Page(Shape(line)),
  }),
  getPiece: route({
    method: 'GET',
    path: '/knowledge/:pieceId',
    access: read,
    summary: { zh: '查看一条知识及其各版', en: 'See a piece with its editions' },
    params,
    reply: PieceView,
  }),
  pieceHistory: historyRoute({
    path: '/knowledge/:pieceId/history',
    access: read,
    summary: { zh: '知识条目的变更记录', en: 'The history of a piece' },
    params,
  }),
  addPiece: route({
    method: 'POST',
    path: '/knowledge',
    access: write,
    status: 201,
    summary: { zh: '新写文章或模板', en: 'Write an article or a template' },
    body: Shape({
      sort: of,
      projectId: Nullable(Id),
      ...settings,
      ...content,
      titleZh: Line,
      titleEn: Title,
    }),
    reply: PieceView,
    refusals: [refusals.groupOnly],
  }),
  changePiece: route({
    method: 'PUT',
    path: '/knowledge/:pieceId',
    access: write,
    summary: { zh: '修改适用范围与复审日期', en: 'Change for whom and what a piece is' },
    params,
    body: Shape({ version: Version, ...settings, active: Type.Boolean() }),
    reply: PieceView,
    refusals: [refusals.groupOnly],
  }),
  beginEdition: route({
    method: 'POST',
    path: '/knowledge/:pieceId/editions',
    access: write,
    status: 201,
    summary: { zh: '起草新一版', en: 'Begin the next edition' },
    params,
    reply: PieceView,
    refusals: [refusals.groupOnly, refusals.editionPending],
  }),
  editEdition: route({
    method: 'PUT',
    path: '/knowledge/:pieceId/draft',
    access: write,
    summary: { zh: '修改草稿', en: 'Change a draft' },
    params,
    body: Shape({ version: Version, ...content }),
    reply: PieceView,
    refusals: [refusals.groupOnly, refusals.notDraft],
  }),
  askForReview: route({
    method: 'POST',
    path: '/knowledge/:pieceId/review',
    access: write,
    status: 200,
    summary: { zh: '送审', en: 'Ask for a draft to be read' },
    params,
    body: Shape({ version: Version, note: optional(Nullable(Words)) }),
    reply: PieceView,
    refusals: [refusals.groupOnly, refusals.notDraft, refusals.incomplete],
  }),
  sendBack: route({
    method: 'POST',
    path: '/knowledge/:pieceId/return',
    access: publish,
    status: 200,
    summary: { zh: '退回修改', en: 'Send an edition back' },
    params,
    body: Shape({ version: Version, reason: Words }),
    reply: PieceView,
    refusals: [refusals.groupOnly, refusals.notInReview],
  }),
  publishEdition: route({
    method: 'POST',
    path: '/knowledge/:pieceId/publication',
    access: publish,
    status: 200,
    summary: { zh: '发布', en: 'Publish an edition' },
    params,
    body: Shape({ version: Version }),
    reply: PieceView,
    refusals: [refusals.groupOnly, refusals.notInReview, refusals.ownEdition],
  }),
  offerPieces: route({
    method: 'POST',
    path: '/knowledge-offers',
    access: read,
    status: 200,
    summary: { zh: '按来件内容推荐模板或文章', en: 'Templates or articles that fit the words of a case' },
    body: Shape({
      of,
      text: Words,
      projectId: Id,
      topicIds: optional(Type.Array(Id, { maxItems: 4 })),
      purpose: optional(OneOf(purposes)),
      limit: optional(Type.Integer({ minimum: 1, maximum: 20 })),
    }),
    reply: Shape({ items: Type.Array(OfferView) }),
  }),
  notePieceUsed: route({
    method: 'POST',
    path: '/knowledge/:pieceId/uses',
    access: read,
    status: 200,
    summary: { zh: '记一次引用', en: 'Note that a piece was used' },
    params,
    reply: Nothing,
  }),
}
