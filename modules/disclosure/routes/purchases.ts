import {
  Id,
  Instant,
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
import { HistoryPage, HistoryQuery } from '#platform/history/index.ts'
import { refusals } from '../errors.ts'
import { purchaseOrders } from '../orders.ts'
import { signingMethods } from '../purchase.ts'
import { optional, read, tell, Text } from './common.ts'

const params = Shape({ purchaseId: Id })
const Paper = Shape({
  title: Text(200),
  note: Text(500),
  dueOn: Nullable(IsoDate),
  broughtOn: Nullable(IsoDate),
})
const own = {
  id: Id,
  projectId: Id,
  projectName: Type.String(),
  cancelUntil: Instant,
  signingMethod: OneOf(signingMethods),
  appointmentAt: Nullable(Instant),
  contactName: Nullable(Type.String()),
}
const line = {
  ...own,
  personId: Id,
  name: Type.String(),
  homeId: Nullable(Id),
  home: Nullable(Type.String()),
  subscribedAt: Instant,
  contactStaffId: Nullable(Id),
  listedOn: Nullable(IsoDate),
  covenantOn: Nullable(IsoDate),
}
const PurchaseView = Shape({ ...line, version: Version, papers: Type.Array(Paper) })

export const purchaseRoutes = {
  listPurchases: route({
    method: 'GET',
    path: '/purchases',
    access: read,
    summary: { zh: '查询认购到签约之间的客户', en: 'List customers between subscription and contract' },
    query: Shape({
      ...Paging,
      sort: Sorting(purchaseOrders),
      projectId: optional(Id),
      personId: optional(Id),
      isOpen: optional(Type.Boolean()),
    }),
    reply: Page(Shape(line)),
  }),
  getPurchase: route({
    method: 'GET',
    path: '/purchases/:purchaseId',
    access: read,
    summary: { zh: '查看一位客户的签约准备', en: 'Get the way of a customer to the contract' },
    params,
    reply: PurchaseView,
  }),
  purchaseHistory: route({
    method: 'GET',
    path: '/purchases/:purchaseId/history',
    access: read,
    summary: { zh: '签约准备的变更记录', en: 'The history of a purchase' },
    params,
    query: HistoryQuery,
    reply: HistoryPage,
  }),
  preparePurchase: route({
    method: 'POST',
    path: '/purchases',
    access: tell,
    summary: { zh: '登记认购，列出签约资料', en: 'Prepare a purchase after its subscription' },
    body: Shape({ projectId: Id, personId: Id, homeId: optional(Nullable(Id)), subscribedAt: Instant }),
    reply: PurchaseView,
    status: 201,
    refusals: [refusals.unknownCustomer, refusals.wrongHome, refusals.preparedAlready],
  }),
  planPurchase: route({
    method: 'PUT',
    path: '/purchases/:purchaseId',
    access: tell,
    summary: {
      zh: '安排资料、预约、签约方式与联系人',
      en: 'Plan papers, appointment, way of signing and contact',
    },
    params,
    body: Shape({
      version: Version,
      signingMethod: OneOf(signingMethods),
      appointmentAt: Nullable(Instant),
      contactStaffId: Nullable(Id),
      papers: Type.Array(Paper, { maxItems: 40 }),
    }),
    reply: PurchaseView,
    refusals: [refusals.unknownStaff],
  }),
  promiseCovenant: route({
    method: 'POST',
    path: '/purchases/:purchaseId/covenant',
    access: tell,
    summary: {
      zh: '客户签名承诺遵守临时管理规约',
      en: 'The customer signs the promise of the interim covenant',
    },
    params,
    body: Shape({ fileId: Id }),
    reply: PurchaseView,
    refusals: [refusals.promisedAlready],
  }),
  myPurchases: route({
    method: 'GET',
    path: '/my-purchases',
    access: { signedIn: 'Shows what waits for the one who asks until she signs, before she holds a home.' },
    summary: { zh: '我的签约准备', en: 'My way to the contract' },
    reply: Shape({ items: Type.Array(Shape({ ...own, papers: Type.Array(Paper) })) }),
  }),
}
