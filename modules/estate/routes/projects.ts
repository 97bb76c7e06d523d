import {
  Id,
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
import { refusals } from '../errors.ts'
import { projectOrders } from '../orders.ts'
import { projectStates } from '../project.ts'
import { Code, ProjectDetail, ProjectView } from '../views.ts'

const Optional = Type.Optional
const Created = Shape({ id: Id })
const Changed = Shape({ version: Version })

const read = { access: { permission: 'estate.read' } }
const edit = { access: { permission: 'estate.edit' } }
const inProject = { params: Shape({ projectId: Id }) }
const within = <Name extends string>(name: Name) => ({
  params: Shape({ projectId: Id, [name]: Id } as { projectId: typeof Id } & Record<Name, typeof Id>),
})
const project = {
  name: Line,
  city: Line,
  cityCode: Code,
  code: Code,
  address: Optional(Nullable(Line)),
  hotline: Optional(Nullable(Line)),
  state: Optional(OneOf(projectStates)),
  timezone: Optional(Line),
}

/** Projects and their phases. */
export const projectRoutes = {
  listProjects: route({
    method: 'GET',
    path: '/projects',
    ...read,
    summary: { zh: '项目列表', en: 'Projects' },
    query: Shape({
      ...Paging,
      sort: Sorting(projectOrders),
      q: Optional(Type.String({ maxLength: 60 })),
      state: Optional(OneOf(projectStates)),
    }),
    reply: Page(ProjectView),
  }),
  getProject: route({
    method: 'GET',
    path: '/projects/:projectId',
    ...read,
    ...inProject,
    summary: { zh: '项目概况', en: 'A project at a glance' },
    reply: ProjectDetail,
  }),
  createProject: route({
    method: 'POST',
    path: '/projects',
    ...edit,
    summary: { zh: '新建项目', en: 'Found a project' },
    body: Shape({ nodeId: Id, ...project }),
    reply: Created,
    status: 201,
    refusals: [refusals.wrongNode, refusals.codeTaken, refusals.nameTaken],
  }),
  changeProject: route({
    method: 'PATCH',
    path: '/projects/:projectId',
    ...edit,
    ...inProject,
    summary: { zh: '修改项目', en: 'Change a project' },
    body: Shape({
      ...project,
      version: Version,
      nodeId: Optional(Id),
      name: Optional(Line),
      city: Optional(Line),
      cityCode: Optional(Code),
      code: Optional(Code),
    }),
    reply: Changed,
    refusals: [refusals.wrongNode, refusals.codeTaken, refusals.nameTaken, refusals.codeInUse],
  }),
  createPhase: route({
    method: 'POST',
    path: '/projects/:projectId/phases',
    ...edit,
    ...inProject,
    summary: { zh: '新增分期', en: 'Add a phase' },
    body: Shape({
      name: Line,
      number: Type.Integer({ minimum: 1, maximum: 999 }),
      plannedDeliveryOn: Optional(Nullable(IsoDate)),
    }),
    reply: Created,
    status: 201,
    refusals: [refusals.nameTaken],
  }),
  changePhase: route({
    method: 'PATCH',
    path: '/projects/:projectId/phases/:phaseId',
    ...edit,
    ...within('phaseId'),
    summary: { zh: '修改分期', en: 'Change a phase' },
    body: Shape({ version: Version, name: Optional(Line), plannedDeliveryOn: Optional(Nullable(IsoDate)) }),
    reply: Changed,
  }),
  deliverPhase: route({
    method: 'POST',
    path: '/projects/:projectId/phases/:phaseId/delivery',
    ...edit,
    ...within('phaseId'),
    summary: { zh: '登记或更正分期正式交付日期', en: 'Record or correct the formal delivery of a phase' },
    body: Shape({ version: Version, deliveredOn: IsoDate }),
    reply: Shape({ version: Version, isFirstPhase: Type.Boolean() }),
    refusals: [refusals.deliveredInFuture],
  }),
  removePhase: route({
    method: 'DELETE',
    path: '/projects/:projectId/phases/:phaseId',
    ...edit,
    ...within('phaseId'),
    summary: { zh: '删除空分期', en: 'Remove an empty phase' },
    reply: Nothing,
  }),
}
