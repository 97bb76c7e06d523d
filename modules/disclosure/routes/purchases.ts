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
import { FileCard } from '#platform/files/file-card.ts'
import { historyRoute } from '#platform/history/index.ts'
import { contractConditions } from '../before-contract.ts'
import { refusals } from '../errors.ts'
import { purchaseOrders } from '../orders.ts'
import { cancelWays, purchaseStates, signingMethods } from '../purchase.ts'
import { optional, Photos, read, refund, tell, Text, Waiver } from './common.ts'

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
  state: OneOf(purchaseStates),
  subscribedAt: Instant,
  signedOn: Nullable(IsoDate),
  cancelledAt: Nullable(Instant),
  refundBy: Nullable(IsoDate),
  refundedOn: Nullable(IsoDate),
  covenantOn: Nullable(IsoDate),
}
const Reach = Nullable(Shape({ name: Type.String(), phone: Nullable(Type.String()) }))
const line = {
  ...own,
  personId: Id,
  name: Type.String(),
  homeId: Nullable(Id),
  home: Nullable(Type.String()),
  contactStaffId: Nullable(Id),
  contactName: Nullable(Type.String()),
  listedOn: Nullable(IsoDate),
}
export const Missing = Type.Array(OneOf(contractConditions))
export const PurchaseView = Shape({
  ...line,
  version: Version,
  papers: Type.Array(Paper),
  missing: Missing,
  waiver: Nullable(Waiver),
  signingWords: Type.String(),
  correctionReason: Nullable(Type.String()),
  cancelWay: Nullable(OneOf(cancelWays)),
  cancelledBy: Nullable(Type.String()),
  cancelWords: Nullable(Type.String()),
  refundWords: Nullable(Type.String()),
  refundedBy: Nullable(Type.String()),
  refundFiles: Type.Array(FileCard),
})
const ended = [refusals.contractSigned, refusals.windowOver]

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
      state: optional(Type.Array(OneOf(purchaseStates))),
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
  purchaseHistory: historyRoute({
    path: '/purchases/:purchaseId/history',
    access: read,
    summary: { zh: '签约准备的变更记录', en: 'The history of a purchase' },
    params,
  }),
  preparePurchase: route({
    method: 'POST',
    path: '/purchases',
    access: tell,
    summary: { zh: '登记认购，列出签约资料', en: 'Prepare a purchase after its subscription' },
    body: Shape({ projectId: Id, personId: Id, homeId: Id, subscribedAt: Instant }),
    reply: PurchaseView,
    status: 201,
    refusals: [
      refusals.noBoard,
      refusals.unknownCustomer,
      refusals.wrongHome,
      refusals.notToldYet,
      refusals.ownWaiver,
      refusals.homeTaken,
      refusals.homeSold,
      refusals.preparedAlready,
      refusals.dayAhead,
    ],
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
    refusals: [refusals.unknownStaff, refusals.cancelledAlready],
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
    reply: Shape({
      items: Type.Array(
        Shape({
          ...own,
          signingWords: Type.String(),
          contact: Reach,
          serviceContact: Reach,
          papers: Type.Array(Paper),
        }),
      ),
    }),
  }),
  cancelOwnPurchase: route({
    method: 'POST',
    path: '/my-purchases/:purchaseId/cancellation',
    access: { signedIn: 'The customer herself cancels her subscription; that of another is not found.' },
    summary: { zh: '本人无理由退订', en: 'Cancel one’s own subscription without a reason' },
    params,
    reply: Shape({ cancelledAt: Instant, refundBy: IsoDate }),
    refusals: ended,
  }),
  cancelPurchase: route({
    method: 'POST',
    path: '/purchases/:purchaseId/cancellation',
    access: tell,
    summary: { zh: '登记客户在案场提出的退订', en: 'Record that a customer cancelled at the venue' },
    params,
    body: Shape({ askedAt: Instant, words: optional(Text(2000)) }),
    reply: PurchaseView,
    refusals: ended,
  }),
  recordRefund: route({
    method: 'POST',
    path: '/purchases/:purchaseId/refund',
    access: refund,
    summary: { zh: '登记退款与凭证', en: 'Record the refund with its evidence' },
    params,
    body: Shape({ version: Version, refundedOn: IsoDate, words: optional(Text(2000)), fileIds: Photos }),
    reply: PurchaseView,
    refusals: [refusals.notCancelled, refusals.refundedAlready, refusals.noReceipt, refusals.dayAhead],
  }),
}
