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
  Sorting,
  Type,
  Version,
} from '#platform/contract/index.ts'
import { historyRoute } from '#platform/history/index.ts'
import { commonOrders, commonSorts } from '../common.ts'
import { refusals } from '../errors.ts'

const optional = Type.Optional
const read = { permission: 'estate.read' }
const params = Shape({ commonId: Id })

/** A common part or facility with where it is. */
export const CommonView = Shape({
  id: Id,
  of: OneOf(commonSorts),
  projectId: Id,
  projectName: Type.String(),
  buildingId: Nullable(Id),
  buildingName: Nullable(Type.String()),
  kind: Type.String(),
  name: Type.String(),
  location: Nullable(Type.String()),
  installedOn: Nullable(IsoDate),
  /** Since when it is no longer there. */
  endedOn: Nullable(IsoDate),
  version: Version,
  label: Type.String(),
})

/** What owners share, found and corrected; cases and surveys point at it. */
export const commonRoutes = {
  findCommons: route({
    method: 'GET',
    path: '/commons',
    access: read,
    summary: { zh: '共用部位与设施', en: 'Common parts and facilities' },
    query: Shape({
      ...Paging,
      sort: Sorting(commonOrders),
      projectId: optional(Id),
      buildingId: optional(Id),
      of: optional(OneOf(commonSorts)),
      ended: optional(Type.Boolean()),
      q: optional(Line),
    }),
    reply: Page(CommonView),
  }),
  getCommon: route({
    method: 'GET',
    path: '/commons/:commonId',
    access: read,
    summary: { zh: '一处共用部位或设施', en: 'A common part or facility' },
    params,
    reply: CommonView,
  }),
  changeCommon: route({
    method: 'PATCH',
    path: '/commons/:commonId',
    access: { permission: 'estate.edit' },
    summary: { zh: '更正或停用共用部位、设施', en: 'Correct or end a common part or facility' },
    params,
    body: Shape({
      version: Version,
      buildingId: optional(Nullable(Id)),
      kind: optional(Line),
      name: optional(Line),
      location: optional(Nullable(Line)),
      installedOn: optional(Nullable(IsoDate)),
      endedOn: optional(Nullable(IsoDate)),
    }),
    reply: Shape({ version: Version }),
    refusals: [refusals.endsInFuture],
  }),
  commonHistory: historyRoute({
    access: read,
    path: '/commons/:commonId/history',
    params,
    summary: { zh: '共用部位或设施的变更记录', en: 'The history of a common part or facility' },
  }),
}
