import { Id, Nothing, Nullable, OneOf, route, Shape, Type, Words } from '#platform/contract/index.ts'
import { urgencies } from '../case.ts'
import { suggestedFields } from '../suggesting.ts'
import { CaseLine } from '../views.ts'
import { optional } from './common.ts'

const SimilarCase = Shape({
  ...CaseLine.properties,
  /** How much of what is rare in the words is shared. */
  likeness: Type.Number({ minimum: 0, maximum: 1 }),
  /** The shared words, for the eye. */
  words: Type.Array(Type.String()),
})

const Count = Type.Integer({ minimum: 0 })
const reasons = {
  /** Words of the text that spoke for it. */
  words: Type.Array(Type.String()),
  /** Closed cases that it was learned from. */
  cases: Count,
  /** Of the last closed cases for which something was guessed, and how many of those guesses were right. */
  measured: Count,
  hits: Count,
  /** Of the suggestions that people answered lately, how many they took. */
  answered: Count,
  taken: Count,
}

export const suggestionRoutes = {
  suggest: route({
    method: 'POST',
    path: '/case-suggestions',
    access: { permission: 'cases.read' },
    status: 200,
    summary: { zh: '按内容建议分类、紧急程度和部门', en: 'Suggest topic, urgency and department from words' },
    body: Shape({ projectId: Id, text: Words }),
    reply: Shape({
      topic: Nullable(Shape({ id: Id, zh: Type.String(), en: Type.String(), ...reasons })),
      urgency: Nullable(Shape({ urgency: OneOf(urgencies), ...reasons })),
      department: Nullable(
        Shape({
          id: Id,
          name: Type.String(),
          /** It follows from the suggested topic, not from words. */
          isUsual: Type.Boolean(),
          ...reasons,
        }),
      ),
      learnedFrom: Count,
    }),
  }),
  answerSuggestion: route({
    method: 'POST',
    path: '/case-suggestions/answers',
    access: { permission: 'cases.read' },
    status: 200,
    summary: { zh: '记录建议是否采纳', en: 'Note whether a suggestion was taken' },
    body: Shape({
      projectId: Id,
      caseId: optional(Id),
      field: OneOf(suggestedFields),
      suggested: Type.String({ minLength: 1, maxLength: 60 }),
      taken: Type.Boolean(),
    }),
    reply: Nothing,
  }),
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
