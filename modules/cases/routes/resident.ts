import { Id, Line, OneOf, Page, Paging, route, Shape, Type, Words } from '#platform/contract/index.ts'
import { FileIds } from '#platform/files/file-card.ts'
import { kinds } from '../case.ts'
import { refusals } from '../errors.ts'
import { MyCaseLine, MyCaseView, OpenedView } from '../views.ts'
import { optional, params, Saying, Satisfaction, alreadyClosed, wrongState } from './common.ts'

const report = { permission: 'cases.report' }

export const residentRoutes = {
  listMyCases: route({
    method: 'GET',
    path: '/my-cases',
    access: report,
    summary: { zh: '我和家人的来件', en: 'The cases of my household' },
    query: Shape({ ...Paging, open: optional(Type.Boolean()) }),
    reply: Page(MyCaseLine),
  }),
  getMyCase: route({
    method: 'GET',
    path: '/my-cases/:caseId',
    access: report,
    summary: { zh: '查看我的来件', en: 'See one of my cases' },
    params,
    reply: MyCaseView,
  }),
  reportCase: route({
    method: 'POST',
    path: '/my-cases',
    access: report,
    status: 201,
    summary: { zh: '提交来件', en: 'Report something' },
    body: Shape({
      kind: OneOf(kinds),
      body: Words,
      title: optional(Line),
      place: optional(Line),
      categoryId: optional(Id),
      safety: optional(Type.Boolean()),
      homeId: optional(Id),
      fileIds: optional(FileIds),
      repeatOf: optional(Id),
    }),
    reply: OpenedView,
    refusals: [refusals.noHome, refusals.nobodyResponsible],
  }),
  writeMessage: route({
    method: 'POST',
    path: '/my-cases/:caseId/messages',
    access: report,
    status: 201,
    summary: { zh: '补充说明', en: 'Write on' },
    params,
    body: Saying,
    reply: MyCaseView,
    refusals: [alreadyClosed],
  }),
  answerPlan: route({
    method: 'POST',
    path: '/my-cases/:caseId/plan-answer',
    access: report,
    status: 201,
    summary: { zh: '对方案表态', en: 'Say what one thinks of the plan' },
    params,
    body: Shape({ agreed: Type.Boolean(), body: optional(Type.String({ maxLength: 5000 })) }),
    reply: MyCaseView,
    refusals: [refusals.noPlanToAnswer],
  }),
  rateCase: route({
    method: 'POST',
    path: '/my-cases/:caseId/rating',
    access: report,
    status: 201,
    summary: { zh: '评价处理结果', en: 'Rate the handling' },
    params,
    body: Shape({ satisfaction: Satisfaction, solved: Type.Boolean(), body: optional(Words) }),
    reply: MyCaseView,
    refusals: [refusals.nothingToRate, refusals.alreadyRated, refusals.tooLateToReopen],
  }),
  reopenCase: route({
    method: 'POST',
    path: '/my-cases/:caseId/reopening',
    access: report,
    status: 201,
    summary: { zh: '重新打开', en: 'Open again' },
    params,
    body: Shape({ body: Words }),
    reply: MyCaseView,
    refusals: [wrongState, refusals.tooLateToReopen],
  }),
}
