import {
  Id,
  Instant,
  IsoDate,
  Nullable,
  OneOf,
  route,
  Shape,
  Type,
  Version,
  Words,
} from '#platform/contract/index.ts'
import { chapters, editionStates, sorts } from '../edition.ts'
import { refusals } from '../errors.ts'
import { optional, own } from './common.ts'

const write = { permission: 'workplace.write' }
const publish = { permission: 'workplace.publish' }
const params = Shape({ sort: OneOf(sorts) })

const Text = Type.String({ maxLength: 500 })
export const ItemView = Shape({
  key: Type.String({ pattern: '^[a-z][A-Za-z0-9]{1,40}$' }),
  chapter: OneOf(chapters),
  zh: Text,
  en: Text,
  observedZh: Text,
  observedEn: Text,
  roles: Type.Array(Type.String({ maxLength: 50 }), { maxItems: 40, uniqueItems: true }),
})
const EditionView = Shape({
  id: Id,
  number: Type.Integer(),
  state: OneOf(editionStates),
  items: Type.Array(ItemView),
  writtenBy: Type.String(),
  writtenById: Nullable(Id),
  note: Nullable(Type.String()),
  publishedBy: Nullable(Type.String()),
  publishedOn: Nullable(IsoDate),
  version: Version,
  createdAt: Instant,
})
const LibraryView = Shape({ sort: OneOf(sorts), editions: Type.Array(EditionView) })

/** Both libraries are written, read by somebody else and published in editions, as the knowledge base is. */
export const editionRoutes = {
  getLibrary: route({
    method: 'GET',
    path: '/workplace-libraries/:sort',
    access: own,
    summary: { zh: '查看行为规范或素质模型的各版', en: 'The editions of the code or of the model' },
    params,
    reply: LibraryView,
  }),
  beginEdition: route({
    method: 'POST',
    path: '/workplace-libraries/:sort/editions',
    access: write,
    status: 201,
    summary: { zh: '起草新一版', en: 'Begin the next edition' },
    params,
    reply: LibraryView,
    refusals: [refusals.groupOnly, refusals.editionPending],
  }),
  editEdition: route({
    method: 'PUT',
    path: '/workplace-libraries/:sort/draft',
    access: write,
    summary: { zh: '修改草稿', en: 'Change the draft' },
    params,
    body: Shape({ version: Version, items: Type.Array(ItemView, { maxItems: 200 }) }),
    reply: LibraryView,
    refusals: [refusals.groupOnly, refusals.notDraft],
  }),
  askForReview: route({
    method: 'POST',
    path: '/workplace-libraries/:sort/review',
    access: write,
    summary: { zh: '送审', en: 'Ask for the draft to be read' },
    params,
    body: Shape({ version: Version, note: optional(Nullable(Words)) }),
    reply: LibraryView,
    refusals: [refusals.groupOnly, refusals.notDraft, refusals.incomplete],
  }),
  sendBack: route({
    method: 'POST',
    path: '/workplace-libraries/:sort/return',
    access: publish,
    summary: { zh: '退回修改', en: 'Send an edition back' },
    params,
    body: Shape({ version: Version, reason: Words }),
    reply: LibraryView,
    refusals: [refusals.groupOnly, refusals.notInReview],
  }),
  publishEdition: route({
    method: 'POST',
    path: '/workplace-libraries/:sort/publication',
    access: publish,
    summary: { zh: '发布', en: 'Publish an edition' },
    params,
    body: Shape({ version: Version }),
    reply: LibraryView,
    refusals: [refusals.groupOnly, refusals.notInReview, refusals.ownEdition],
  }),
}
