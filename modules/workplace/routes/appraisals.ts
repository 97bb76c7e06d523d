import {
  Id,
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
import { appraisalOrders, appraisalStates } from '../appraisal.ts'
import { refusals } from '../errors.ts'
import { optional, own } from './common.ts'
import { ItemView } from './editions.ts'

const appraise = { permission: 'workplace.appraise' }
const params = Shape({ appraisalId: Id })
const Key = Type.String({ maxLength: 50 })
const RatingView = Shape({
  key: Key,
  rating: Type.Integer({ minimum: 1, maximum: 5 }),
  example: optional(Type.String({ maxLength: 1000 })),
})
const Ratings = Type.Array(RatingView, { maxItems: 100 })
const line = {
  id: Id,
  periodId: Id,
  nodeName: Type.String(),
  staffId: Id,
  staffName: Type.String(),
  supervisorId: Id,
  supervisorName: Type.String(),
  fromOn: IsoDate,
  untilOn: IsoDate,
  state: OneOf(appraisalStates),
}
export const AppraisalLine = Shape(line)
const AppraisalView = Shape({
  ...line,
  /** Its period has ended, so that nothing more is written. */
  isClosed: Type.Boolean(),
  /** The qualities of the edition by which it goes. */
  qualities: Type.Array(ItemView),
  /** Seen by the supervisor once the person has finished. */
  self: Ratings,
  /** Seen by the person once they have talked. */
  rated: Ratings,
  /** How the person was rated in the period before, where it was agreed. */
  before: Ratings,
  talkOn: Nullable(IsoDate),
  result: Nullable(Type.String()),
  needs: Type.Array(Key),
  agreedOn: Nullable(IsoDate),
  ownWords: Nullable(Type.String()),
  version: Version,
})
const step = { access: own, params, reply: AppraisalView } as const

/** Appraisals: of one's own people, and one's own. */
export const appraisalRoutes = {
  listAppraisals: route({
    method: 'GET',
    path: '/appraisals',
    access: appraise,
    summary: { zh: '我的下属的评价', en: 'Appraisals of my people' },
    query: Shape({
      ...Paging,
      sort: Sorting(appraisalOrders),
      q: optional(Type.String({ maxLength: 100 })),
      state: optional(Type.Array(OneOf(appraisalStates))),
      periodId: optional(Id),
    }),
    reply: Page(AppraisalLine),
  }),
  getAppraisal: route({
    ...step,
    method: 'GET',
    path: '/appraisals/:appraisalId',
    summary: { zh: '查看一份评价', en: 'See an appraisal' },
  }),
  appraisalPaper: route({
    method: 'GET',
    path: '/appraisals/:appraisalId/paper',
    access: own,
    kind: 'download',
    summary: { zh: '下载已确认的评价（PDF，可签字）', en: 'Download a concluded appraisal on paper (PDF)' },
    params,
    reply: Type.Unknown(),
    refusals: [refusals.notConcluded],
  }),
  rateSelf: route({
    ...step,
    method: 'POST',
    path: '/appraisals/:appraisalId/self-rating',
    summary: { zh: '自评', en: 'Rate oneself' },
    body: Shape({ version: Version, ratings: Ratings }),
    refusals: [refusals.notNext, refusals.ratingsMissing, refusals.unknownQuality, refusals.periodClosed],
  }),
  ratePerson: route({
    ...step,
    access: appraise,
    method: 'POST',
    path: '/appraisals/:appraisalId/rating',
    summary: { zh: '主管评分', en: 'Rate as the supervisor' },
    body: Shape({ version: Version, ratings: Ratings }),
    refusals: [
      refusals.notNext,
      refusals.ratingsMissing,
      refusals.exampleMissing,
      refusals.unknownQuality,
      refusals.periodClosed,
    ],
  }),
  holdTalk: route({
    ...step,
    access: appraise,
    method: 'POST',
    path: '/appraisals/:appraisalId/talk',
    summary: { zh: '登记谈话、结果与培训需要', en: 'Note the talk, its result and the training agreed' },
    body: Shape({
      version: Version,
      talkOn: IsoDate,
      result: Words,
      needs: Type.Array(Key, { maxItems: 10, uniqueItems: true }),
    }),
    refusals: [refusals.notNext, refusals.dayAhead, refusals.unknownQuality, refusals.periodClosed],
  }),
  agreeAppraisal: route({
    ...step,
    method: 'POST',
    path: '/appraisals/:appraisalId/agreement',
    summary: { zh: '本人确认评价结果', en: 'Agree to the result' },
    body: Shape({ version: Version, words: optional(Nullable(Words)) }),
    refusals: [refusals.notNext, refusals.periodClosed],
  }),
  myGrowth: route({
    method: 'GET',
    path: '/my-growth',
    access: own,
    summary: { zh: '我的评价与培训', en: 'My appraisals and training' },
    reply: Shape({
      appraisals: Type.Array(AppraisalLine),
      trainings: Type.Array(
        Shape({
          id: Id,
          topic: Type.String(),
          heldOn: IsoDate,
          place: Type.String(),
          attended: Nullable(Type.Boolean()),
          passed: Nullable(Type.Boolean()),
        }),
      ),
      needs: Type.Array(Shape({ zh: Type.String(), en: Type.String() })),
    }),
  }),
}
