import {
  Id,
  Instant,
  IsoDate,
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
} from '#platform/contract/index.ts'
import { FileCard } from '#platform/files/file-card.ts'
import { historyRoute } from '#platform/history/index.ts'
import { refusals } from '../errors.ts'
import { postingOrders } from '../orders.ts'
import { postingStandings } from '../posting.ts'
import { postingKinds } from '../posting-kinds.ts'
import { signingMethods } from '../purchase.ts'
import { Content, optional, Photos, post, read, Responsible, Text, write } from './common.ts'

const params = Shape({ postingId: Id })
const count = Type.Integer()
const line = {
  id: Id,
  projectId: Id,
  projectName: Type.String(),
  kind: OneOf(postingKinds),
  place: Type.String(),
  textNumber: count,
  isComplete: Type.Boolean(),
  provedOn: Nullable(IsoDate),
  provedNumber: Nullable(count),
  dueBy: IsoDate,
  standing: OneOf(postingStandings),
}
const PostingView = Shape({
  ...line,
  content: Content,
  everyMonths: count,
  version: Version,
  proofs: Type.Array(
    Shape({
      id: Id,
      textNumber: count,
      postedOn: IsoDate,
      words: Nullable(Type.String()),
      byName: Type.String(),
      at: Instant,
      files: Type.Array(FileCard),
    }),
  ),
  responsible: Responsible,
  noticeId: Nullable(Id),
})

export const postingRoutes = {
  listBoards: route({
    method: 'GET',
    path: '/disclosure-boards',
    access: read,
    summary: { zh: '各项目的公示情况', en: 'How the postings of the projects stand' },
    reply: Shape({
      items: Type.Array(
        Shape({
          projectId: Id,
          name: Type.String(),
          city: Type.String(),
          opensOn: IsoDate,
          signingMethod: Nullable(OneOf(signingMethods)),
          signingWords: Type.String(),
          posted: count,
          missing: count,
          late: count,
          due: count,
        }),
      ),
      without: Type.Array(Shape({ projectId: Id, name: Type.String() })),
    }),
  }),
  openBoard: route({
    method: 'POST',
    path: '/projects/:projectId/disclosure-board',
    access: post,
    summary: { zh: '建立项目的公示登记', en: 'Open the register of postings of a project' },
    params: Shape({ projectId: Id }),
    body: Shape({ opensOn: IsoDate, signingMethod: optional(OneOf(signingMethods)) }),
    reply: Shape({ id: Id }),
    status: 201,
    refusals: [refusals.boardOpen],
  }),
  setSigning: route({
    method: 'PUT',
    path: '/projects/:projectId/signing-method',
    access: post,
    summary: { zh: '设定项目的签约方式与地点', en: 'Set how and where a project signs contracts' },
    params: Shape({ projectId: Id }),
    body: Shape({ signingMethod: OneOf(signingMethods), words: Text(1000) }),
    reply: Nothing,
    refusals: [refusals.noBoard],
  }),
  listPostings: route({
    method: 'GET',
    path: '/postings',
    access: read,
    summary: { zh: '查询应公示内容', en: 'List what must hang' },
    query: Shape({
      ...Paging,
      sort: Sorting(postingOrders),
      projectId: optional(Id),
      kind: optional(OneOf(postingKinds)),
      standing: optional(Type.Array(OneOf(postingStandings))),
    }),
    reply: Page(Shape({ ...line, photoFileId: Nullable(Id), responsible: Nullable(Type.String()) })),
  }),
  getPosting: route({
    method: 'GET',
    path: '/postings/:postingId',
    access: read,
    summary: { zh: '查看一项公示', en: 'Get a posting' },
    params,
    reply: PostingView,
  }),
  postingHistory: historyRoute({
    path: '/postings/:postingId/history',
    access: read,
    summary: { zh: '一项公示的变更记录', en: 'The history of a posting' },
    params,
  }),
  editPosting: route({
    method: 'PUT',
    path: '/postings/:postingId',
    access: write,
    summary: { zh: '修改公示内容、地点与复核周期', en: 'Change text, place and rhythm of a posting' },
    params,
    body: Shape({
      version: Version,
      place: Text(200),
      everyMonths: Type.Integer({ minimum: 1, maximum: 12 }),
      content: Content,
    }),
    reply: PostingView,
    refusals: [refusals.ofTheNotice],
  }),
  provePosting: route({
    method: 'POST',
    path: '/postings/:postingId/proofs',
    access: post,
    summary: { zh: '登记张贴或复核，附现场照片', en: 'Prove with photos that a posting hangs' },
    params,
    body: Shape({ version: Version, postedOn: IsoDate, words: optional(Text(2000)), fileIds: Photos }),
    reply: PostingView,
    refusals: [refusals.ofTheNotice, refusals.emptyText, refusals.noPhoto, refusals.dayAhead],
  }),
}
