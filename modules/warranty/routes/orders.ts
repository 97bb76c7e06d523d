import {
  Id,
  Instant,
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
import { checkItemKeys, severities } from '../check.ts'
import { refusals } from '../errors.ts'
import { orderOrders } from '../orders.ts'
import { orderStates } from '../warranty-order.ts'
import { check, Component, Contact, optional, Photos, read, text } from './common.ts'

const params = Shape({ orderId: Id })
const OrderLine = Shape({
  id: Id,
  number: text,
  projectId: Id,
  projectName: text,
  homeId: Id,
  home: text,
  item: OneOf(checkItemKeys),
  component: Component,
  words: text,
  severity: OneOf(severities),
  isCovered: Type.Boolean(),
  state: OneOf(orderStates),
  openedAt: Instant,
  dueAt: Instant,
  isOverdue: Type.Boolean(),
  /** The owner may have it repaired at our cost. */
  isLegalRisk: Type.Boolean(),
  responsibleName: Nullable(text),
})
const OrderView = Shape({
  ...OrderLine.properties,
  visitId: Id,
  coveredUntil: Nullable(IsoDate),
  photoIds: Type.Array(Id),
  repairedAt: Nullable(Instant),
  repairedBy: Nullable(text),
  repairWords: Nullable(text),
  repairPhotoIds: Type.Array(Id),
  reinspectedAt: Nullable(Instant),
  reinspectedBy: Nullable(text),
  signedBy: Nullable(text),
  signatureFileId: Nullable(Id),
  riskAt: Nullable(Instant),
  responsible: Contact,
  version: Version,
})

export const orderRoutes = {
  listOrders: route({
    method: 'GET',
    path: '/warranty/orders',
    access: read,
    summary: { zh: '查询保修单', en: 'List warranty orders' },
    query: Shape({
      ...Paging,
      sort: Sorting(orderOrders),
      projectId: optional(Id),
      homeId: optional(Id),
      state: optional(OneOf(orderStates)),
      severity: optional(OneOf(severities)),
      component: optional(Component),
      overdue: optional(Type.Boolean()),
      q: optional(Type.String({ maxLength: 100 })),
    }),
    reply: Page(OrderLine),
  }),
  getOrder: route({
    method: 'GET',
    path: '/warranty/orders/:orderId',
    access: read,
    summary: { zh: '查看保修单', en: 'Get a warranty order' },
    params,
    reply: OrderView,
  }),
  orderHistory: historyRoute({
    path: '/warranty/orders/:orderId/history',
    access: read,
    summary: { zh: '保修单的修改记录', en: 'The history of a warranty order' },
    params,
  }),
  repairOrder: route({
    method: 'POST',
    path: '/warranty/orders/:orderId/repair',
    access: check,
    summary: { zh: '登记修好', en: 'Record the repair' },
    params,
    body: Shape({ version: Version, words: Words, photoIds: Photos }),
    reply: OrderView,
    refusals: [refusals.orderNotOpen],
  }),
  reinspectOrder: route({
    method: 'POST',
    path: '/warranty/orders/:orderId/re-inspection',
    access: check,
    summary: { zh: '登记复验与业主签字', en: 'Record the re-inspection with the owner’s signature' },
    params,
    body: Shape({ version: Version, signedBy: Line, signatureFileId: Id }),
    reply: OrderView,
    refusals: [refusals.orderNotRepaired],
  }),
}
