import { Id, Nullable, route, Shape, Type, Version } from '#platform/contract/index.ts'
import { refusals } from '../errors.ts'
import { count, optional, read, topics } from './common.ts'

const name = Type.String({ minLength: 1, maxLength: 60, pattern: '\\S' })
const position = Type.Integer({ minimum: 0, maximum: 9999 })
const Topics = Shape({
  items: Type.Array(
    Shape({
      id: Id,
      parentId: Nullable(Id),
      code: Nullable(Type.String()),
      zh: Type.String(),
      en: Type.String(),
      position: Type.Integer(),
      active: Type.Boolean(),
      version: Version,
      opinions: count,
    }),
  ),
})

export const topicRoutes = {
  listTopics: route({
    method: 'GET',
    path: '/opinion-topics',
    access: read,
    summary: { zh: '意见主题', en: 'Topics of opinions' },
    reply: Topics,
  }),
  addTopic: route({
    method: 'POST',
    path: '/opinion-topics',
    access: topics,
    summary: { zh: '新增意见主题', en: 'Add a topic' },
    body: Shape({ parentId: optional(Nullable(Id)), zh: name, en: name, position }),
    reply: Topics,
    status: 201,
    refusals: [refusals.topicDeep],
  }),
  editTopic: route({
    method: 'PUT',
    path: '/opinion-topics/:topicId',
    access: topics,
    summary: { zh: '修改意见主题', en: 'Change a topic' },
    params: Shape({ topicId: Id }),
    body: Shape({ version: Version, zh: name, en: name, position, active: Type.Boolean() }),
    reply: Topics,
  }),
}
