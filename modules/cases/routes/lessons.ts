import {
  Fen,
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
  Words,
} from '#platform/contract/index.ts'
import { historyRoute } from '#platform/history/index.ts'
import { refusals } from '../errors.ts'
import { lessonKinds, lessonOrders } from '../lesson.ts'
import { riskKinds } from '../risk.ts'
import { optional, params } from './common.ts'

const read = { permission: 'cases.read' }
const Count = Type.Integer({ minimum: 0 })

const words = {
  kind: OneOf(lessonKinds),
  happened: Words,
  cause: Words,
  change: Words,
  cost: optional(Nullable(Fen)),
  departmentId: Id,
}

const LessonView = Shape({
  id: Id,
  projectId: Id,
  caseId: Id,
  ...words,
  cost: Nullable(Fen),
  departmentName: Type.String(),
  /** Complaints and faults of the same topic in the project during the year before. */
  similar: Count,
  writtenAt: Instant,
  writtenBy: Type.String(),
  version: Version,
  changedBy: Nullable(Type.String()),
})

const LessonLine = Shape({
  caseId: Id,
  number: Type.String(),
  title: Type.String(),
  projectId: Id,
  projectName: Type.String(),
  ownerName: Type.String(),
  closedAt: Instant,
  level: Count,
  reopenedCount: Count,
  risks: Type.Array(OneOf(riskKinds)),
  kind: Nullable(OneOf(lessonKinds)),
  change: Nullable(Type.String()),
  cause: Nullable(Type.String()),
  cost: Nullable(Fen),
  departmentName: Nullable(Type.String()),
  similar: Nullable(Count),
})

const rule = {
  fromLevel: Type.Integer({ minimum: 1, maximum: 4 }),
  ifReopened: Type.Boolean(),
  ifSpecial: Type.Boolean(),
  risks: Type.Array(OneOf(riskKinds)),
  version: Version,
}
const RuleView = Shape({ id: Id, ...rule, changedBy: Nullable(Type.String()) })

export const lessonRoutes = {
  listLessons: route({
    method: 'GET',
    path: '/case-lessons',
    access: read,
    summary: { zh: '复盘，以及还欠复盘的投诉', en: 'Lessons, and complaints that owe one' },
    query: Shape({
      ...Paging,
      sort: Sorting(lessonOrders),
      owed: optional(Type.Boolean()),
      projectId: optional(Id),
      kind: optional(Type.Array(OneOf(lessonKinds))),
      departmentId: optional(Id),
      q: optional(Line),
    }),
    reply: Page(LessonLine),
  }),
  getLesson: route({
    method: 'GET',
    path: '/cases/:caseId/lesson',
    access: read,
    summary: { zh: '个案的复盘', en: 'The lesson of a case' },
    params,
    reply: Shape({ owed: Type.Boolean(), lesson: Nullable(LessonView) }),
  }),
  writeLesson: route({
    method: 'PUT',
    path: '/cases/:caseId/lesson',
    access: { permission: 'cases.learn' },
    summary: { zh: '写复盘', en: 'Write the lesson of a case' },
    params,
    body: Shape({ ...words, version: optional(Version) }),
    reply: LessonView,
    refusals: [refusals.notClosedYet],
  }),
  getLessonRule: route({
    method: 'GET',
    path: '/case-lesson-rule',
    access: { permission: 'cases.readTerms' },
    summary: { zh: '哪些投诉必须复盘', en: 'Which complaints owe a lesson' },
    reply: RuleView,
  }),
  changeLessonRule: route({
    method: 'PUT',
    path: '/case-lesson-rule',
    access: { permission: 'cases.keepTerms' },
    summary: { zh: '设定哪些投诉必须复盘', en: 'Set which complaints owe a lesson' },
    body: Shape(rule),
    reply: RuleView,
    refusals: [refusals.ladderAbove],
  }),
  lessonRuleHistory: historyRoute({
    path: '/case-lesson-rule/history',
    access: { permission: 'cases.readTerms' },
    summary: { zh: '复盘规则的修改记录', en: 'The history of the rule for lessons' },
  }),
  lessonHistory: historyRoute({
    path: '/cases/:caseId/lesson/history',
    access: read,
    params,
    summary: { zh: '复盘的修改记录', en: 'The history of a lesson' },
  }),
}
