import {
  Id,
  Instant,
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
} from '#platform/contract/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import { draftKinds, draftOrders, draftOutcomes } from '../drafts/draft.ts'
import { draftRefusals } from '../drafts/errors.ts'
import { handle, params } from './common.ts'

const allow = { permission: 'cases.allowDrafts' }
const audit = { permission: 'cases.auditDrafts' }
/** Who asked, what left after personal data was taken out, what came back, what became of it. */
const RequestView = Shape({
  id: Id,
  projectId: Id,
  caseId: Id,
  /** Null for a case that the reader does not see. */
  number: Nullable(Type.String()),
  askedAt: Instant,
  staffName: Type.String(),
  kind: OneOf(draftKinds),
  model: Type.String(),
  outcome: OneOf(draftOutcomes),
  used: Nullable(OneOf(['asIs', 'edited'])),
  usedAt: Nullable(Instant),
  tokensIn: Nullable(Type.Integer()),
  tokensOut: Nullable(Type.Integer()),
  cost: Nullable(Type.Number()),
  masked: Type.String(),
  sha256: Type.String(),
  answer: Nullable(Type.String()),
})
const Consents = Shape({
  /** Whether this installation knows an endpoint at all. */
  isConfigured: Type.Boolean(),
  items: Type.Array(
    Shape({
      nodeId: Id,
      allowed: Type.Boolean(),
      note: Type.String(),
      version: Version,
      changedBy: Nullable(Type.String()),
    }),
  ),
})

export const draftRoutes = {
  getDrafting: route({
    method: 'GET',
    path: '/cases/:caseId/drafting',
    access: handle,
    summary: { zh: '能否智能起草', en: 'Whether drafts are to be had' },
    params,
    reply: Shape({
      allowed: Type.Boolean(),
      left: Type.Integer(),
      /** The customer does not want a machine to help. */
      saidNo: Type.Boolean(),
      /** The last draft that the asker was given and has not sent. */
      standing: Nullable(Type.String()),
    }),
  }),
  draftWord: route({
    method: 'POST',
    path: '/cases/:caseId/draft',
    access: handle,
    status: 201,
    summary: { zh: '智能起草摘要或答复', en: 'Draft a summary or a reply' },
    params,
    body: Shape({ kind: OneOf(draftKinds) }),
    reply: Shape({ kind: OneOf(draftKinds), text: Type.String() }),
    refusals: [draftRefusals.draftsOff, draftRefusals.draftsUsedUp, draftRefusals.draftFailed],
  }),
  listDraftRequests: route({
    method: 'GET',
    path: '/case-draft-requests',
    access: audit,
    summary: { zh: '智能起草请求记录', en: 'Every request to a machine' },
    query: Shape({
      ...Paging,
      sort: Sorting(draftOrders),
      projectId: Type.Optional(Id),
      outcome: Type.Optional(Type.Array(OneOf(draftOutcomes))),
      used: Type.Optional(Type.Array(OneOf(['asIs', 'edited', 'notUsed']))),
      q: Type.Optional(Line),
    }),
    reply: Page(RequestView),
  }),
  getDraftRequest: route({
    method: 'GET',
    path: '/case-draft-requests/:requestId',
    access: audit,
    summary: { zh: '一次起草请求：发出了什么，回来了什么', en: 'A request as it left and as it came back' },
    params: Shape({ requestId: Id }),
    reply: RequestView,
  }),
  listDraftConsents: route({
    method: 'GET',
    path: '/case-draft-consents',
    access: allow,
    summary: { zh: '各公司是否开启智能起草', en: 'Which companies allow drafts' },
    reply: Consents,
  }),
  keepDraftConsent: route({
    method: 'PUT',
    path: '/case-draft-consents/:nodeId',
    access: allow,
    summary: { zh: '开启或关闭智能起草', en: 'Turn drafts on or off' },
    params: Shape({ nodeId: Id }),
    body: Shape({ allowed: Type.Boolean(), note: Line, version: Type.Optional(Version) }),
    reply: Consents,
    refusals: [common.stale],
  }),
}
