import { Id, Nullable, OneOf, Paging, route, Shape, Type } from '#platform/contract/index.ts'
import { loyaltyAnswers, loyaltyCauses, quarterPattern } from '../loyalty.ts'

const Count = Type.Integer({ minimum: 0 })
const Figure = Nullable(Type.Number({ minimum: 0 }))

export const loyaltyRoutes = {
  loyalty: route({
    method: 'GET',
    path: '/complaints-and-loyalty',
    access: { permission: 'insights.loyalty' },
    summary: {
      zh: '投诉与忠诚：各项目一个季度的投诉、解决与评价',
      en: 'Complaints and loyalty: complaints, solutions and what owners say, by project and quarter',
    },
    query: Shape({ ...Paging, quarter: Type.Optional(Type.String({ pattern: quarterPattern })) }),
    reply: Shape({
      quarter: Type.String(),
      from: Type.String(),
      until: Type.String(),
      fromOn: Type.String(),
      untilOn: Type.String(),
      correlations: Type.Array(
        Shape({
          x: OneOf(loyaltyCauses),
          y: OneOf(loyaltyAnswers),
          projects: Count,
          coefficient: Nullable(Type.Number({ minimum: -1.000001, maximum: 1.000001 })),
        }),
      ),
      items: Type.Array(
        Shape({
          projectId: Id,
          name: Type.String(),
          city: Type.String(),
          homes: Count,
          opened: Count,
          rated: Count,
          calls: Count,
          perHundred: Figure,
          solvedShare: Figure,
          agreedShare: Figure,
          satisfaction: Figure,
        }),
      ),
      next: Nullable(Type.String()),
    }),
  }),
}
