import {
  Id,
  IsoDate,
  Line,
  Nullable,
  OneOf,
  Page,
  Paging,
  route,
  Shape,
  Type,
  Version,
} from '#platform/contract/index.ts'
import { historyRoute } from '#platform/history/index.ts'
import { refusals } from '../errors.ts'
import { toneKinds } from '../piece.ts'
import { PieceView } from './pieces.ts'

const read = { permission: 'knowledge.read' }
const write = { permission: 'knowledge.write' }
const word = {
  kind: OneOf(toneKinds),
  phrase: Type.String({ minLength: 1, maxLength: 40, pattern: '\\S' }),
  better: Line,
  whyZh: Line,
  whyEn: Line,
}
const Tone = Shape({
  items: Type.Array(
    Shape({
      id: Id,
      ...word,
      active: Type.Boolean(),
      version: Version,
      changedBy: Nullable(Type.String()),
    }),
  ),
})
const help = { public: 'Help for customers is read without signing in.' }
const helpLine = {
  id: Id,
  titleZh: Type.String(),
  titleEn: Type.String(),
  bodyZh: Type.String(),
  bodyEn: Type.String(),
  publishedOn: IsoDate,
}

export const speakingRoutes = {
  getGuide: route({
    method: 'GET',
    path: '/tone-guide',
    access: read,
    summary: { zh: '语言规范', en: 'The tone guide' },
    reply: PieceView,
  }),
  getCreed: route({
    method: 'GET',
    path: '/creed',
    access: read,
    summary: { zh: '服务信条', en: 'The creed' },
    reply: PieceView,
  }),
  listToneWords: route({
    method: 'GET',
    path: '/tone-words',
    access: read,
    summary: { zh: '不宜用语和更好的说法', en: 'Phrases to avoid, and what is better' },
    reply: Tone,
  }),
  toneHistory: historyRoute({
    path: '/tone-words/history',
    access: read,
    summary: { zh: '不宜用语的修改记录', en: 'The history of phrases to avoid' },
  }),
  addToneWord: route({
    method: 'POST',
    path: '/tone-words',
    access: write,
    status: 201,
    summary: { zh: '新增不宜用语', en: 'Add a phrase to avoid' },
    body: Shape(word),
    reply: Tone,
    refusals: [refusals.groupOnly, refusals.phraseTaken],
  }),
  changeToneWord: route({
    method: 'PUT',
    path: '/tone-words/:wordId',
    access: write,
    summary: { zh: '修改不宜用语', en: 'Change a phrase to avoid' },
    params: Shape({ wordId: Id }),
    body: Shape({ version: Version, ...word, active: Type.Boolean() }),
    reply: Tone,
    refusals: [refusals.groupOnly, refusals.phraseTaken],
  }),
  listHelp: route({
    method: 'GET',
    path: '/help-articles',
    access: help,
    summary: { zh: '自助帮助', en: 'Help for customers' },
    query: Shape({ ...Paging, q: Type.Optional(Type.String({ maxLength: 100 })) }),
    reply: Page(Shape(helpLine)),
  }),
  getHelp: route({
    method: 'GET',
    path: '/help-articles/:pieceId',
    access: help,
    summary: { zh: '一篇帮助', en: 'An article of help' },
    params: Shape({ pieceId: Id }),
    reply: Shape(helpLine),
  }),
}
