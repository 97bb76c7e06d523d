import {
  Id,
  Instant,
  IsoDate,
  Nullable,
  OneOf,
  route,
  Shape,
  Type,
  Version,
} from '#platform/contract/index.ts'
import { checkGroups, checkItemKeys, results, roundKinds, severities, visitStates } from '../check.ts'
import { standings } from '../coverage.ts'
import { refusals } from '../errors.ts'
import { orderStates } from '../warranty-order.ts'
import { Component, Contact, count, follow, text } from './common.ts'

const visitParams = Shape({ visitId: Id })
const booked = Nullable(Shape({ heldOn: IsoDate, startsAt: text, endsAt: text }))
const MyOrder = Shape({
  id: Id,
  number: text,
  home: text,
  item: OneOf(checkItemKeys),
  words: text,
  severity: OneOf(severities),
  isCovered: Type.Boolean(),
  state: OneOf(orderStates),
  openedAt: Instant,
  dueAt: Instant,
  isOverdue: Type.Boolean(),
  repairedAt: Nullable(Instant),
  reinspectedAt: Nullable(Instant),
  repairPhotoIds: Type.Array(Id),
})
const MyVisit = Shape({
  id: Id,
  title: text,
  kind: OneOf(roundKinds),
  home: text,
  words: text,
  fromOn: IsoDate,
  untilOn: IsoDate,
  state: OneOf(visitStates),
  takesBooking: Type.Boolean(),
  booked,
  slotId: Nullable(Id),
  slots: Type.Array(Shape({ id: Id, heldOn: IsoDate, startsAt: text, endsAt: text, left: count })),
  team: Type.Array(
    Shape({
      id: Id,
      name: text,
      title: Nullable(text),
      photoFileId: Nullable(Id),
      titleEn: Type.Optional(Nullable(text)),
    }),
  ),
  contact: Contact,
  checkedOn: Nullable(IsoDate),
  checkedBy: Nullable(text),
  gasCheckedBy: Nullable(text),
  items: Type.Array(
    Shape({
      item: OneOf(checkItemKeys),
      group: OneOf(checkGroups),
      result: OneOf(results),
      words: Nullable(text),
      photoIds: Type.Array(Id),
    }),
  ),
  orders: Type.Array(MyOrder),
  version: Version,
})

export const myWarrantyRoutes = {
  getMyWarranty: route({
    method: 'GET',
    path: '/my-warranty',
    access: follow,
    summary: { zh: '我家的质保到期一览', en: 'The warranty calendar of my home' },
    reply: Shape({
      homes: Type.Array(
        Shape({
          homeId: Id,
          home: text,
          today: IsoDate,
          deliveredOn: Nullable(IsoDate),
          rows: Type.Array(
            Shape({ component: Component, endsOn: Nullable(IsoDate), standing: OneOf(standings) }),
          ),
        }),
      ),
      visits: Type.Array(
        Shape({
          id: Id,
          title: text,
          home: text,
          fromOn: IsoDate,
          untilOn: IsoDate,
          state: OneOf(visitStates),
          booked,
        }),
      ),
      orders: Type.Array(MyOrder),
    }),
  }),
  getMyVisit: route({
    method: 'GET',
    path: '/my-warranty/visits/:visitId',
    access: follow,
    summary: { zh: '查看检查预约与结果', en: 'See a check of my home: time and result' },
    params: visitParams,
    reply: MyVisit,
  }),
  bookMyVisit: route({
    method: 'POST',
    path: '/my-warranty/visits/:visitId/booking',
    access: follow,
    summary: { zh: '预约或改约上门检查', en: 'Book a time for the check, or change it' },
    params: visitParams,
    body: Shape({ slotId: Id }),
    reply: MyVisit,
    refusals: [refusals.slotFull, refusals.slotOver, refusals.visitSettled],
  }),
  cancelMyVisit: route({
    method: 'POST',
    path: '/my-warranty/visits/:visitId/booking/cancellation',
    access: follow,
    summary: { zh: '取消上门检查预约', en: 'Give the time back' },
    params: visitParams,
    reply: MyVisit,
    refusals: [refusals.visitSettled],
  }),
}
