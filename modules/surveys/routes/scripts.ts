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
import { historyRoute } from '#platform/history/index.ts'
import { refusals } from '../errors.ts'
import { scriptOrders } from '../orders.ts'
import { scriptStates } from '../script.ts'
import { Kind, optional, Questions, read, Said } from './common.ts'

const write = { permission: 'surveys.writeScripts' }
const params = Shape({ scriptId: Id })
const line = {
  id: Id,
  kind: Kind,
  number: Type.Integer(),
  state: OneOf(scriptStates),
  writtenBy: Type.String(),
  publishedBy: Nullable(Type.String()),
  publishedOn: Nullable(IsoDate),
  createdAt: Instant,
}
const content = { greeting: Said, closing: Said, questions: Questions }
const ScriptView = Shape({ ...line, ...content, writtenById: Nullable(Id), version: Version })

export const scriptRoutes = {
  listScripts: route({
    method: 'GET',
    path: '/callback-scripts',
    access: read,
    summary: { zh: '查询回访话术的各版本', en: 'List the versions of call-back scripts' },
    query: Shape({
      ...Paging,
      sort: Sorting(scriptOrders),
      kind: optional(Kind),
      state: optional(Type.Array(OneOf(scriptStates))),
    }),
    reply: Page(Shape({ ...line, questions: Type.Integer() })),
  }),
  getScript: route({
    method: 'GET',
    path: '/callback-scripts/:scriptId',
    access: read,
    summary: { zh: '查看一版回访话术', en: 'See a version of a call-back script' },
    params,
    reply: ScriptView,
  }),
  scriptHistory: historyRoute({
    path: '/callback-scripts/:scriptId/history',
    access: read,
    summary: { zh: '回访话术的变更记录', en: 'The history of a call-back script' },
    params,
  }),
  beginScript: route({
    method: 'POST',
    path: '/callback-scripts',
    access: write,
    status: 201,
    summary: { zh: '起草新一版回访话术', en: 'Begin the next version of a call-back script' },
    body: Shape({ kind: Kind }),
    reply: ScriptView,
    refusals: [refusals.groupOnly, refusals.draftOpen],
  }),
  editScript: route({
    method: 'PUT',
    path: '/callback-scripts/:scriptId',
    access: write,
    summary: { zh: '修改回访话术草稿', en: 'Change the draft of a call-back script' },
    params,
    body: Shape({ version: Version, ...content }),
    reply: ScriptView,
    refusals: [refusals.groupOnly, refusals.notDraft],
  }),
  publishScript: route({
    method: 'POST',
    path: '/callback-scripts/:scriptId/publication',
    access: { permission: 'surveys.publishScripts' },
    summary: { zh: '发布回访话术', en: 'Publish a call-back script' },
    params,
    body: Shape({ version: Version }),
    reply: ScriptView,
    refusals: [
      refusals.groupOnly,
      refusals.notDraft,
      refusals.ownScript,
      refusals.incomplete,
      refusals.keyTwice,
    ],
  }),
}
