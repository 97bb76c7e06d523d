import {
  Id,
  IsoDate,
  Line,
  Nothing,
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
import { groupStates } from '../group.ts'
import { Days, GroupLine, GroupView, Measure, Offer } from '../group-views.ts'
import { groupOrders } from '../queries/groups.ts'
import { alreadyClosed, optional } from './common.ts'

const read = { permission: 'cases.read' }
const lead = { permission: 'cases.leadGroups' }
const { groupClosed, inAnotherGroup, offerDecided } = refusals
const params = Shape({ groupId: Id })
const offer = Shape({ offerId: Id })
const CaseIds = Type.Array(Id, { minItems: 1, maxItems: 500 })
const Opened = Shape({ id: Id })

export const groupRoutes = {
  listGroups: route({
    method: 'GET',
    path: '/case-groups',
    access: read,
    summary: { zh: '群诉', en: 'Group complaints' },
    query: Shape({
      ...Paging,
      sort: Sorting(groupOrders),
      projectId: optional(Id),
      state: optional(Type.Array(OneOf(groupStates))),
      ownerStaffId: optional(Id),
      isOverdue: optional(Type.Boolean()),
      q: optional(Type.String({ maxLength: 100 })),
    }),
    reply: Page(GroupLine),
  }),
  openGroup: route({
    method: 'POST',
    path: '/case-groups',
    access: lead,
    status: 201,
    summary: { zh: '建立群诉', en: 'Open a group complaint' },
    body: Shape({
      projectId: Id,
      title: Line,
      cause: Words,
      categoryId: optional(Id),
      ownerStaffId: optional(Id),
      caseIds: CaseIds,
    }),
    reply: Opened,
    refusals: [alreadyClosed, inAnotherGroup],
  }),
  getGroup: route({
    method: 'GET',
    path: '/case-groups/:groupId',
    access: read,
    summary: { zh: '查看群诉', en: 'See a group complaint' },
    params,
    reply: GroupView,
  }),
  groupHistory: historyRoute({
    path: '/case-groups/:groupId/history',
    access: read,
    params,
    summary: { zh: '群诉的修改记录', en: 'The history of a group complaint' },
  }),
  changeGroup: route({
    method: 'PATCH',
    path: '/case-groups/:groupId',
    access: lead,
    summary: { zh: '修改群诉', en: 'Change a group complaint' },
    params,
    body: Shape({
      version: Version,
      title: optional(Line),
      cause: optional(Words),
      ownerStaffId: optional(Id),
      progressDays: optional(Days),
    }),
    reply: GroupView,
    refusals: [groupClosed],
  }),
  addMember: route({
    method: 'PUT',
    path: '/case-groups/:groupId/members/:caseId',
    access: lead,
    summary: { zh: '加入群诉', en: 'Take a case into a group complaint' },
    params: Shape({ groupId: Id, caseId: Id }),
    reply: GroupView,
    refusals: [groupClosed, inAnotherGroup, alreadyClosed],
  }),
  removeMember: route({
    method: 'DELETE',
    path: '/case-groups/:groupId/members/:caseId',
    access: lead,
    summary: { zh: '移出群诉', en: 'Take a case out of a group complaint' },
    params: Shape({ groupId: Id, caseId: Id }),
    body: Shape({ reason: Words }),
    reply: GroupView,
    refusals: [groupClosed],
  }),
  planGroup: route({
    method: 'POST',
    path: '/case-groups/:groupId/plan',
    access: lead,
    status: 201,
    summary: { zh: '统一方案', en: 'One plan for all' },
    params,
    body: Shape({
      version: Version,
      body: Words,
      measures: Type.Array(Measure, { minItems: 1, maxItems: 20 }),
      until: IsoDate,
    }),
    reply: GroupView,
    refusals: [groupClosed],
  }),
  tellProgress: route({
    method: 'POST',
    path: '/case-groups/:groupId/progress',
    access: lead,
    status: 201,
    summary: { zh: '统一通报进展', en: 'Tell all how things stand' },
    params,
    body: Shape({ body: Words }),
    reply: GroupView,
    refusals: [groupClosed],
  }),
  closeGroup: route({
    method: 'POST',
    path: '/case-groups/:groupId/closure',
    access: lead,
    status: 201,
    summary: { zh: '统一告知结果并结束群诉', en: 'Tell all the result and end the group complaint' },
    params,
    body: Shape({ version: Version, body: Words }),
    reply: GroupView,
    refusals: [groupClosed],
  }),
  listOffers: route({
    method: 'GET',
    path: '/case-group-offers',
    access: read,
    summary: { zh: '可能的群诉', en: 'What may be a group complaint' },
    query: Shape({ groupId: optional(Id) }),
    reply: Shape({ items: Type.Array(Offer) }),
  }),
  acceptOffer: route({
    method: 'POST',
    path: '/case-group-offers/:offerId/acceptance',
    access: lead,
    status: 201,
    summary: { zh: '合为群诉', en: 'Take it up as a group complaint' },
    params: offer,
    body: Shape({
      version: Version,
      title: Line,
      cause: Words,
      ownerStaffId: optional(Id),
      caseIds: CaseIds,
    }),
    reply: Opened,
    refusals: [offerDecided, groupClosed, inAnotherGroup, alreadyClosed],
  }),
  dismissOffer: route({
    method: 'POST',
    path: '/case-group-offers/:offerId/dismissal',
    access: lead,
    status: 201,
    summary: { zh: '不是群诉', en: 'It is no group complaint' },
    params: offer,
    body: Shape({ version: Version, reason: Words }),
    reply: Nothing,
    refusals: [offerDecided],
  }),
}
