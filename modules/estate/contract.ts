import { defineContract, Id, IsoDate, Line, Nothing, Nullable, OneOf, Page, Paging, route, Shape, Type, Version } from '#platform/contract/index.ts'
import { refusals } from './errors.ts'
import { homeStates } from './home.ts'
import { projectStates } from './project.ts'

const Optional = Type.Optional
const Count = Type.Integer({ minimum: 0 })
const Code = Type.String({ minLength: 1, maxLength: 20 })
/** Square metres. */
const Area = Type.Number()
const Rooms = Nullable(Type.Integer({ minimum: 0, maximum: 20 }))
const Created = Shape({ id: Id })
const Changed = Shape({ version: Version })

export const PhaseView = Shape({
  id: Id, name: Line, number: Type.Integer(), plannedDeliveryOn: Nullable(IsoDate), deliveredOn: Nullable(IsoDate), version: Version,
})
const projectFields = {
  id: Id, nodeId: Id, cityCode: Code, code: Code, name: Line, city: Line, address: Nullable(Type.String()), state: OneOf(projectStates),
  timezone: Line, firstPhaseDeliveredOn: Nullable(IsoDate), version: Version, buildings: Count, homes: Count,
}
export const ProjectView = Shape(projectFields)
export const ProjectDetail = Shape({
  ...projectFields, phases: Type.Array(PhaseView), homesByState: Type.Record(Type.String(), Count),
})
export const BuildingView = Shape({
  id: Id, phaseId: Id, phaseName: Line, name: Line, number: Code, unitCount: Count, floors: Type.Integer(), version: Version, homes: Count,
})
export const LayoutView = Shape({
  id: Id, name: Line, bedrooms: Rooms, livingRooms: Rooms, bathrooms: Rooms, grossArea: Nullable(Area), netArea: Nullable(Area),
  planFileId: Nullable(Id), version: Version, homes: Count,
})
export const HomeView = Shape({
  id: Id, projectId: Id, projectName: Line, phaseId: Id, phaseName: Line, buildingId: Id, buildingName: Line, unitNumber: Code,
  floor: Type.Integer(), number: Code, homeCode: Line, label: Line, layoutId: Nullable(Id), layoutName: Nullable(Line),
  grossArea: Nullable(Area), netArea: Nullable(Area), state: OneOf(homeStates), version: Version,
})
/** The building as it stands: floors from the top down, on each its homes by unit; `state` is the key of the colour. */
export const Elevation = Shape({
  building: Shape({ id: Id, name: Line, number: Code, phaseName: Line }),
  units: Type.Array(Shape({ number: Code, name: Line })),
  floors: Type.Array(Shape({
    floor: Type.Integer(),
    homes: Type.Array(Shape({
      id: Id, unitNumber: Code, number: Code, homeCode: Line, layoutName: Nullable(Line), grossArea: Nullable(Area), state: OneOf(homeStates),
    })),
  })),
})
const commonFields = { id: Id, buildingId: Nullable(Id), kind: Line, name: Line, location: Nullable(Type.String()) }
export const Commons = Shape({
  parts: Type.Array(Shape(commonFields)),
  facilities: Type.Array(Shape({ ...commonFields, installedOn: Nullable(IsoDate) })),
  parkingSpaces: Type.Array(Shape({ id: Id, number: Code, tenure: OneOf(['sold', 'rented', 'common']), homeId: Nullable(Id) })),
})

const read = { access: { permission: 'estate.read' } }
const edit = { access: { permission: 'estate.edit' } }
const inProject = { params: Shape({ projectId: Id }) }
const within = <Name extends string>(name: Name) => ({ params: Shape({ projectId: Id, [name]: Id } as { projectId: typeof Id } & Record<Name, typeof Id>) })
const project = {
  name: Line, city: Line, cityCode: Code, code: Code, address: Optional(Nullable(Line)), state: Optional(OneOf(projectStates)), timezone: Optional(Line),
}
const building = { name: Optional(Line), unitCount: Optional(Type.Integer({ minimum: 0, maximum: 50 })), floors: Optional(Type.Integer({ minimum: 1, maximum: 150 })) }
const layout = {
  bedrooms: Optional(Rooms), livingRooms: Optional(Rooms), bathrooms: Optional(Rooms), grossArea: Optional(Nullable(Area)),
  netArea: Optional(Nullable(Area)), planFileId: Optional(Nullable(Id)),
}
const home = {
  unitNumber: Optional(Code), floor: Optional(Type.Integer({ minimum: -9, maximum: 150 })), layoutId: Optional(Nullable(Id)),
  grossArea: Optional(Nullable(Area)), netArea: Optional(Nullable(Area)), state: Optional(OneOf(homeStates)),
}
const common = { buildingId: Optional(Nullable(Id)), kind: Line, name: Line, location: Optional(Nullable(Line)) }

export const estateContract = defineContract('estate', {
  listProjects: route({
    method: 'GET', path: '/projects', ...read, summary: { zh: '项目列表', en: 'Projects' },
    query: Shape({ ...Paging, q: Optional(Type.String({ maxLength: 60 })), state: Optional(OneOf(projectStates)) }), reply: Page(ProjectView),
  }),
  getProject: route({
    method: 'GET', path: '/projects/:projectId', ...read, ...inProject, summary: { zh: '项目概况', en: 'A project at a glance' }, reply: ProjectDetail,
  }),
  createProject: route({
    method: 'POST', path: '/projects', ...edit, summary: { zh: '新建项目', en: 'Found a project' }, body: Shape({ nodeId: Id, ...project }),
    reply: Created, status: 201, refusals: [refusals.wrongNode, refusals.codeTaken, refusals.nameTaken],
  }),
  changeProject: route({
    method: 'PATCH', path: '/projects/:projectId', ...edit, ...inProject, summary: { zh: '修改项目', en: 'Change a project' },
    body: Shape({
      ...project, version: Version, nodeId: Optional(Id), name: Optional(Line), city: Optional(Line), cityCode: Optional(Code), code: Optional(Code),
    }),
    reply: Changed, refusals: [refusals.wrongNode, refusals.codeTaken, refusals.nameTaken, refusals.codeInUse],
  }),

  createPhase: route({
    method: 'POST', path: '/projects/:projectId/phases', ...edit, ...inProject, summary: { zh: '新增分期', en: 'Add a phase' },
    body: Shape({ name: Line, number: Type.Integer({ minimum: 1, maximum: 999 }), plannedDeliveryOn: Optional(Nullable(IsoDate)) }),
    reply: Created, status: 201, refusals: [refusals.nameTaken],
  }),
  changePhase: route({
    method: 'PATCH', path: '/projects/:projectId/phases/:phaseId', ...edit, ...within('phaseId'), summary: { zh: '修改分期', en: 'Change a phase' },
    body: Shape({ version: Version, name: Optional(Line), plannedDeliveryOn: Optional(Nullable(IsoDate)) }), reply: Changed,
  }),
  deliverPhase: route({
    method: 'POST', path: '/projects/:projectId/phases/:phaseId/delivery', ...edit, ...within('phaseId'),
    summary: { zh: '登记或更正分期正式交付日期', en: 'Record or correct the formal delivery of a phase' },
    body: Shape({ version: Version, deliveredOn: IsoDate }), reply: Shape({ version: Version, isFirstPhase: Type.Boolean() }),
    refusals: [refusals.deliveredInFuture],
  }),
  removePhase: route({
    method: 'DELETE', path: '/projects/:projectId/phases/:phaseId', ...edit, ...within('phaseId'), summary: { zh: '删除空分期', en: 'Remove an empty phase' }, reply: Nothing,
  }),

  listBuildings: route({
    method: 'GET', path: '/projects/:projectId/buildings', ...read, ...inProject, summary: { zh: '楼栋列表', en: 'Buildings' },
    reply: Shape({ buildings: Type.Array(BuildingView) }),
  }),
  createBuilding: route({
    method: 'POST', path: '/projects/:projectId/buildings', ...edit, ...inProject, summary: { zh: '新增楼栋', en: 'Add a building' },
    body: Shape({ phaseId: Id, number: Code, ...building }), reply: Created, status: 201, refusals: [refusals.nameTaken],
  }),
  changeBuilding: route({
    method: 'PATCH', path: '/projects/:projectId/buildings/:buildingId', ...edit, ...within('buildingId'),
    summary: { zh: '修改楼栋', en: 'Change a building' }, body: Shape({ version: Version, ...building }), reply: Changed,
  }),
  removeBuilding: route({
    method: 'DELETE', path: '/projects/:projectId/buildings/:buildingId', ...edit, ...within('buildingId'),
    summary: { zh: '删除空楼栋', en: 'Remove a building without homes' }, reply: Nothing,
  }),
  getElevation: route({
    method: 'GET', path: '/projects/:projectId/buildings/:buildingId/elevation', ...read, ...within('buildingId'),
    summary: { zh: '楼栋立面（楼层×单元）', en: 'The building as floors and units' }, reply: Elevation,
  }),

  listLayouts: route({
    method: 'GET', path: '/projects/:projectId/layouts', ...read, ...inProject, summary: { zh: '户型列表', en: 'Layouts' },
    reply: Shape({ layouts: Type.Array(LayoutView) }),
  }),
  createLayout: route({
    method: 'POST', path: '/projects/:projectId/layouts', ...edit, ...inProject, summary: { zh: '新增户型', en: 'Add a layout' },
    body: Shape({ name: Line, ...layout }), reply: Created, status: 201, refusals: [refusals.nameTaken],
  }),
  changeLayout: route({
    method: 'PATCH', path: '/projects/:projectId/layouts/:layoutId', ...edit, ...within('layoutId'),
    summary: { zh: '修改户型', en: 'Change a layout' }, body: Shape({ version: Version, name: Optional(Line), ...layout }), reply: Changed, refusals: [refusals.nameTaken],
  }),
  removeLayout: route({
    method: 'DELETE', path: '/projects/:projectId/layouts/:layoutId', ...edit, ...within('layoutId'), summary: { zh: '删除未使用的户型', en: 'Remove an unused layout' }, reply: Nothing,
  }),

  listHomes: route({
    method: 'GET', path: '/homes', ...read, summary: { zh: '房源列表与查找', en: 'Homes, found by code or place' },
    query: Shape({
      ...Paging, projectId: Optional(Id), phaseId: Optional(Id), buildingId: Optional(Id), state: Optional(OneOf(homeStates)),
      q: Optional(Type.String({ maxLength: 60 })),
    }),
    reply: Page(HomeView),
  }),
  getHome: route({
    method: 'GET', path: '/homes/:homeId', ...read, params: Shape({ homeId: Id }), summary: { zh: '房屋详情', en: 'A home' }, reply: HomeView,
  }),
  createHome: route({
    method: 'POST', path: '/projects/:projectId/homes', ...edit, ...inProject, summary: { zh: '新增房屋', en: 'Add a home' },
    body: Shape({ buildingId: Id, number: Code, ...home }), reply: Shape({ id: Id, homeCode: Line }), status: 201, refusals: [refusals.homeCodeTaken],
  }),
  changeHome: route({
    method: 'PATCH', path: '/homes/:homeId', ...edit, params: Shape({ homeId: Id }), summary: { zh: '修改房屋', en: 'Change a home' },
    body: Shape({ version: Version, number: Optional(Code), ...home }), reply: Shape({ version: Version, homeCode: Line }), refusals: [refusals.homeCodeTaken],
  }),
  removeHome: route({
    method: 'DELETE', path: '/homes/:homeId', ...edit, params: Shape({ homeId: Id }), summary: { zh: '删除未使用的房屋', en: 'Remove a home that nothing uses' }, reply: Nothing,
  }),

  listCommons: route({
    method: 'GET', path: '/projects/:projectId/commons', ...read, ...inProject,
    summary: { zh: '共用部位、共用设施与车位', en: 'Common parts, facilities and parking spaces' }, reply: Commons,
  }),
  createCommonPart: route({
    method: 'POST', path: '/projects/:projectId/common-parts', ...edit, ...inProject, summary: { zh: '新增共用部位', en: 'Add a common part' },
    body: Shape(common), reply: Created, status: 201,
  }),
  createCommonFacility: route({
    method: 'POST', path: '/projects/:projectId/common-facilities', ...edit, ...inProject, summary: { zh: '新增共用设施', en: 'Add a common facility' },
    body: Shape({ ...common, installedOn: Optional(Nullable(IsoDate)) }), reply: Created, status: 201,
  }),
  createParkingSpace: route({
    method: 'POST', path: '/projects/:projectId/parking-spaces', ...edit, ...inProject, summary: { zh: '新增车位', en: 'Add a parking space' },
    body: Shape({ number: Code, tenure: OneOf(['sold', 'rented', 'common']), homeId: Optional(Nullable(Id)) }), reply: Created, status: 201, refusals: [refusals.nameTaken],
  }),
})
