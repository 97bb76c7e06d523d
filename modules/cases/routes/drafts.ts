import { Id, Line, Nullable, OneOf, route, Shape, Type, Version } from '#platform/contract/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import { draftKinds } from '../drafts/draft.ts'
import { draftRefusals } from '../drafts/errors.ts'
import { handle, params } from './common.ts'

const allow = { permission: 'cases.allowDrafts' }
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
    reply: Shape({ allowed: Type.Boolean(), left: Type.Integer() }),
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
