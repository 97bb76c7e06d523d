import { Id, Nullable, OneOf, Page, Paging, route, Shape, Type } from '#platform/contract/index.ts'
import { WayView } from '../case-parts.ts'
import { developerWays } from '../ways.ts'
import { reportPeriod } from './reports.ts'

const Count = Type.Integer({ minimum: 0 })
/** Median hours since the case was taken in; null where it has not come so far in any. */
const Hours = Nullable(Type.Number())
const figures = {
  way: OneOf(developerWays),
  cases: Count,
  /** Had by somebody of the developer; answered; told the result. */
  arrived: Count,
  arrivalHours: Hours,
  answered: Count,
  replyHours: Hours,
  resulted: Count,
  resultHours: Hours,
}

/** Matters for the developer: directly, or through the property company (S1-21). */
export const developerRoutes = {
  wayAhead: route({
    method: 'GET',
    path: '/case-ways',
    access: { permission: 'cases.open' },
    summary: {
      zh: '这件事会怎样到开发公司：直接处理还是经物业公司转交',
      en: 'Which way a matter would take to the developer',
    },
    query: Shape({ projectId: Id, categoryId: Id }),
    reply: Shape({
      ahead: Nullable(
        Shape({
          way: WayView.properties.way,
          centreName: WayView.properties.centreName,
          centreSide: WayView.properties.centreSide,
          goesToCentre: Type.Boolean(),
          isOwn: Type.Boolean(),
          departmentName: Nullable(Type.String()),
        }),
      ),
    }),
  }),
  developerMatterReport: route({
    method: 'GET',
    path: '/case-report/developer-matters',
    access: { permission: 'cases.figures' },
    summary: {
      zh: '开发事项：直接处理与经物业公司转交',
      en: 'Matters for the developer: direct against through the property company',
    },
    query: Shape({ ...reportPeriod, ...Paging }),
    reply: Shape({
      total: Type.Array(Shape(figures)),
      ...Page(Shape({ projectId: Id, projectName: Type.String(), ...figures })).properties,
    }),
  }),
}
