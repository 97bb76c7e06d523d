import { Id, Nullable, route, Shape, Type, Version, Words } from '#platform/contract/index.ts'
import { ActionDetail, GivenEvidence } from './contract-views.ts'
import { refusals } from './errors.ts'

const oneAction = { params: Shape({ actionId: Id }), reply: ActionDetail }
const open = [refusals.alreadyDone, refusals.alreadyWaived, refusals.notApplicable]
const deciding = [...open, refusals.waiverNotAsked, refusals.ownWaiver]

/** Waiving an action: asked for by one, decided by another. */
export const waiverRoutes = {
  askForWaiver: route({
    method: 'POST',
    path: '/journey-actions/:actionId/waiver-request',
    access: { permission: 'journey.do' },
    summary: { zh: '申请免做', en: 'Ask to waive an action' },
    ...oneAction,
    body: Shape({
      reason: Words,
      /** The provision; needed where the law prescribes the action. */
      legalReason: Type.Optional(Nullable(Words)),
      evidence: Type.Optional(Type.Array(GivenEvidence, { maxItems: 20 })),
      version: Version,
    }),
    status: 201,
    refusals: [
      ...open,
      refusals.waiverAlreadyAsked,
      refusals.legalReasonMissing,
      refusals.evidenceOfCustomer,
      refusals.alreadyReplaced,
    ],
  }),
  approveWaiver: route({
    method: 'POST',
    path: '/journey-actions/:actionId/waiver',
    access: { permission: 'journey.waive' },
    summary: { zh: '批准免做', en: 'Waive an action' },
    ...oneAction,
    body: Shape({ version: Version }),
    refusals: deciding,
  }),
  refuseWaiver: route({
    method: 'POST',
    path: '/journey-actions/:actionId/waiver-refusal',
    access: { permission: 'journey.waive' },
    summary: { zh: '不批准免做', en: 'Refuse to waive an action' },
    ...oneAction,
    body: Shape({ reason: Words, version: Version }),
    refusals: deciding,
  }),
  takeWaiverBack: route({
    method: 'POST',
    path: '/journey-actions/:actionId/waiver-return',
    access: { permission: 'journey.waive' },
    summary: { zh: '撤回免做，继续办理', en: 'Take a waiver back: the action is to be done' },
    ...oneAction,
    body: Shape({ reason: Words, version: Version }),
    refusals: [refusals.notWaived],
  }),
}
