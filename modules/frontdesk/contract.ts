import {
  defineContract,
  Id,
  Instant,
  Line,
  Nullable,
  OneOf,
  Page,
  Paging,
  route,
  Shape,
  Sorting,
  type Static,
  Type,
} from '#platform/contract/index.ts'
import { refusals } from './errors.ts'
import { agreements } from './goods-release.ts'

const Goods = Type.Array(Shape({ kind: Line, count: Type.Integer({ minimum: 1, maximum: 9999 }) }), {
  minItems: 1,
  maxItems: 30,
})

export const ReleaseView = Shape({
  id: Id,
  projectId: Id,
  projectName: Type.String(),
  homeId: Id,
  homeLabel: Type.String(),
  goods: Goods,
  /** In words: 沙发 1、纸箱 6. */
  what: Type.String(),
  carrier: Type.String(),
  plate: Nullable(Type.String()),
  agreement: OneOf(agreements),
  note: Nullable(Type.String()),
  releasedAt: Instant,
  recordedBy: Type.String(),
})
export type ReleaseView = Static<typeof ReleaseView>

export const frontdeskContract = defineContract('frontdesk', {
  listReleases: route({
    method: 'GET',
    path: '/goods-releases',
    access: { permission: 'frontdesk.read' },
    summary: { zh: '物品放行登记', en: 'The register of goods released' },
    query: Shape({
      ...Paging,
      sort: Sorting(['releasedAt']),
      projectId: Type.Optional(Id),
      homeId: Type.Optional(Id),
      agreement: Type.Optional(OneOf(agreements)),
      q: Type.Optional(Type.String({ maxLength: 60 })),
    }),
    reply: Page(ReleaseView),
  }),
  recordRelease: route({
    method: 'POST',
    path: '/goods-releases',
    access: { permission: 'frontdesk.record' },
    summary: { zh: '登记物品放行', en: 'Register goods released' },
    status: 201,
    body: Shape({
      homeId: Id,
      goods: Goods,
      carrier: Line,
      plate: Type.Optional(Nullable(Line)),
      agreement: OneOf(agreements),
      note: Type.Optional(Nullable(Type.String({ maxLength: 500 }))),
      releasedAt: Type.Optional(Instant),
    }),
    reply: Shape({ id: Id }),
    refusals: [refusals.notYet],
  }),
})
