import { Id, IsoDate, Nullable, OneOf, route, Shape, Type } from '#platform/contract/index.ts'
import { refusals } from '../errors.ts'
import { stages } from '../stages.ts'
import {
  answer,
  At,
  count,
  follow,
  optional,
  params,
  poll,
  ReportLine,
  result,
  Text,
  Totals,
  work,
} from './common.ts'

const day = Nullable(IsoDate)
const head = { id: Id, projectName: Type.String(), stage: OneOf(stages), anniversaryOn: IsoDate }
const MyRenewal = Shape({
  ...head,
  startBy: IsoDate,
  listedOn: IsoDate,
  surveyedOn: day,
  polledOn: day,
  decidedOn: day,
  startedOn: day,
  endedOn: day,
  acceptedOn: day,
  toldOn: day,
  report: Type.Array(ReportLine),
  poll: Nullable(
    Shape({
      ...poll,
      answered: Nullable(count),
      options: Type.Array(Shape({ id: Id, title: Type.String(), result: Nullable(Shape(result)) })),
      households: Type.Array(
        Shape({
          homeId: Id,
          home: Type.String(),
          answer: Nullable(Shape({ optionIds: Type.Array(Id), wish: Type.String(), at: At })),
        }),
      ),
    }),
  ),
  totals: Totals,
  works: Type.Array(Shape({ ...work, acceptedOn: day })),
  storyId: Nullable(Id),
})

export const myRoutes = {
  myRenewals: route({
    method: 'GET',
    path: '/my-renewals',
    access: follow,
    summary: { zh: '我家小区的四年之约', en: 'Renewals of the estates in which I live' },
    reply: Shape({ items: Type.Array(Shape(head)) }),
  }),
  myRenewal: route({
    method: 'GET',
    path: '/my-renewals/:programmeId',
    access: follow,
    summary: { zh: '查看小区的更新改造', en: 'Follow the renewal of my estate' },
    params,
    reply: MyRenewal,
  }),
  answerPoll: route({
    method: 'PUT',
    path: '/my-renewals/:programmeId/answer',
    access: answer,
    summary: { zh: '填写心愿', en: 'Answer the poll of wishes' },
    params,
    body: Shape({
      homeId: Id,
      optionIds: Type.Array(Id, { maxItems: 3, uniqueItems: true }),
      wish: optional(Text(500)),
    }),
    reply: MyRenewal,
    refusals: [refusals.pollClosed, refusals.notOwner, refusals.wrongWishes],
  }),
}
