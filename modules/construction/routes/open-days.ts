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
import { refusals } from '../errors.ts'
import { openDayStates } from '../open-day.ts'
import { openDayOrders } from '../orders.ts'
import { Contact, optional, read, send, write } from './common.ts'

const params = Shape({ openDayId: Id })
const count = Type.Integer()
const Clock = Type.String({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' })
const slot = { startsAt: Clock, endsAt: Clock, capacity: Type.Integer({ minimum: 1, maximum: 500 }) }
const text = {
  title: Line,
  heldOn: IsoDate,
  bookUntil: IsoDate,
  meetingPlace: Line,
  words: Words,
  safetyWords: Words,
}
const OpenDayLine = Shape({
  id: Id,
  projectId: Id,
  projectName: Type.String(),
  title: Type.String(),
  heldOn: IsoDate,
  meetingPlace: Type.String(),
  state: OneOf(openDayStates),
  capacity: count,
  taken: count,
  joined: count,
  unanswered: count,
})
const OpenDayView = Shape({
  id: Id,
  projectId: Id,
  projectName: Type.String(),
  phaseId: Nullable(Id),
  phaseName: Nullable(Type.String()),
  ...text,
  state: OneOf(openDayStates),
  announcedOn: Nullable(IsoDate),
  cancelReason: Nullable(Type.String()),
  writtenBy: Type.String(),
  isToday: Type.Boolean(),
  slots: Type.Array(Shape({ id: Id, ...slot, taken: count, waiting: count, joined: count })),
  invited: count,
  bookings: count,
  waiting: count,
  joined: count,
  findings: count,
  unanswered: count,
  responsible: Contact,
  version: Version,
})
const given = {
  phaseId: optional(Nullable(Id)),
  ...text,
  slots: Type.Array(Shape(slot), { minItems: 1, maxItems: 24 }),
}
const change = { params, body: Shape({ version: Version }), reply: OpenDayView }

export const openDayRoutes = {
  listOpenDays: route({
    method: 'GET',
    path: '/open-days',
    access: read,
    summary: { zh: '查询工地开放日', en: 'List site open days' },
    query: Shape({
      ...Paging,
      sort: Sorting(openDayOrders),
      projectId: optional(Id),
      state: optional(OneOf(openDayStates)),
    }),
    reply: Page(OpenDayLine),
  }),
  getOpenDay: route({
    method: 'GET',
    path: '/open-days/:openDayId',
    access: read,
    summary: { zh: '查看一次开放日', en: 'Get an open day' },
    params,
    reply: OpenDayView,
  }),
  openDayHistory: historyRoute({
    path: '/open-days/:openDayId/history',
    access: read,
    summary: { zh: '开放日的修改记录', en: 'The history of an open day' },
    params,
  }),
  draftOpenDay: route({
    method: 'POST',
    path: '/open-days',
    access: write,
    summary: { zh: '筹备开放日', en: 'Prepare an open day' },
    body: Shape({ projectId: Id, ...given }),
    reply: OpenDayView,
    status: 201,
    refusals: [refusals.wrongPhase],
  }),
  editOpenDay: route({
    method: 'PUT',
    path: '/open-days/:openDayId',
    access: write,
    summary: { zh: '修改尚未公布的开放日', en: 'Change an open day that was not announced' },
    params,
    body: Shape({ version: Version, ...given }),
    reply: OpenDayView,
    refusals: [refusals.alreadySent, refusals.wrongPhase],
  }),
  announceOpenDay: route({
    ...change,
    method: 'POST',
    path: '/open-days/:openDayId/announcement',
    access: send,
    summary: { zh: '公布开放日并邀请业主', en: 'Announce an open day and invite buyers' },
    refusals: [refusals.alreadySent, refusals.nobody],
  }),
  closeOpenDay: route({
    ...change,
    method: 'POST',
    path: '/open-days/:openDayId/closure',
    access: send,
    summary: { zh: '结束开放日', en: 'End an open day' },
    refusals: [refusals.notHeldYet],
  }),
  cancelOpenDay: route({
    method: 'POST',
    path: '/open-days/:openDayId/cancellation',
    access: send,
    summary: { zh: '取消开放日', en: 'Call an open day off' },
    params,
    body: Shape({ version: Version, reason: Line }),
    reply: OpenDayView,
    refusals: [refusals.openDayOver],
  }),
}
