import {
  Id,
  IsoDate,
  Nullable,
  OneOf,
  Page,
  Paging,
  route,
  Shape,
  Sorting,
  Type,
} from '#platform/contract/index.ts'
import { ActionLine, InTwoLanguages, StaffView } from './contract-views.ts'
import { journeySteps, openActionOrders, stepHomeOrders } from './step.ts'

const oneProject = { params: Shape({ projectId: Id }) }

const Pressing = { late: Type.Integer(), dueThisWeek: Type.Integer() }

/** What a project, or all projects in reach, see of their journeys at once. */
export const boardRoutes = {
  overview: route({
    method: 'GET',
    path: '/journey-overview',
    access: { permission: 'journey.read' },
    summary: {
      zh: '各项目逾期与七天内到期的动作、临近的交付',
      en: 'Actions late or due within a week over all projects, and deliveries ahead',
    },
    reply: Shape({
      ...Pressing,
      projects: Type.Array(
        Shape({
          projectId: Id,
          project: Type.String(),
          city: Type.String(),
          ...Pressing,
          oldestDueOn: Nullable(IsoDate),
        }),
      ),
      roles: Type.Array(Shape({ role: Type.String(), ...Pressing })),
      deliveries: Type.Array(
        Shape({
          phaseId: Id,
          projectId: Id,
          project: Type.String(),
          phase: Type.String(),
          plannedOn: IsoDate,
        }),
      ),
    }),
  }),
  projectBoard: route({
    method: 'GET',
    path: '/projects/:projectId/journey-board',
    access: { permission: 'journey.read' },
    summary: { zh: '项目看板：各步户数与超期', en: 'Project board: homes by step, late actions by role' },
    ...oneProject,
    reply: Shape({
      project: Type.String(),
      today: IsoDate,
      steps: Type.Array(
        Shape({
          step: OneOf(journeySteps),
          number: Type.String(),
          name: InTwoLanguages,
          /** Homes, and customers who have none yet. */
          homes: Type.Integer(),
          late: Type.Integer(),
        }),
      ),
      roles: Type.Array(
        Shape({
          role: Type.String(),
          late: Type.Integer(),
          oldestDueOn: Nullable(IsoDate),
          dueThisWeek: Type.Integer(),
        }),
      ),
      buildings: Type.Array(
        Shape({
          building: Type.String(),
          late: Type.Integer(),
          lateHomes: Type.Integer(),
          oldestDueOn: Nullable(IsoDate),
          dueThisWeek: Type.Integer(),
          /** Late ones in each of the eight steps. */
          heat: Type.Array(Type.Integer()),
        }),
      ),
      people: Type.Array(
        Shape({
          /** Null for actions for which nobody is responsible by name, whose post then stands for them. */
          staff: Nullable(StaffView),
          /** Whoever holds the post, where nobody is responsible by name. */
          holder: Nullable(StaffView),
          role: Type.String(),
          late: Type.Integer(),
          oldestDueOn: Nullable(IsoDate),
          dueThisWeek: Type.Integer(),
          heat: Type.Array(Type.Integer()),
        }),
      ),
    }),
  }),
  listOpenActions: route({
    method: 'GET',
    path: '/projects/:projectId/open-journey-actions',
    access: { permission: 'journey.read' },
    summary: {
      zh: '项目看板：逾期和七天内到期的动作',
      en: 'Project board: actions late or due within a week',
    },
    ...oneProject,
    query: Shape({
      ...Paging,
      sort: Sorting(openActionOrders),
      performer: Type.Optional(Type.String({ maxLength: 60 })),
      step: Type.Optional(OneOf(journeySteps)),
      building: Type.Optional(Type.String({ maxLength: 60 })),
      /** Whoever is responsible by name. */
      staffId: Type.Optional(Id),
      /** Only what nobody is responsible for by name. */
      unnamed: Type.Optional(Type.Boolean()),
      late: Type.Optional(Type.Boolean()),
    }),
    reply: Page(ActionLine),
  }),
  homesInStep: route({
    method: 'GET',
    path: '/projects/:projectId/journey-steps/:step/homes',
    access: { permission: 'journey.read' },
    summary: {
      zh: '项目看板：处在某一步的房屋与客户',
      en: 'Project board: homes and customers that stand in a step',
    },
    params: Shape({ projectId: Id, step: OneOf(journeySteps) }),
    query: Shape({ ...Paging, sort: Sorting(stepHomeOrders) }),
    reply: Page(
      Shape({
        /** One of the two: a customer who has no home yet stands for herself. */
        homeId: Nullable(Id),
        personId: Nullable(Id),
        name: Type.String(),
        enteredOn: IsoDate,
        late: Type.Integer(),
      }),
    ),
  }),
}
