import { Id, Line, OneOf, Page, Paging, route, Shape, Type, Words } from '#platform/contract/index.ts'
import { FileIds } from '#platform/files/file-card.ts'
import { kinds } from '../case.ts'
import { confidences } from '../confidence.ts'
import { refusals } from '../errors.ts'
import { MyPlacesView } from '../place-views.ts'
import { MyCaseLine, MyCaseView } from '../my-case-views.ts'
import { OpenedView } from '../views.ts'
import { optional, params, Satisfaction, alreadyClosed, wrongState } from './common.ts'

const Share = Type.Number({ minimum: 0, maximum: 1 })
const Short = Type.String({ minLength: 1, maxLength: 20 })
/** Words, a voice message, photos: one of them is enough. */
const told = {
  body: optional(Type.String({ maxLength: 5000 })),
  fileIds: optional(FileIds),
  voice: optional(Shape({ fileId: Id, seconds: Type.Number({ minimum: 0, maximum: 600 }) })),
}

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
  listMyPlaces: route({
    method: 'GET',
    path: '/my-places',
    access: report,
    summary: { zh: '我家的位置图', en: 'The plans of my homes' },
    reply: MyPlacesView,
  }),
  reportCase: route({
    method: 'POST',
    path: '/my-cases',
    access: report,
    status: 201,
    summary: { zh: '提交来件', en: 'Report something' },
    body: Shape({
      kind: OneOf(kinds),
      ...told,
      spot: optional(
        Shape({
          room: optional(Short),
          x: optional(Share),
          y: optional(Share),
          common: optional(Short),
          commonId: optional(Id),
        }),
      ),
      title: optional(Line),
      place: optional(Line),
      categoryId: optional(Id),
      safety: optional(Type.Boolean()),
      homeId: optional(Id),
      repeatOf: optional(Id),
      toChairman: optional(OneOf(confidences)),
    }),
    reply: OpenedView,
    refusals: [
      refusals.noHome,
      refusals.nobodyResponsible,
      refusals.nothingSaid,
      refusals.voiceUnfit,
      refusals.noSuchPlace,
    ],
  }),
  writeMessage: route({
    method: 'POST',
    path: '/my-cases/:caseId/messages',
    access: report,
    status: 201,
    summary: { zh: '补充说明', en: 'Write on' },
    params,
    body: Shape(told),
    reply: MyCaseView,
    refusals: [alreadyClosed, refusals.nothingSaid, refusals.voiceUnfit],
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
