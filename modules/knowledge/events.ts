import { Id, Shape, Type } from '#platform/contract/index.ts'
import { defineEvent } from '#platform/events/index.ts'

export const editionPublished = defineEvent(
  'knowledge.edition_published.v1',
  { zh: '知识库发布：{titleZh} 第 {number} 版', en: 'Published: {titleEn}, edition {number}' },
  Shape({
    pieceId: Id,
    sort: Type.String(),
    titleZh: Type.String(),
    titleEn: Type.String(),
    number: Type.Integer(),
  }),
)
