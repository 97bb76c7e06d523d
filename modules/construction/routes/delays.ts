import {
  Id,
  IsoDate,
  Nullable,
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
import { delayOrders } from '../orders.ts'
import { optional, read, send, write } from './common.ts'
import { Counts, noticeBoard } from './notices.ts'

const params = Shape({ delayId: Id })
const line = {
  id: Id,
  projectId: Id,
  projectName: Type.String(),
  phaseName: Type.String(),
  reason: Type.String(),
  knownOn: IsoDate,
  oldOn: IsoDate,
  newOn: IsoDate,
  sentOn: Nullable(IsoDate),
  counts: Counts,
}
const DelayView = Shape({ ...line, phaseId: Id, writtenBy: Type.String(), version: Version })
const text = { reason: Words, knownOn: IsoDate, newOn: IsoDate }

export const delayRoutes = {
  listDelays: route({
    method: 'GET',
    path: '/delays',
    access: read,
    summary: { zh: '查询交付延期告知', en: 'List delays of delivery' },
    query: Shape({
      ...Paging,
      sort: Sorting(delayOrders),
      projectId: optional(Id),
      sent: optional(Type.Boolean()),
    }),
    reply: Page(Shape(line)),
  }),
  getDelay: route({
    method: 'GET',
    path: '/delays/:delayId',
    access: read,
    summary: { zh: '查看一次延期告知', en: 'Get a delay' },
    params,
    reply: DelayView,
  }),
  delayHistory: historyRoute({
    path: '/delays/:delayId/history',
    access: read,
    summary: { zh: '延期告知的修改记录', en: 'The history of a delay' },
    params,
  }),
  draftDelay: route({
    method: 'POST',
    path: '/delays',
    access: write,
    summary: { zh: '起草延期告知', en: 'Draft the notice of a delay' },
    body: Shape({ projectId: Id, phaseId: Id, ...text }),
    reply: DelayView,
    status: 201,
    refusals: [refusals.wrongPhase, refusals.noExpectedDay],
  }),
  editDelay: route({
    method: 'PUT',
    path: '/delays/:delayId',
    access: write,
    summary: { zh: '修改尚未发出的延期告知', en: 'Change a delay that was not told' },
    params,
    body: Shape({ version: Version, ...text }),
    reply: DelayView,
    refusals: [refusals.alreadySent],
  }),
  sendDelay: route({
    method: 'POST',
    path: '/delays/:delayId/sending',
    access: send,
    summary: { zh: '书面告知延期', en: 'Tell buyers of a delay in writing' },
    params,
    body: Shape({ version: Version }),
    reply: DelayView,
    refusals: [refusals.alreadySent, refusals.nobody],
  }),
  listDelayNotices: route({
    ...noticeBoard,
    path: '/delays/:delayId/notices',
    summary: { zh: '延期告知逐户送达', en: 'Receipts of a delay, home by home' },
    params,
  }),
}
