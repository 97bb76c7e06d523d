import {
  Id,
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
import { changeKinds } from '../change-notice.ts'
import { changeStandings } from '../change-standing.ts'
import { refusals } from '../errors.ts'
import { changeOrders } from '../orders.ts'
import { Attached, Attachments, Contact, HomeChoice, optional, read, send, write } from './common.ts'
import { Counts, noticeBoard } from './notices.ts'

const params = Shape({ changeId: Id })
const line = {
  id: Id,
  projectId: Id,
  projectName: Type.String(),
  number: Type.String(),
  kind: OneOf(changeKinds),
  title: Type.String(),
  establishedOn: IsoDate,
  sendBy: IsoDate,
  counts: Counts,
  standing: OneOf(changeStandings),
}
const ChangeView = Shape({
  ...line,
  body: Type.String(),
  lateOn: Nullable(IsoDate),
  writtenBy: Type.String(),
  drawings: Type.Array(Attached),
  responsible: Contact,
  version: Version,
})
const text = {
  kind: OneOf(changeKinds),
  title: Line,
  body: Words,
  establishedOn: IsoDate,
  drawings: optional(Attachments),
}

export const changeRoutes = {
  listChanges: route({
    method: 'GET',
    path: '/changes',
    access: read,
    summary: { zh: '查询规划设计变更', en: 'List changes of planning and design' },
    query: Shape({
      ...Paging,
      sort: Sorting(changeOrders),
      projectId: optional(Id),
      kind: optional(OneOf(changeKinds)),
      open: optional(Type.Boolean()),
      q: optional(Type.String({ maxLength: 60 })),
    }),
    reply: Page(Shape(line)),
  }),
  getChange: route({
    method: 'GET',
    path: '/changes/:changeId',
    access: read,
    summary: { zh: '查看一项变更', en: 'Get a change' },
    params,
    reply: ChangeView,
  }),
  changeHistory: historyRoute({
    path: '/changes/:changeId/history',
    access: read,
    summary: { zh: '变更的修改记录', en: 'The history of a change' },
    params,
  }),
  establishChange: route({
    method: 'POST',
    path: '/changes',
    access: write,
    summary: { zh: '登记已确立的变更', en: 'Enter an established change' },
    body: Shape({ projectId: Id, homes: HomeChoice, ...text }),
    reply: ChangeView,
    status: 201,
    refusals: [refusals.nobody],
  }),
  editChange: route({
    method: 'PUT',
    path: '/changes/:changeId',
    access: write,
    summary: { zh: '更正尚未发出的变更', en: 'Correct a change that was not sent' },
    params,
    body: Shape({ version: Version, ...text }),
    reply: ChangeView,
    refusals: [refusals.alreadySent],
  }),
  addChangeHomes: route({
    method: 'POST',
    path: '/changes/:changeId/homes',
    access: write,
    summary: { zh: '补充受影响的房屋', en: 'Add homes that a change touches' },
    params,
    body: Shape({ homes: HomeChoice }),
    reply: ChangeView,
    refusals: [refusals.nobody],
  }),
  sendChange: route({
    method: 'POST',
    path: '/changes/:changeId/sending',
    access: send,
    summary: { zh: '发出变更通报', en: 'Send the notice of a change' },
    params,
    body: Shape({ version: Version }),
    reply: ChangeView,
    refusals: [refusals.nothingToSend],
  }),
  listChangeNotices: route({
    ...noticeBoard,
    path: '/changes/:changeId/notices',
    summary: { zh: '变更通报逐户送达与答复', en: 'Receipts and answers, home by home' },
    params,
  }),
  countAffected: route({
    method: 'POST',
    path: '/projects/:projectId/affected-homes',
    access: read,
    summary: { zh: '所选房屋里有多少户已签约', en: 'How many of the chosen homes have buyers' },
    params: Shape({ projectId: Id }),
    body: Shape({ homes: HomeChoice }),
    reply: Shape({ homes: Type.Integer(), persons: Type.Integer() }),
  }),
}
