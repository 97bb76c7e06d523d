import {
  Id,
  Instant,
  IsoDate,
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
import { FileCard, FileIds } from '#platform/files/index.ts'
import { historyRoute } from '#platform/history/index.ts'
import { checkOrders, results } from '../conduct-check.ts'
import { refusals } from '../errors.ts'
import { check, optional, own } from './common.ts'
import { MeasureView } from './measures.ts'

const params = Shape({ checkId: Id })
const line = {
  id: Id,
  nodeId: Id,
  nodeName: Type.String(),
  departmentName: Nullable(Type.String()),
  staffId: Id,
  staffName: Type.String(),
  place: Nullable(Type.String()),
  checkedOn: IsoDate,
  checkerName: Type.String(),
  answerBy: IsoDate,
  answer: Nullable(Type.String()),
  kept: Type.Integer(),
  notKept: Type.Integer(),
  openMeasures: Type.Integer(),
}
export const CheckLine = Shape(line)
const CheckView = Shape({
  ...line,
  checkerId: Id,
  note: Nullable(Type.String()),
  answeredAt: Nullable(Instant),
  edition: Type.Integer(),
  lines: Type.Array(
    Shape({
      ruleKey: Type.String(),
      chapter: Type.String(),
      zh: Type.String(),
      en: Type.String(),
      result: OneOf(results),
      note: Nullable(Type.String()),
      files: Type.Array(FileCard),
    }),
  ),
  measures: Type.Array(MeasureView),
  version: Version,
})

/** Checks of conduct: of a person, or of a place that somebody answers for. */
export const checkRoutes = {
  listChecks: route({
    method: 'GET',
    path: '/conduct-checks',
    access: check,
    summary: { zh: '行为规范检查', en: 'Conduct checks' },
    query: Shape({
      ...Paging,
      sort: Sorting(checkOrders),
      q: optional(Type.String({ maxLength: 100 })),
      nodeId: optional(Id),
      departmentId: optional(Id),
      staffId: optional(Id),
      chapter: optional(Type.String({ maxLength: 40 })),
      ruleKey: optional(Type.String({ maxLength: 50 })),
      result: optional(OneOf(results)),
      from: optional(IsoDate),
      until: optional(IsoDate),
      open: optional(Type.Boolean()),
    }),
    reply: Page(CheckLine),
  }),
  getCheck: route({
    method: 'GET',
    path: '/conduct-checks/:checkId',
    access: own,
    summary: { zh: '查看一次检查', en: 'See a check' },
    params,
    reply: CheckView,
  }),
  checkPaper: route({
    method: 'GET',
    path: '/conduct-checks/:checkId/paper',
    access: own,
    kind: 'download',
    summary: { zh: '下载检查记录（PDF，可签字）', en: 'Download a check on paper (PDF)' },
    params,
    reply: Type.Unknown(),
  }),
  checkHistory: historyRoute({
    path: '/conduct-checks/:checkId/history',
    access: check,
    summary: { zh: '检查的变更记录', en: 'The history of a check' },
    params,
  }),
  drawCheck: route({
    method: 'GET',
    path: '/conduct-draws',
    access: check,
    summary: { zh: '抽一位最久没有检查过的同事', en: 'Draw the colleague who was not checked for longest' },
    query: Shape({ nodeId: optional(Id) }),
    reply: Shape({
      staffId: Nullable(Id),
      name: Nullable(Type.String()),
      role: Nullable(Type.String()),
      lastCheckedOn: Nullable(IsoDate),
      people: Type.Integer(),
    }),
  }),
  enterCheck: route({
    method: 'POST',
    path: '/conduct-checks',
    access: check,
    status: 201,
    summary: { zh: '登记检查结果', en: 'Enter a check' },
    body: Shape({
      staffId: Id,
      place: optional(Nullable(Line)),
      checkedOn: optional(IsoDate),
      note: optional(Nullable(Words)),
      lines: Type.Array(
        Shape({
          ruleKey: Type.String({ maxLength: 50 }),
          result: OneOf(results),
          note: optional(Nullable(Words)),
          fileIds: optional(FileIds),
        }),
        { minItems: 1, maxItems: 100 },
      ),
      /** Who puts right what was not kept, and until when; the person checked within two weeks where nothing is stated. */
      measureStaffId: optional(Id),
      measureDueOn: optional(IsoDate),
    }),
    reply: CheckView,
    refusals: [refusals.unknownPerson, refusals.ownCheck, refusals.unknownRule, refusals.dayAhead],
  }),
  answerCheck: route({
    method: 'POST',
    path: '/conduct-checks/:checkId/answer',
    access: own,
    summary: { zh: '回应检查结果', en: 'Answer a check' },
    params,
    body: Shape({ answer: Words }),
    reply: CheckView,
    refusals: [refusals.notYours, refusals.answered, refusals.answerOver],
  }),
}
