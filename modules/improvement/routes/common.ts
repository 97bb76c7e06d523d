import { Id, IsoDate, Nullable, OneOf, Shape, Type, Version } from '#platform/contract/index.ts'
import { channels, opinionStates, steps } from '../opinion.ts'

export const optional = Type.Optional
export const read = { permission: 'improvement.read' }
export const record = { permission: 'improvement.record' }
export const lead = { permission: 'improvement.lead' }
export const decide = { permission: 'improvement.decide' }
export const publish = { permission: 'improvement.publish' }
export const host = { permission: 'improvement.host' }
export const topics = { permission: 'improvement.topics' }
export const say = { permission: 'improvement.say' }

export const count = Type.Integer({ minimum: 0 })
export const day = Nullable(IsoDate)
export const text = Nullable(Type.String())
export const TopicName = Nullable(Shape({ zh: Type.String(), en: Type.String() }))
export const FileIdList = Type.Array(Id, { maxItems: 20, uniqueItems: true })

export const opinionLine = {
  id: Id,
  projectId: Id,
  projectName: Type.String(),
  channel: OneOf(channels),
  step: Nullable(OneOf(steps)),
  topicId: Nullable(Id),
  topic: TopicName,
  words: Type.String(),
  saidOn: IsoDate,
  personId: Nullable(Id),
  name: text,
  homeId: Nullable(Id),
  home: text,
  state: OneOf(opinionStates),
  improvementId: Nullable(Id),
  responsible: text,
  nextStep: text,
  dueOn: day,
  isOverdue: Type.Boolean(),
  answer: text,
  termOn: day,
  decidedOn: day,
  decidedBy: text,
  doneOn: day,
  version: Version,
}
export const OpinionLine = Shape(opinionLine)
