import {
  Id,
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
import { refusals } from '../errors.ts'
import { homeStates } from '../home.ts'
import { homeOrders } from '../orders.ts'
import { Area, Code, HomeView } from '../views.ts'

const Optional = Type.Optional
const read = { access: { permission: 'estate.read' } }
const edit = { access: { permission: 'estate.edit' } }
const inProject = { params: Shape({ projectId: Id }) }
const home = {
  unitNumber: Optional(Code),
  floor: Optional(Type.Integer({ minimum: -9, maximum: 150 })),
  layoutId: Optional(Nullable(Id)),
  grossArea: Optional(Nullable(Area)),
  netArea: Optional(Nullable(Area)),
  state: Optional(OneOf(homeStates)),
}

/** Homes. */
export const homeRoutes = {
  listHomes: route({
    method: 'GET',
    path: '/homes',
    ...read,
    summary: { zh: '房源列表与查找', en: 'Homes, found by code or place' },
    query: Shape({
      ...Paging,
      sort: Sorting(homeOrders),
      projectId: Optional(Id),
      phaseId: Optional(Id),
      buildingId: Optional(Id),
      state: Optional(OneOf(homeStates)),
      q: Optional(Type.String({ maxLength: 60 })),
    }),
    reply: Page(HomeView),
  }),
  getHome: route({
    method: 'GET',
    path: '/homes/:homeId',
    ...read,
    params: Shape({ homeId: Id }),
    summary: { zh: '房屋详情', en: 'A home' },
    reply: HomeView,
  }),
  createHome: route({
    method: 'POST',
    path: '/projects/:projectId/homes',
    ...edit,
    ...inProject,
    summary: { zh: '新增房屋', en: 'Add a home' },
    body: Shape({ buildingId: Id, number: Code, ...home }),
    reply: Shape({ id: Id, homeCode: Line }),
    status: 201,
    refusals: [refusals.homeCodeTaken],
  }),
  changeHome: route({
    method: 'PATCH',
    path: '/homes/:homeId',
    ...edit,
    params: Shape({ homeId: Id }),
    summary: { zh: '修改房屋', en: 'Change a home' },
    body: Shape({ version: Version, number: Optional(Code), ...home }),
    reply: Shape({ version: Version, homeCode: Line }),
    refusals: [refusals.homeCodeTaken],
  }),
  removeHome: route({
    method: 'DELETE',
    path: '/homes/:homeId',
    ...edit,
    params: Shape({ homeId: Id }),
    summary: { zh: '删除未使用的房屋', en: 'Remove a home that nothing uses' },
    reply: Nothing,
  }),
}
