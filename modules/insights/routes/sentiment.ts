import { Id, Instant, Nullable, OneOf, route, Shape, Type } from '#platform/contract/index.ts'
import { sentimentKinds } from '../sentiment.ts'

const Mood = Type.Number({ minimum: 1, maximum: 5 })

export const sentimentRoutes = {
  personSentiment: route({
    method: 'GET',
    path: '/sentiments/:personId',
    access: { permission: 'insights.sentiment' },
    summary: { zh: '客户心情变化', en: 'The mood of a customer over time' },
    params: Shape({ personId: Id }),
    reply: Shape({
      months: Type.Array(Shape({ month: Type.String(), mood: Mood })),
      events: Type.Array(
        Shape({
          id: Type.String(),
          at: Instant,
          kind: OneOf(sentimentKinds),
          mood: Mood,
          words: Type.String(),
          caseId: Nullable(Id),
        }),
      ),
    }),
  }),
}
