import {
  Id,
  Instant,
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
import { channels, kinds, urgencies } from '../case.ts'
import { measures } from '../clock.ts'
import { refusals } from '../errors.ts'
import { policyOrders } from '../orders.ts'
import { policyTargets } from '../policy.ts'
import { optional } from './common.ts'

const read = { permission: 'cases.readTerms' }
const keep = { permission: 'cases.keepTerms' }
const params = Shape({ policyId: Id })
/** Up to a year. */
const Minutes = Nullable(Type.Integer({ minimum: 1, maximum: 525_600 }))
const minutes = Shape({
  acknowledgement: Minutes,
  firstReply: Minutes,
  onSite: Minutes,
  plan: Minutes,
  progress: Minutes,
  close: Minutes,
})
const Terms = Shape({
  minutes,
  measure: Nullable(OneOf(measures)),
  remindBeforeMinutes: Nullable(Type.Integer({ minimum: 0, maximum: 43_200 })),
  confirmWithinMinutes: Minutes,
  reopenWithinMinutes: Minutes,
  /** Which promises residents are shown; they bind (Civil Code art. 938). */
  shown: Nullable(Type.Array(OneOf(policyTargets), { uniqueItems: true, maxItems: policyTargets.length })),
})
const conditions = {
  projectId: Nullable(Id),
  categoryId: Nullable(Id),
  channel: Nullable(OneOf(channels)),
  urgency: Nullable(OneOf(urgencies)),
  kind: Nullable(OneOf(kinds)),
}
const PolicyView = Shape({
  id: Id,
  ...conditions,
  projectName: Nullable(Type.String()),
  category: Nullable(Shape({ zh: Type.String(), en: Type.String() })),
  terms: Terms,
  active: Type.Boolean(),
  changedBy: Nullable(Type.String()),
  changedAt: Instant,
  version: Version,
})

export const policiesRoutes = {
  listPolicies: route({
    method: 'GET',
    path: '/case-policies',
    access: read,
    summary: { zh: '时限规则', en: 'Terms of cases' },
    query: Shape({
      ...Paging,
      sort: Sorting(policyOrders),
      projectId: optional(Id),
      categoryId: optional(Id),
      channel: optional(OneOf(channels)),
      urgency: optional(OneOf(urgencies)),
      kind: optional(OneOf(kinds)),
      active: optional(Type.Boolean()),
    }),
    reply: Page(PolicyView),
  }),
  previewTerms: route({
    method: 'GET',
    path: '/case-terms',
    access: read,
    summary: { zh: '试算一件个案的时限', en: 'Which terms a case would get' },
    query: Shape({
      projectId: Id,
      categoryId: optional(Id),
      channel: OneOf(channels),
      urgency: OneOf(urgencies),
      kind: OneOf(kinds),
    }),
    reply: Shape({
      measure: OneOf(measures),
      measureFrom: Nullable(Id),
      remindBeforeMinutes: Type.Integer(),
      confirmWithinMinutes: Type.Integer(),
      reopenWithinMinutes: Type.Integer(),
      targets: Type.Array(
        Shape({
          target: OneOf(policyTargets),
          minutes: Nullable(Type.Integer()),
          dueAt: Nullable(Instant),
          shown: Type.Boolean(),
          policyId: Nullable(Id),
        }),
      ),
    }),
  }),
  getPolicy: route({
    method: 'GET',
    path: '/case-policies/:policyId',
    access: read,
    summary: { zh: '查看时限规则', en: 'See terms of cases' },
    params,
    reply: PolicyView,
  }),
  policyHistory: historyRoute({
    path: '/case-policies/:policyId/history',
    access: read,
    summary: { zh: '时限规则的修改记录', en: 'The history of terms of cases' },
    params,
  }),
  addPolicy: route({
    method: 'POST',
    path: '/case-policies',
    access: keep,
    status: 201,
    summary: { zh: '新增时限规则', en: 'Add terms of cases' },
    body: Shape({ ...conditions, terms: Terms }),
    reply: PolicyView,
    refusals: [refusals.policyExists, refusals.groupPolicyAbove],
  }),
  changePolicy: route({
    method: 'PUT',
    path: '/case-policies/:policyId',
    access: keep,
    summary: { zh: '修改时限规则', en: 'Change terms of cases' },
    params,
    body: Shape({ version: Version, active: Type.Boolean(), terms: Terms }),
    reply: PolicyView,
    refusals: [refusals.groupPolicyStays, refusals.groupPolicyAbove],
  }),
}
