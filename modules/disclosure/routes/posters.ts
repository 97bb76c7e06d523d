import {
  Id,
  Instant,
  IsoDate,
  Line,
  Nothing,
  Nullable,
  OneOf,
  Page,
  Paging,
  route,
  Shape,
  Sorting,
  Type,
  Version,
} from '#platform/contract/index.ts'
import { measures, policyTargets, urgencies } from '#modules/cases/contract.ts'
import { FileCard } from '#platform/files/file-card.ts'
import { historyRoute } from '#platform/history/index.ts'
import { refusals } from '../errors.ts'
import { placeOrders } from '../orders.ts'
import { placeKinds, placeStandings } from '../poster.ts'
import { optional, Photos, Text } from './common.ts'

const posters = { permission: 'disclosure.posters' }
const keep = { permission: 'disclosure.keepPosters' }
const ofProject = Shape({ projectId: Id })
const params = Shape({ placeId: Id })
const count = Type.Integer()
const Link = Type.String({ maxLength: 500, pattern: '^https?://[^\\s]+$' })
const words = {
  hours: Line,
  reception: Text(200),
  answeredBy: Line,
  formLink: Nullable(Link),
}
const where = {
  kind: OneOf(placeKinds),
  buildingId: Nullable(Id),
  place: Line,
  everyMonths: Type.Integer({ minimum: 1, maximum: 12 }),
}
const PosterView = Shape({
  /** Of the product: where its codes lead to. */
  address: Type.String(),
  projectId: Id,
  projectName: Type.String(),
  ...words,
  hours: Type.String(),
  answeredBy: Type.String(),
  formLink: Nullable(Type.String()),
  edition: count,
  editionOn: IsoDate,
  version: Version,
  content: Shape({
    hotline: Nullable(Type.String()),
    hours: Type.String(),
    reception: Type.String(),
    answeredBy: Type.String(),
    formLink: Nullable(Type.String()),
    terms: Type.Array(
      Shape({
        urgency: OneOf(urgencies),
        target: OneOf(policyTargets),
        minutes: count,
        measure: OneOf(measures),
      }),
    ),
  }),
})
const line = {
  id: Id,
  projectId: Id,
  projectName: Type.String(),
  kind: OneOf(placeKinds),
  place: Type.String(),
  dueBy: IsoDate,
  hungEdition: Nullable(count),
  hungOn: Nullable(IsoDate),
  hungBy: Nullable(Type.String()),
  edition: count,
  standing: OneOf(placeStandings),
}
const PlaceView = Shape({
  ...line,
  buildingId: Nullable(Id),
  everyMonths: count,
  editionOn: IsoDate,
  version: Version,
  proofs: Type.Array(
    Shape({
      id: Id,
      edition: count,
      hungOn: IsoDate,
      words: Nullable(Type.String()),
      byName: Type.String(),
      at: Instant,
      files: Type.Array(FileCard),
    }),
  ),
})
const Named = Shape({ projectId: Id, name: Type.String() })

export const posterRoutes = {
  listPosters: route({
    method: 'GET',
    path: '/channel-posters',
    access: posters,
    summary: { zh: '各项目的渠道海报', en: 'The channel posters of the projects' },
    reply: Shape({
      items: Type.Array(Shape({ projectId: Id, name: Type.String(), edition: count })),
      without: Type.Array(Named),
    }),
  }),
  getPoster: route({
    method: 'GET',
    path: '/projects/:projectId/channel-poster',
    access: posters,
    summary: { zh: '查看项目的渠道海报', en: 'Get the channel poster of a project' },
    params: ofProject,
    reply: PosterView,
  }),
  beginPoster: route({
    method: 'POST',
    path: '/projects/:projectId/channel-poster',
    access: keep,
    summary: { zh: '建立项目的渠道海报', en: 'Begin the channel poster of a project' },
    params: ofProject,
    body: Shape(words),
    reply: PosterView,
    status: 201,
    refusals: [refusals.posterBegun, refusals.noHotline],
  }),
  rewritePoster: route({
    method: 'PUT',
    path: '/projects/:projectId/channel-poster',
    access: keep,
    summary: { zh: '修改渠道海报的内容', en: 'Change what the channel poster says' },
    params: ofProject,
    body: Shape({ version: Version, ...words }),
    reply: PosterView,
    refusals: [refusals.noPoster],
  }),
  addPosterPlace: route({
    method: 'POST',
    path: '/projects/:projectId/channel-poster/places',
    access: keep,
    summary: { zh: '增加一处张贴地点', en: 'Add a place where the poster hangs' },
    params: ofProject,
    body: Shape(where),
    reply: PlaceView,
    status: 201,
    refusals: [refusals.noPoster, refusals.placeTaken],
  }),
  listPosterPlaces: route({
    method: 'GET',
    path: '/poster-places',
    access: posters,
    summary: { zh: '查询渠道海报的张贴地点', en: 'List where channel posters hang' },
    query: Shape({
      ...Paging,
      sort: Sorting(placeOrders),
      projectId: optional(Id),
      kind: optional(OneOf(placeKinds)),
      standing: optional(Type.Array(OneOf(placeStandings))),
      q: optional(Text(100)),
    }),
    reply: Page(Shape({ ...line, photoFileId: Nullable(Id) })),
  }),
  countDuePlaces: route({
    method: 'GET',
    path: '/poster-places/due',
    access: posters,
    summary: { zh: '有几处张贴需要处理', en: 'How many places wait for somebody' },
    reply: Shape({ due: count, missing: count, outdated: count, late: count, dueForReview: count }),
  }),
  getPosterPlace: route({
    method: 'GET',
    path: '/poster-places/:placeId',
    access: posters,
    summary: { zh: '查看一处张贴地点', en: 'Get a place where a poster hangs' },
    params,
    reply: PlaceView,
  }),
  posterPlaceHistory: historyRoute({
    path: '/poster-places/:placeId/history',
    access: posters,
    summary: { zh: '一处张贴地点的变更记录', en: 'The history of a place' },
    params,
  }),
  changePosterPlace: route({
    method: 'PUT',
    path: '/poster-places/:placeId',
    access: keep,
    summary: { zh: '修改张贴地点与复核周期', en: 'Change a place and its rhythm' },
    params,
    body: Shape({ version: Version, ...where }),
    reply: PlaceView,
    refusals: [refusals.placeTaken],
  }),
  removePosterPlace: route({
    method: 'DELETE',
    path: '/poster-places/:placeId',
    access: keep,
    summary: { zh: '取消一处张贴地点', en: 'Take a place off the register' },
    params,
    query: Shape({ version: Version }),
    reply: Nothing,
  }),
  hangPoster: route({
    method: 'POST',
    path: '/poster-places/:placeId/proofs',
    access: posters,
    summary: { zh: '登记张贴或复核，附现场照片', en: 'Prove with photos that the present edition hangs' },
    params,
    body: Shape({ version: Version, hungOn: IsoDate, words: optional(Text(2000)), fileIds: Photos }),
    reply: PlaceView,
    refusals: [refusals.noPhoto, refusals.dayAhead, refusals.hungBefore],
  }),
}
