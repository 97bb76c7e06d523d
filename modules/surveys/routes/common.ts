import { Id, Nullable, OneOf, Shape, Type } from '#platform/contract/index.ts'
import { answerValues, measures, problemKinds, topics } from '../answers.ts'
import { callbackKinds } from '../callback.ts'

export const optional = Type.Optional
export const read = { permission: 'surveys.read' }
export const call = { permission: 'surveys.call' }
export const answer = { permission: 'surveys.answer' }

export const Kind = OneOf(callbackKinds)
export const Said = Shape({ zh: Type.String({ maxLength: 1000 }), en: Type.String({ maxLength: 1000 }) })
export const Question = Shape({
  key: Type.String({ pattern: '^\\w{1,40}$' }),
  measure: OneOf(measures),
  zh: Type.String({ maxLength: 500 }),
  en: Type.String({ maxLength: 500 }),
})
export const Questions = Type.Array(Question, { maxItems: 30 })
export const AnswerValue = OneOf(answerValues)
export const Given = Shape({ value: AnswerValue, was: Nullable(AnswerValue) })
export const Answered = Shape({ key: Type.String(), value: AnswerValue })
export const Problem = { id: Id, kind: OneOf(problemKinds), words: Type.String() }
export const Opinion = { id: Id, topic: OneOf(topics), words: Type.String() }
export const Person = Nullable(
  Shape({
    id: Id,
    name: Type.String(),
    title: Nullable(Type.String()),
    photoFileId: Nullable(Id),
    titleEn: Type.Optional(Nullable(Type.String())),
  }),
)
export const Quarter = Type.String({ pattern: '^20\\d\\d-Q[1-4]$' })
