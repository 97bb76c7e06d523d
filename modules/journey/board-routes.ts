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
import { ActionLine, InTwoLanguages } from './contract-views.ts'
import { journeySteps, openActionOrders, stepHomeOrders } from './step.ts'

const oneProject = { params: Shape({ projectId: Id }) }

/** What a project sees of all its journeys at once. */
export const boardRoutes = {
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
          homes: Type.Integer(),
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
      late: Type.Optional(Type.Boolean()),
    }),
    reply: Page(ActionLine),
  }),
  homesInStep: route({
    method: 'GET',
    path: '/projects/:projectId/journey-steps/:step/homes',
    access: { permission: 'journey.read' },
    summary: { zh: '项目看板：处在某一步的房屋', en: 'Project board: homes that stand in a step' },
    params: Shape({ projectId: Id, step: OneOf(journeySteps) }),
    query: Shape({ ...Paging, sort: Sorting(stepHomeOrders) }),
    reply: Page(Shape({ homeId: Id, home: Type.String(), enteredOn: IsoDate, late: Type.Integer() })),
  }),
}
