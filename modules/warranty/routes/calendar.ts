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
  Words,
} from '#platform/contract/index.ts'
import { historyRoute } from '#platform/history/index.ts'
import { refusals } from '../errors.ts'
import { buildingOrders, endingOrders } from '../orders.ts'
import { check, Component, Contact, Cover, keepTerms, optional, read, text } from './common.ts'

const homeParams = Shape({ homeId: Id })
const buildingParams = Shape({ buildingId: Id })
const endingParams = Shape({ endingId: Id })
const season = Nullable(Shape({ from: text, until: text }))

const HomeWarranty = Shape({
  homeId: Id,
  home: text,
  projectId: Id,
  projectName: text,
  buildingId: Id,
  today: IsoDate,
  deliveredOn: Nullable(IsoDate),
  acceptedOn: Nullable(IsoDate),
  season,
  rows: Type.Array(Cover),
  responsible: Contact,
})
const BuildingWarranty = Shape({
  buildingId: Id,
  name: text,
  phaseName: text,
  projectId: Id,
  projectName: text,
  today: IsoDate,
  acceptedOn: Nullable(IsoDate),
  recordNumber: Nullable(text),
  season,
  rows: Type.Array(Cover),
  responsible: Contact,
  version: Nullable(Version),
  changedBy: Nullable(text),
})
const places = ['home', 'building'] as const
const Ending = Shape({
  id: Id,
  projectId: Id,
  projectName: text,
  place: OneOf(places),
  homeId: Nullable(Id),
  buildingId: Nullable(Id),
  name: text,
  endsOn: IsoDate,
  components: Type.Array(Component),
  notedOn: IsoDate,
  checkedOn: Nullable(IsoDate),
  checkedBy: Nullable(text),
  checkWords: Nullable(text),
  version: Version,
})

export const calendarRoutes = {
  homeWarranty: route({
    method: 'GET',
    path: '/warranty/homes/:homeId',
    access: read,
    summary: { zh: '一户的质保到期一览', en: 'The warranty calendar of a home' },
    params: homeParams,
    reply: HomeWarranty,
  }),
  askCover: route({
    method: 'GET',
    path: '/warranty/homes/:homeId/cover',
    access: read,
    summary: { zh: '某日某部位是否在保修期内', en: 'Whether a component is covered on a day' },
    params: homeParams,
    query: Shape({ component: Component, on: IsoDate }),
    reply: Shape({
      component: Component,
      on: IsoDate,
      isCovered: Type.Boolean(),
      isDesignLife: Type.Boolean(),
      buyerEndsOn: Nullable(IsoDate),
      builderEndsOn: Nullable(IsoDate),
      builderCovers: Type.Boolean(),
    }),
  }),
  listBuildings: route({
    method: 'GET',
    path: '/warranty/buildings',
    access: read,
    summary: { zh: '查询楼栋竣工验收', en: 'List buildings with their acceptance' },
    query: Shape({
      ...Paging,
      sort: Sorting(buildingOrders),
      projectId: optional(Id),
      missing: optional(Type.Boolean()),
    }),
    reply: Page(
      Shape({
        id: Id,
        name: text,
        phaseName: text,
        projectId: Id,
        projectName: text,
        acceptedOn: Nullable(IsoDate),
        recordNumber: Nullable(text),
      }),
    ),
  }),
  buildingWarranty: route({
    method: 'GET',
    path: '/warranty/buildings/:buildingId',
    access: read,
    summary: {
      zh: '一栋楼公共部位的质保到期一览',
      en: 'The warranty calendar of what a building’s owners share',
    },
    params: buildingParams,
    reply: BuildingWarranty,
  }),
  buildingHistory: historyRoute({
    path: '/warranty/buildings/:buildingId/history',
    access: read,
    summary: { zh: '竣工验收日期的修改记录', en: 'The history of an acceptance' },
    params: buildingParams,
  }),
  setAcceptance: route({
    method: 'PUT',
    path: '/warranty/buildings/:buildingId/acceptance',
    access: keepTerms,
    summary: { zh: '登记竣工验收日期', en: 'Record the completion acceptance' },
    params: buildingParams,
    body: Shape({ version: optional(Version), acceptedOn: IsoDate, recordNumber: optional(Line) }),
    reply: BuildingWarranty,
  }),
  listEndings: route({
    method: 'GET',
    path: '/warranty/endings',
    access: read,
    summary: { zh: '查询即将到期的保修', en: 'List warranties that end' },
    query: Shape({
      ...Paging,
      sort: Sorting(endingOrders),
      projectId: optional(Id),
      component: optional(Component),
      place: optional(OneOf(places)),
      endsFrom: optional(IsoDate),
      endsUntil: optional(IsoDate),
      unchecked: optional(Type.Boolean()),
    }),
    reply: Page(Ending),
  }),
  recordFreeCheck: route({
    method: 'POST',
    path: '/warranty/endings/:endingId/check',
    access: check,
    summary: { zh: '登记到期前免费检查', en: 'Record the free check before the end' },
    params: endingParams,
    body: Shape({ version: Version, checkedOn: IsoDate, words: Words }),
    reply: Ending,
    refusals: [refusals.alreadyChecked],
  }),
}
