import {
  defineContract,
  Id,
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
import { historyRoute } from '#platform/history/index.ts'
import { deliveryOrders, deliveryStates } from './delivery.ts'
import { refusals } from './errors.ts'

export const DeliveryItem = Shape({
  homeId: Id,
  home: Type.String(),
  /** The first owner. */
  ownerName: Nullable(Type.String()),
  state: OneOf(deliveryStates),
  promisedOn: Nullable(IsoDate),
  plannedOn: Nullable(IsoDate),
  expectedOn: Nullable(IsoDate),
  deliveredOn: Nullable(IsoDate),
  isDeemed: Type.Boolean(),
  movedInOn: Nullable(IsoDate),
  version: Version,
})

const params = Shape({ homeId: Id })
/** Needed only to correct what is recorded. */
const version = Type.Optional(Nullable(Version))
const recorded = {
  params,
  reply: DeliveryItem,
  refusals: [refusals.impossibleDates, refusals.alreadyRecorded],
}

export const deliveryContract = defineContract('delivery', {
  listDeliveries: route({
    method: 'GET',
    path: '/deliveries',
    access: { permission: 'delivery.read' },
    summary: { zh: '项目内各户的交付与入住', en: 'Deliveries and move-ins of a project' },
    query: Shape({
      projectId: Id,
      state: Type.Optional(OneOf(deliveryStates)),
      sort: Sorting(deliveryOrders),
      ...Paging,
    }),
    reply: Page(DeliveryItem),
  }),
  readDelivery: route({
    method: 'GET',
    path: '/homes/:homeId/delivery',
    access: { permission: 'delivery.read' },
    summary: { zh: '一户的交付与入住', en: 'Delivery and move-in of a home' },
    params,
    reply: DeliveryItem,
  }),
  deliveryHistory: historyRoute({
    path: '/homes/:homeId/delivery/history',
    access: { permission: 'delivery.read' },
    summary: { zh: '一户交付与入住的变更记录', en: 'The history of the delivery of a home' },
    params,
  }),
  planDelivery: route({
    method: 'POST',
    path: '/homes/:homeId/planned-delivery',
    access: { permission: 'delivery.record' },
    summary: { zh: '设定或调整计划交付日期', en: 'Set or move the planned delivery' },
    body: Shape({ plannedOn: IsoDate, version }),
    ...recorded,
  }),
  recordDelivery: route({
    method: 'POST',
    path: '/homes/:homeId/delivery',
    access: { permission: 'delivery.record' },
    summary: { zh: '登记正式交付', en: 'Record the formal delivery' },
    body: Shape({ deliveredOn: IsoDate, isDeemed: Type.Optional(Type.Boolean()), version }),
    ...recorded,
  }),
  recordMoveIn: route({
    method: 'POST',
    path: '/homes/:homeId/move-in',
    access: { permission: 'delivery.record' },
    summary: { zh: '登记入住', en: 'Record the move-in' },
    body: Shape({ movedInOn: IsoDate, version }),
    ...recorded,
  }),
})
