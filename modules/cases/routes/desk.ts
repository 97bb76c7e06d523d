import {
  Id,
  Instant,
  Nothing,
  Nullable,
  OneOf,
  route,
  Shape,
  Type,
  Version,
} from '#platform/contract/index.ts'
import { bulkDeeds, draftKinds, mostInBulk } from '../desk.ts'
import { ColleagueView, DraftView, HindranceView } from '../desk-views.ts'
import { refusals } from '../errors.ts'
import { doings } from '../onlookers.ts'
import { CaseLine } from '../views.ts'
import { alreadyClosed, handle, optional, params } from './common.ts'

const read = { permission: 'cases.read' }

export const deskRoutes = {
  markCases: route({
    method: 'PUT',
    path: '/case-marks',
    access: read,
    summary: { zh: '标为已看或未看', en: 'Mark cases as seen or unseen' },
    body: Shape({
      marks: Type.Array(Shape({ caseId: Id, seenUntil: Nullable(Instant) }), {
        minItems: 1,
        maxItems: mostInBulk,
      }),
    }),
    reply: Nothing,
  }),
  listDrafts: route({
    method: 'GET',
    path: '/cases/:caseId/drafts',
    access: read,
    summary: { zh: '我在这件个案上还没发出的话', en: 'What I have not sent yet on this case' },
    params,
    reply: Shape({ items: Type.Array(DraftView) }),
  }),
  keepDraft: route({
    method: 'PUT',
    path: '/cases/:caseId/drafts/:kind',
    access: read,
    summary: { zh: '保存草稿', en: 'Keep a draft' },
    params: Shape({ caseId: Id, kind: OneOf(draftKinds) }),
    body: Shape({ text: Type.String({ maxLength: 5000 }) }),
    reply: Nothing,
  }),
  listColleagues: route({
    method: 'GET',
    path: '/cases/:caseId/colleagues',
    access: read,
    summary: { zh: '能看这件个案的同事', en: 'Colleagues who may read the case' },
    params,
    reply: Shape({ items: Type.Array(ColleagueView) }),
  }),
  onTheCase: route({
    method: 'GET',
    path: '/cases/:caseId/onlookers',
    access: read,
    summary: { zh: '还有谁在看这件个案', en: 'Who else is on the case' },
    params,
    /** What the asker does: the others see it. */
    query: Shape({ doing: OneOf(doings) }),
    reply: Shape({
      items: Type.Array(Shape({ staffId: Id, name: Type.String(), isWriting: Type.Boolean() })),
    }),
  }),
  previewDeed: route({
    method: 'POST',
    path: '/case-deed-previews',
    access: read,
    summary: { zh: '批量操作前看哪些不能做', en: 'Which cases a deed cannot be done to' },
    body: Shape({
      deed: OneOf(bulkDeeds),
      caseIds: Type.Array(Id, { minItems: 1, maxItems: mostInBulk }),
      staffId: optional(Id),
      departmentId: optional(Id),
    }),
    reply: Shape({ hindered: Type.Array(HindranceView) }),
  }),
  undoAssignment: route({
    method: 'POST',
    path: '/cases/:caseId/assignment-undoing',
    access: handle,
    summary: { zh: '撤销刚才的指派', en: 'Take back an assignment just made' },
    params,
    body: Shape({ version: Version }),
    reply: CaseLine,
    refusals: [alreadyClosed, refusals.nothingToUndo],
  }),
  undoClassification: route({
    method: 'POST',
    path: '/cases/:caseId/classification-undoing',
    access: handle,
    summary: { zh: '撤销刚才的分类定级', en: 'Take back a classification just made' },
    params,
    body: Shape({ version: Version }),
    reply: CaseLine,
    refusals: [alreadyClosed, refusals.nothingToUndo],
  }),
}
