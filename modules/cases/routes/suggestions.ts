import { Id, route, Shape, Type, Words } from '#platform/contract/index.ts'
import { CaseLine } from '../views.ts'
import { optional } from './common.ts'

const SimilarCase = Shape({
  ...CaseLine.properties,
  /** How much of what is rare in the words is shared. */
  likeness: Type.Number({ minimum: 0, maximum: 1 }),
  /** The shared words, for the eye. */
  words: Type.Array(Type.String()),
})

export const suggestionRoutes = {
  similarCases: route({
    method: 'POST',
    path: '/similar-cases',
    access: { permission: 'cases.read' },
    summary: { zh: '按内容查找相似个案', en: 'Find cases whose words are alike' },
    body: Shape({
      projectId: Id,
      text: Words,
      besides: optional(Id),
      limit: optional(Type.Integer({ minimum: 1, maximum: 20 })),
    }),
    reply: Shape({ items: Type.Array(SimilarCase) }),
    status: 200,
  }),
}
