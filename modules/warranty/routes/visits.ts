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
import { checkGroups, checkItemKeys, results, roundKinds, visitStates } from '../check.ts'
import { refusals } from '../errors.ts'
import { visitOrders } from '../orders.ts'
import { check, Contact, count, optional, Photos, read, runChecks, text } from './common.ts'

const params = Shape({ visitId: Id })
const slot = { heldOn: IsoDate, startsAt: text, endsAt: text }
const VisitLine = Shape({
  id: Id,
  roundId: Id,
  roundTitle: text,
  kind: OneOf(roundKinds),
  projectId: Id,
  projectName: text,
  homeId: Id,
  home: text,
  people: Type.Array(text),
  state: OneOf(visitStates),
  offers: count,
  booked: Nullable(Shape(slot)),
  checkedOn: Nullable(IsoDate),
  /** The booked day has come. */
  mayCheck: Type.Boolean(),
})
const Item = {
  item: OneOf(checkItemKeys),
  result: OneOf(results),
}
const VisitView = Shape({
  ...VisitLine.properties,
  slotId: Nullable(Id),
  slots: Type.Array(Shape({ id: Id, ...slot, left: count })),
  attempts: Type.Array(Shape({ kind: text, words: Nullable(text), madeAt: Instant, madeBy: text })),
  waiverWords: Nullable(text),
  waivedOn: Nullable(IsoDate),
  waivedBy: Nullable(text),
  checkedBy: Nullable(text),
  gasCheckedBy: Nullable(text),
  remarks: Nullable(text),
  signedBy: Nullable(text),
  signedAt: Nullable(Instant),
  signatureFileId: Nullable(Id),
  items: Type.Array(
    Shape({ ...Item, group: OneOf(checkGroups), words: Nullable(text), photoIds: Type.Array(Id) }),
  ),
  /** What the sheet asks for, in its order. */
  toCheck: Type.Array(
    Shape({ item: OneOf(checkItemKeys), group: OneOf(checkGroups), isGas: Type.Boolean() }),
  ),
  orders: Type.Array(Shape({ id: Id, number: text, words: text, state: text })),
  team: Type.Array(Shape({ id: Id, name: text, isQualified: Type.Boolean() })),
  today: IsoDate,
  mayBook: Type.Boolean(),
  mayOffer: Type.Boolean(),
  mayWaive: Type.Boolean(),
  responsible: Contact,
  version: Version,
})
const reply = VisitView
const version = { version: Version }

export const visitRoutes = {
  listVisits: route({
    method: 'GET',
    path: '/warranty/visits',
    access: read,
    summary: { zh: '查询逐户质检', en: 'List visits, home by home' },
    query: Shape({
      ...Paging,
      sort: Sorting(visitOrders),
      roundId: optional(Id),
      projectId: optional(Id),
      homeId: optional(Id),
      state: optional(OneOf(visitStates)),
      heldFrom: optional(IsoDate),
      heldUntil: optional(IsoDate),
    }),
    reply: Page(VisitLine),
  }),
  getVisit: route({
    method: 'GET',
    path: '/warranty/visits/:visitId',
    access: read,
    summary: { zh: '查看一户的质检', en: 'Get the visit of a home' },
    params,
    reply,
  }),
  visitHistory: historyRoute({
    path: '/warranty/visits/:visitId/history',
    access: read,
    summary: { zh: '一户质检的修改记录', en: 'The history of a visit' },
    params,
  }),
  bookVisit: route({
    method: 'POST',
    path: '/warranty/visits/:visitId/booking',
    access: runChecks,
    summary: { zh: '代业主预约或改约', en: 'Book a time for the owner' },
    params,
    body: Shape({ ...version, slotId: Id }),
    reply,
    refusals: [refusals.slotFull, refusals.slotOver, refusals.visitSettled],
  }),
  missVisit: route({
    method: 'POST',
    path: '/warranty/visits/:visitId/misses',
    access: check,
    summary: { zh: '登记未能入户', en: 'Record that nobody could be visited' },
    params,
    body: Shape({ ...version, reason: OneOf(['absent', 'refused']), words: Line }),
    reply,
    refusals: [refusals.notBooked, refusals.notToday, refusals.visitSettled],
  }),
  offerVisit: route({
    method: 'POST',
    path: '/warranty/visits/:visitId/offers',
    access: runChecks,
    summary: { zh: '再次邀约', en: 'Offer a further time' },
    params,
    body: Shape(version),
    reply,
    refusals: [refusals.noFurtherOffer],
  }),
  waiveVisit: route({
    method: 'POST',
    path: '/warranty/visits/:visitId/waiver',
    access: runChecks,
    summary: { zh: '书面登记未能检查', en: 'Write down that the check could not be made' },
    params,
    body: Shape({ ...version, words: Words }),
    reply,
    refusals: [refusals.offersFirst],
  }),
  sendSheet: route({
    method: 'POST',
    path: '/warranty/visits/:visitId/sheet',
    access: check,
    summary: { zh: '提交检查表与业主签字', en: 'Send the check sheet with the owner’s signature' },
    params,
    body: Shape({
      ...version,
      checkedById: Id,
      gasCheckedById: optional(Nullable(Id)),
      remarks: optional(Type.String({ maxLength: 2000 })),
      signedBy: Line,
      signatureFileId: Id,
      items: Type.Array(
        Shape({ ...Item, words: optional(Type.String({ maxLength: 1000 })), photoIds: optional(Photos) }),
        {
          minItems: 1,
          maxItems: 40,
        },
      ),
    }),
    reply,
    refusals: [
      refusals.notBooked,
      refusals.notToday,
      refusals.visitSettled,
      refusals.notInTeam,
      refusals.notQualified,
    ],
  }),
}
