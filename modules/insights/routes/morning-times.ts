import { Id, Nullable, OneOf, route, Shape, Type, Version } from '#platform/contract/index.ts'
import { historyRoute } from '#platform/history/index.ts'
import { morningDays } from '../morning.ts'

const set = { permission: 'insights.setMornings' }
const params = Shape({ nodeId: Id })
const time = {
  /** Minutes after midnight in the zone of the place. */
  atMinute: Type.Integer({ minimum: 0, maximum: 1439 }),
  days: OneOf(morningDays),
}

const PlaceTime = Shape({
  nodeId: Id,
  name: Type.String(),
  depth: Type.Integer({ minimum: 0 }),
  timezone: Type.String(),
  ...time,
  /** Where the time was set; nowhere, and it is the usual one. */
  setAt: Nullable(Type.String()),
  /** Of the place's own setting; 0 while it has none. */
  version: Type.Integer({ minimum: 0 }),
})
const Times = Shape({ items: Type.Array(PlaceTime) })

export const morningTimeRoutes = {
  listMorningTimes: route({
    method: 'GET',
    path: '/morning-times',
    access: set,
    summary: { zh: '各级公司的晨报时间', en: 'When the morning page comes at each place' },
    reply: Times,
  }),
  setMorningTime: route({
    method: 'PUT',
    path: '/morning-times/:nodeId',
    access: set,
    summary: { zh: '设定晨报时间', en: 'Set when the morning page comes at a place' },
    params,
    body: Shape({ version: Type.Integer({ minimum: 0 }), ...time }),
    reply: Times,
  }),
  takeMorningTimeFromAbove: route({
    method: 'DELETE',
    path: '/morning-times/:nodeId',
    access: set,
    summary: { zh: '晨报时间随上级', en: 'Take the time of the morning page from the place above' },
    params,
    query: Shape({ version: Version }),
    reply: Times,
  }),
  morningTimeHistory: historyRoute({
    path: '/morning-times/:nodeId/history',
    access: set,
    params,
    summary: { zh: '晨报时间的修改记录', en: 'The history of the time of a morning page' },
  }),
}
