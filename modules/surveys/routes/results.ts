import {
  Id,
  Instant,
  Nullable,
  OneOf,
  Page,
  Paging,
  route,
  Shape,
  Sorting,
  Type,
} from '#platform/contract/index.ts'
import { measures, topics } from '../answers.ts'
import { opinionOrders } from '../orders.ts'
import { standings } from '../scores.ts'
import { Kind, Opinion, optional, Quarter, read } from './common.ts'

const figure = Nullable(Type.Number())
const score = {
  /** Under 10 answers there is no score, under 30 it only indicates. */
  standing: OneOf(standings),
  score: figure,
  respondents: Type.Integer(),
  /** In points, for 95 %, at most. */
  margin: figure,
}
const question = { group: OneOf(['delivery', 'residence']), key: Type.String() }
const count = optional(Type.Integer())
const counts = {
  yes: count,
  no: count,
  notSure: count,
  refused: count,
  '1': count,
  '2': count,
  '3': count,
  '4': count,
  '5': count,
}

export const resultRoutes = {
  callbackResults: route({
    method: 'GET',
    path: '/callback-results',
    access: read,
    summary: { zh: '各项目的 A2 与 A3', en: 'A2 and A3 of the projects' },
    query: Shape({ quarter: optional(Quarter), projectId: optional(Id) }),
    reply: Shape({
      quarter: Quarter,
      quarters: Type.Array(Quarter),
      questions: Type.Array(Shape({ ...question, zh: Type.String(), en: Type.String() })),
      items: Type.Array(
        Shape({
          projectId: Id,
          projectName: Type.String(),
          owed: Type.Integer(),
          reached: Type.Integer(),
          process: Shape(score),
          effect: Shape({ ...score, isPartial: Type.Boolean(), topTwo: figure }),
          questions: Type.Array(Shape({ ...question, measure: OneOf(measures), counts: Shape(counts) })),
        }),
      ),
    }),
  }),
  listOpinions: route({
    method: 'GET',
    path: '/callback-opinions',
    access: read,
    summary: { zh: '回访中听到的意见', en: 'Opinions heard in call-backs' },
    query: Shape({
      ...Paging,
      sort: Sorting(opinionOrders),
      projectId: optional(Id),
      topic: optional(Type.Array(OneOf(topics))),
      quarter: optional(Quarter),
    }),
    reply: Page(
      Shape({
        ...Opinion,
        callbackId: Id,
        kind: Kind,
        homeId: Id,
        home: Type.String(),
        projectName: Type.String(),
        toldAt: Instant,
      }),
    ),
  }),
}
