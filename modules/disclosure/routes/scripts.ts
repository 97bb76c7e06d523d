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
  Words,
} from '#platform/contract/index.ts'
import { FileCard, FileIds } from '#platform/files/file-card.ts'
import { historyRoute } from '#platform/history/index.ts'
import { refusals } from '../errors.ts'
import { scriptOrders } from '../orders.ts'
import { scriptKinds, scriptStates } from '../script.ts'
import { approvals, optional, read, Text, write } from './common.ts'

const params = Shape({ scriptId: Id })
const kind = OneOf(scriptKinds)
const name = Nullable(Type.String())
const line = {
  id: Id,
  projectId: Id,
  projectName: Type.String(),
  kind,
  number: Type.Integer(),
  state: OneOf(scriptStates),
  writtenBy: Type.String(),
  inForceOn: Nullable(IsoDate),
  createdAt: Instant,
}
const topic = { key: Type.String({ pattern: '^\\w{1,40}$' }), title: Text(200), words: Text(5000) }
const ScriptView = Shape({
  ...line,
  version: Version,
  missing: Type.Integer(),
  topics: Type.Array(Shape({ ...topic, files: Type.Array(FileCard) })),
  writtenById: Nullable(Id),
  relationsBy: name,
  relationsById: Nullable(Id),
  relationsOn: Nullable(IsoDate),
  legalBy: name,
  legalById: Nullable(Id),
  legalOn: Nullable(IsoDate),
  reason: name,
})
const versioned = { params, body: Shape({ version: Version }), reply: ScriptView }
const fourEyes = [refusals.notInApproval, refusals.ownText, refusals.bothDesks, refusals.approvedAlready]

export const scriptRoutes = {
  listScripts: route({
    method: 'GET',
    path: '/sales-scripts',
    access: read,
    summary: { zh: '查询销售说辞与条款清单的各版本', en: 'List the versions of scripts and terms' },
    query: Shape({
      ...Paging,
      sort: Sorting(scriptOrders),
      projectId: optional(Id),
      kind: optional(kind),
      state: optional(Type.Array(OneOf(scriptStates))),
    }),
    reply: Page(Shape({ ...line, topics: Type.Integer() })),
  }),
  getScript: route({
    method: 'GET',
    path: '/sales-scripts/:scriptId',
    access: read,
    summary: { zh: '查看一版说辞或条款清单', en: 'Get a version of a script' },
    params,
    reply: ScriptView,
  }),
  scriptHistory: historyRoute({
    path: '/sales-scripts/:scriptId/history',
    access: read,
    summary: { zh: '说辞的变更记录', en: 'The history of a script' },
    params,
  }),
  beginScript: route({
    method: 'POST',
    path: '/projects/:projectId/sales-scripts',
    access: write,
    summary: { zh: '起草新一版说辞或条款清单', en: 'Begin the next version of a script' },
    params: Shape({ projectId: Id }),
    body: Shape({ kind }),
    reply: ScriptView,
    status: 201,
    refusals: [refusals.inWriting],
  }),
  editScript: route({
    method: 'PUT',
    path: '/sales-scripts/:scriptId',
    access: write,
    summary: { zh: '修改说辞草稿', en: 'Change the draft of a script' },
    params,
    body: Shape({
      version: Version,
      topics: Type.Array(Shape({ ...topic, fileIds: FileIds }), { maxItems: 40 }),
    }),
    reply: ScriptView,
    refusals: [refusals.notDraft],
  }),
  submitScript: route({
    method: 'POST',
    path: '/sales-scripts/:scriptId/submission',
    access: write,
    summary: { zh: '说辞送审', en: 'Hand a script in for approval' },
    ...versioned,
    refusals: [refusals.notDraft, refusals.topicsMissing],
  }),
  approveScript: route({
    method: 'POST',
    path: '/sales-scripts/:scriptId/approval',
    access: approvals.customerRelations,
    summary: { zh: '客户关系审批说辞', en: 'Approve a script for customer relations' },
    ...versioned,
    refusals: fourEyes,
  }),
  approveScriptForLaw: route({
    method: 'POST',
    path: '/sales-scripts/:scriptId/legal-approval',
    access: approvals.legal,
    summary: { zh: '法务审批说辞', en: 'Approve a script for legal' },
    ...versioned,
    refusals: fourEyes,
  }),
  returnScript: route({
    method: 'POST',
    path: '/sales-scripts/:scriptId/return',
    access: read,
    summary: { zh: '退回说辞起草人', en: 'Give a script back to its writer' },
    params,
    body: Shape({ words: Words }),
    reply: ScriptView,
    refusals: [refusals.notInApproval],
  }),
}
