import { departmentKinds, nodeKinds } from '#modules/organization/index.ts'
import { Id, Line, Nullable, OneOf, route, Shape, Type, Version } from '#platform/contract/index.ts'
import { historyRoute } from '#platform/history/index.ts'
import { urgencies } from '../case.ts'
import { needs } from '../needs.ts'
import { topicRefusals as refusals } from '../topic-errors.ts'
import { CaseLine } from '../views.ts'
import { handle, params as caseParams } from './common.ts'

const read = { permission: 'cases.readTerms' }
const keep = { permission: 'cases.keepTerms' }
const params = Shape({ topicId: Id })
const content = {
  zh: Line,
  en: Line,
  departmentKind: Nullable(OneOf(departmentKinds)),
  /** On which level of the organization the department sits; null is the nearest that has one. */
  departmentLevel: Nullable(OneOf(nodeKinds)),
  urgency: OneOf(urgencies),
  safety: Type.Boolean(),
}
const TopicView = Shape({
  id: Id,
  parentId: Nullable(Id),
  code: Type.String(),
  ...content,
  position: Type.Integer(),
  active: Type.Boolean(),
  mergedInto: Nullable(Id),
  version: Version,
  changedBy: Nullable(Type.String()),
})
const Count = Type.Integer({ minimum: 0 })

export const topicRoutes = {
  listTopics: route({
    method: 'GET',
    path: '/case-topics',
    access: read,
    summary: { zh: '个案分类树，含已停用', en: 'The tree of topics, retired ones too' },
    reply: Shape({ items: Type.Array(TopicView) }),
  }),
  getTopic: route({
    method: 'GET',
    path: '/case-topics/:topicId',
    access: read,
    summary: { zh: '查看一个分类', en: 'See a topic' },
    params,
    reply: TopicView,
  }),
  topicHistory: historyRoute({
    path: '/case-topics/:topicId/history',
    access: read,
    summary: { zh: '分类的修改记录', en: 'The history of a topic' },
    params,
  }),
  addTopic: route({
    method: 'POST',
    path: '/case-topics',
    access: keep,
    status: 201,
    summary: { zh: '新增分类', en: 'Add a topic' },
    body: Shape({
      ...content,
      parentId: Nullable(Id),
      code: Type.String({ pattern: '^[a-zA-Z][a-zA-Z0-9.]{1,59}$' }),
    }),
    reply: TopicView,
    refusals: [refusals.keptByGroup, refusals.codeTaken, refusals.tooDeep],
  }),
  changeTopic: route({
    method: 'PUT',
    path: '/case-topics/:topicId',
    access: keep,
    summary: { zh: '修改分类', en: 'Change a topic' },
    params,
    body: Shape({ version: Version, ...content, active: Type.Boolean() }),
    reply: TopicView,
    refusals: [refusals.keptByGroup, refusals.wentIntoAnother],
  }),
  moveTopic: route({
    method: 'POST',
    path: '/case-topics/:topicId/place',
    access: keep,
    status: 200,
    summary: { zh: '移动分类', en: 'Move a topic' },
    params,
    body: Shape({ version: Version, parentId: Nullable(Id), behind: Nullable(Id) }),
    reply: TopicView,
    refusals: [refusals.keptByGroup, refusals.belowItself, refusals.tooDeep],
  }),
  previewMerger: route({
    method: 'GET',
    path: '/case-topics/:topicId/merger',
    access: keep,
    summary: { zh: '合并分类前看一看影响', en: 'What merging a topic would move' },
    params,
    reply: Shape({ cases: Count, open: Count, topics: Count, terms: Count, countedUpTo: Count }),
  }),
  mergeTopics: route({
    method: 'POST',
    path: '/case-topics/:topicId/merger',
    access: keep,
    status: 200,
    summary: { zh: '并入另一个分类', en: 'Let a topic go into another' },
    params,
    body: Shape({ version: Version, intoId: Id }),
    reply: TopicView,
    refusals: [
      refusals.keptByGroup,
      refusals.wentIntoAnother,
      refusals.retiredTarget,
      refusals.belowItself,
      refusals.tooDeep,
    ],
  }),
  tagNeeds: route({
    method: 'PUT',
    path: '/cases/:caseId/needs',
    access: handle,
    summary: { zh: '标注客户需求', en: 'Tag the needs behind a case' },
    params: caseParams,
    body: Shape({ needs: Type.Array(OneOf(needs), { maxItems: needs.length, uniqueItems: true }) }),
    reply: CaseLine,
  }),
}
