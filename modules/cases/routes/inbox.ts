import { Id, Instant, OneOf, Page, Paging, route, Shape, Sorting, Type } from '#platform/contract/index.ts'
import { channels, kinds, states, urgencies } from '../case.ts'
import { caseOrders } from '../orders.ts'
import { inboxParts } from '../desk.ts'
import { needs } from '../needs.ts'
import { CaseView, CategoryView, CountsView, FiguresView, InboxLine } from '../views.ts'
import { riskKinds } from '../risk.ts'
import { bondKinds } from '../same-matter.ts'
import { optional, params } from './common.ts'
import { reportFilters } from './reports.ts'

const list = <Values extends readonly string[]>(values: Values) => optional(Type.Array(OneOf(values)))

export const inboxRoutes = {
  listCases: route({
    method: 'GET',
    path: '/cases',
    access: { permission: 'cases.read' },
    summary: { zh: '收件箱', en: 'Inbox' },
    query: Shape({
      ...Paging,
      sort: Sorting(caseOrders),
      of: optional(OneOf(inboxParts)),
      open: optional(Type.Boolean({ default: true })),
      projectId: optional(Id),
      state: list(states),
      kind: list(kinds),
      channel: list(channels),
      urgency: list(urgencies),
      risk: list(riskKinds),
      need: list(needs),
      categoryId: optional(Type.Array(Id)),
      bond: list(bondKinds),
      ownerStaffId: optional(Id),
      personId: optional(Id),
      homeId: optional(Id),
      commonId: optional(Id),
      /** Whose owner left, holds no post or is absent today. */
      away: optional(Type.Boolean()),
      /** Waits in the queue of a department for somebody to grab it. */
      queued: optional(Type.Boolean()),
      overdue: optional(Type.Boolean()),
      waiting: optional(Type.Boolean()),
      confidential: optional(Type.Boolean()),
      ...reportFilters,
      q: optional(Type.String({ maxLength: 100 })),
    }),
    reply: Page(InboxLine),
  }),
  countCases: route({
    method: 'GET',
    path: '/case-counts',
    access: { permission: 'cases.read' },
    summary: { zh: '收件箱各页签的件数', en: 'How many cases stand behind each tab of the inbox' },
    query: Shape({ projectId: optional(Id) }),
    reply: CountsView,
  }),
  countUnread: route({
    method: 'GET',
    path: '/case-counts/unread',
    access: { permission: 'cases.read' },
    summary: { zh: '我还没看的个案件数', en: 'How many cases have something that I did not see' },
    reply: Shape({ unread: Type.Integer({ minimum: 0 }) }),
  }),
  getCase: route({
    method: 'GET',
    path: '/cases/:caseId',
    access: { permission: 'cases.read' },
    summary: { zh: '查看个案', en: 'See a case' },
    params,
    reply: CaseView,
  }),
  caseFigures: route({
    method: 'GET',
    path: '/case-figures',
    access: { permission: 'cases.figures' },
    summary: { zh: '个案统计', en: 'Figures about cases' },
    query: Shape({ from: Instant, until: Instant, projectId: optional(Id) }),
    reply: FiguresView,
  }),
  listCategories: route({
    method: 'GET',
    path: '/case-categories',
    access: { signedIn: 'Whoever reports or answers chooses a topic.' },
    summary: { zh: '个案分类', en: 'Topics of cases' },
    reply: Shape({ items: Type.Array(CategoryView) }),
  }),
}
