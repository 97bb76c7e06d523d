import {
  Id,
  IsoDate,
  Line,
  Nothing,
  Nullable,
  OneOf,
  route,
  Shape,
  Type,
  Version,
} from '#platform/contract/index.ts'
import { refusals } from '../errors.ts'
import { Area, BuildingView, Code, Commons, Elevation, LayoutView, Rooms } from '../views.ts'

const Optional = Type.Optional
const Created = Shape({ id: Id })
const Changed = Shape({ version: Version })

const read = { access: { permission: 'estate.read' } }
const edit = { access: { permission: 'estate.edit' } }
const inProject = { params: Shape({ projectId: Id }) }
const within = <Name extends string>(name: Name) => ({
  params: Shape({ projectId: Id, [name]: Id } as { projectId: typeof Id } & Record<Name, typeof Id>),
})
const building = {
  name: Optional(Line),
  unitCount: Optional(Type.Integer({ minimum: 0, maximum: 50 })),
  floors: Optional(Type.Integer({ minimum: 1, maximum: 150 })),
}
const layout = {
  bedrooms: Optional(Rooms),
  livingRooms: Optional(Rooms),
  bathrooms: Optional(Rooms),
  grossArea: Optional(Nullable(Area)),
  netArea: Optional(Nullable(Area)),
  planFileId: Optional(Nullable(Id)),
}
const common = {
  buildingId: Optional(Nullable(Id)),
  kind: Line,
  name: Line,
  location: Optional(Nullable(Line)),
}

/** Buildings, layouts, and what owners share. */
export const buildingRoutes = {
  listBuildings: route({
    method: 'GET',
    path: '/projects/:projectId/buildings',
    ...read,
    ...inProject,
    summary: { zh: '楼栋列表', en: 'Buildings' },
    reply: Shape({ buildings: Type.Array(BuildingView) }),
  }),
  createBuilding: route({
    method: 'POST',
    path: '/projects/:projectId/buildings',
    ...edit,
    ...inProject,
    summary: { zh: '新增楼栋', en: 'Add a building' },
    body: Shape({ phaseId: Id, number: Code, ...building }),
    reply: Created,
    status: 201,
    refusals: [refusals.nameTaken],
  }),
  changeBuilding: route({
    method: 'PATCH',
    path: '/projects/:projectId/buildings/:buildingId',
    ...edit,
    ...within('buildingId'),
    summary: { zh: '修改楼栋', en: 'Change a building' },
    body: Shape({ version: Version, ...building }),
    reply: Changed,
  }),
  removeBuilding: route({
    method: 'DELETE',
    path: '/projects/:projectId/buildings/:buildingId',
    ...edit,
    ...within('buildingId'),
    summary: { zh: '删除空楼栋', en: 'Remove a building without homes' },
    reply: Nothing,
  }),
  getElevation: route({
    method: 'GET',
    path: '/projects/:projectId/buildings/:buildingId/elevation',
    ...read,
    ...within('buildingId'),
    summary: { zh: '楼栋立面（楼层×单元）', en: 'The building as floors and units' },
    reply: Elevation,
  }),
  listLayouts: route({
    method: 'GET',
    path: '/projects/:projectId/layouts',
    ...read,
    ...inProject,
    summary: { zh: '户型列表', en: 'Layouts' },
    reply: Shape({ layouts: Type.Array(LayoutView) }),
  }),
  createLayout: route({
    method: 'POST',
    path: '/projects/:projectId/layouts',
    ...edit,
    ...inProject,
    summary: { zh: '新增户型', en: 'Add a layout' },
    body: Shape({ name: Line, ...layout }),
    reply: Created,
    status: 201,
    refusals: [refusals.nameTaken],
  }),
  changeLayout: route({
    method: 'PATCH',
    path: '/projects/:projectId/layouts/:layoutId',
    ...edit,
    ...within('layoutId'),
    summary: { zh: '修改户型', en: 'Change a layout' },
    body: Shape({ version: Version, name: Optional(Line), ...layout }),
    reply: Changed,
    refusals: [refusals.nameTaken],
  }),
  removeLayout: route({
    method: 'DELETE',
    path: '/projects/:projectId/layouts/:layoutId',
    ...edit,
    ...within('layoutId'),
    summary: { zh: '删除未使用的户型', en: 'Remove an unused layout' },
    reply: Nothing,
  }),
  listCommons: route({
    method: 'GET',
    path: '/projects/:projectId/commons',
    ...read,
    ...inProject,
    summary: { zh: '共用部位、共用设施与车位', en: 'Common parts, facilities and parking spaces' },
    reply: Commons,
  }),
  createCommonPart: route({
    method: 'POST',
    path: '/projects/:projectId/common-parts',
    ...edit,
    ...inProject,
    summary: { zh: '新增共用部位', en: 'Add a common part' },
    body: Shape(common),
    reply: Created,
    status: 201,
  }),
  createCommonFacility: route({
    method: 'POST',
    path: '/projects/:projectId/common-facilities',
    ...edit,
    ...inProject,
    summary: { zh: '新增共用设施', en: 'Add a common facility' },
    body: Shape({ ...common, installedOn: Optional(Nullable(IsoDate)) }),
    reply: Created,
    status: 201,
  }),
  createParkingSpace: route({
    method: 'POST',
    path: '/projects/:projectId/parking-spaces',
    ...edit,
    ...inProject,
    summary: { zh: '新增车位', en: 'Add a parking space' },
    body: Shape({
      number: Code,
      tenure: OneOf(['sold', 'rented', 'common']),
      homeId: Optional(Nullable(Id)),
    }),
    reply: Created,
    status: 201,
    refusals: [refusals.nameTaken],
  }),
}
