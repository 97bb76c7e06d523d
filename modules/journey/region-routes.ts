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
import { compareOrders } from './comparison.ts'
import { InTwoLanguages } from './contract-views.ts'
import { journeySteps } from './step.ts'

const Figures = {
  late: Type.Integer(),
  dueThisWeek: Type.Integer(),
  oldestDueOn: Nullable(IsoDate),
  cameDue: Type.Integer(),
  inTime: Type.Integer(),
  doneLate: Type.Integer(),
  waived: Type.Integer(),
  notReached: Type.Integer(),
  evidenceMissing: Type.Integer(),
  /** Percent of what came due in the year before today; null where nothing did. */
  inTimePercent: Nullable(Type.Number()),
}
const Cell = {
  step: OneOf(journeySteps),
  standing: Type.Integer(),
  late: Type.Integer(),
  dueThisWeek: Type.Integer(),
}

/** How homes stand below any node of the organization, projects side by side, and what was planned against what was done. */
export const regionRoutes = {
  journeyBoard: route({
    method: 'GET',
    path: '/journey-board',
    access: { permission: 'journey.read' },
    summary: {
      zh: '看板：大区、城市公司或全部项目的各步户数与逾期',
      en: 'Board of a region, a city company or all projects: homes by step, late actions',
    },
    query: Shape({ nodeId: Type.Optional(Id) }),
    reply: Shape({
      node: Nullable(Shape({ id: Id, name: Type.String(), kind: Type.String() })),
      above: Type.Array(Shape({ id: Id, name: Type.String() })),
      projects: Type.Integer(),
      ...Figures,
      steps: Type.Array(Shape({ ...Cell, number: Type.String(), name: InTwoLanguages })),
      parts: Type.Array(
        Shape({
          /** Of a part with several projects; else the project is named. */
          nodeId: Nullable(Id),
          projectId: Nullable(Id),
          name: Type.String(),
          /** Of a single project. */
          city: Type.String(),
          projects: Type.Integer(),
          ...Figures,
          steps: Type.Array(Shape(Cell)),
        }),
      ),
    }),
  }),
  compareProjects: route({
    method: 'GET',
    path: '/journey-board/projects',
    access: { permission: 'journey.read' },
    summary: {
      zh: '项目对比：按时率、逾期、未联系上、免做、证据缺失',
      en: 'Projects compared: in time, late, not reached, waived, evidence missing',
    },
    query: Shape({
      ...Paging,
      sort: Sorting(compareOrders),
      nodeId: Type.Optional(Id),
      q: Type.Optional(Type.String({ maxLength: 60 })),
      city: Type.Optional(Type.String({ maxLength: 60 })),
      late: Type.Optional(Type.Boolean()),
    }),
    reply: Shape({
      ...Page(
        Shape({
          projectId: Id,
          project: Type.String(),
          city: Type.String(),
          ...Figures,
          steps: Type.Array(Shape({ step: OneOf(journeySteps), standing: Type.Integer() })),
        }),
      ).properties,
      total: Type.Integer(),
    }),
  }),
  projectCourse: route({
    method: 'GET',
    path: '/projects/:projectId/journey-course',
    access: { permission: 'journey.read' },
    summary: {
      zh: '项目看板：各步计划与实际',
      en: 'Project board: planned against actual, step by step',
    },
    params: Shape({ projectId: Id }),
    reply: Shape({
      today: IsoDate,
      months: Type.Array(IsoDate),
      steps: Type.Array(
        Shape({
          step: OneOf(journeySteps),
          /** By the month of the last day as first promised, and by the month in which it was done. */
          planned: Type.Array(Type.Integer()),
          done: Type.Array(Type.Integer()),
          moved: Type.Integer(),
          movedLater: Type.Integer(),
          movedDays: Type.Integer(),
        }),
      ),
    }),
  }),
}
