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
import { closures, kinds } from '../case.ts'
import { developerWays } from '../ways.ts'
import { countedFor, dimensions, reportOrders } from '../measures.ts'
import { optional } from './common.ts'

const read = { permission: 'cases.figures' }
const Month = Type.String({ pattern: '^20\\d{2}-(0[1-9]|1[0-2])$' })
const Count = Type.Integer({ minimum: 0 })
const Share = Nullable(Type.Number({ minimum: 0, maximum: 1 }))
const Each = Nullable(Type.Number({ minimum: 0 }))

/** Days of the project's own zone, both counted; what a figure counts can be listed in the inbox. */
export const reportFilters = {
  openedFrom: optional(IsoDate),
  openedUntil: optional(IsoDate),
  closedFrom: optional(IsoDate),
  closedUntil: optional(IsoDate),
  dueFrom: optional(IsoDate),
  dueUntil: optional(IsoDate),
  departmentId: optional(Id),
  buildingId: optional(Id),
  floor: optional(Type.Integer()),
  closure: optional(Type.Array(OneOf(closures))),
  reopened: optional(Type.Boolean()),
  /** Matters for the developer that came to him this way. */
  developerWay: optional(OneOf(developerWays)),
  /** What a figure of a report counts. */
  countedFor: optional(OneOf(countedFor)),
}

/** The months of a report, and what it is about. */
export const reportPeriod = {
  from: Month,
  until: Month,
  kind: optional(Type.Array(OneOf(kinds))),
  projectId: optional(Id),
}

const figures = {
  opened: Count,
  inTime: Count,
  late: Count,
  overdue: Count,
  inTimeShare: Share,
  due: Count,
  solved: Count,
  solvedShare: Share,
  special: Count,
  specialSolved: Count,
  specialShare: Share,
  unconfirmed: Count,
  withdrawn: Count,
  awaiting: Count,
  merged: Count,
  closed: Count,
  transfers: Count,
  transfersEach: Each,
  contacts: Count,
  contactsEach: Each,
  daysEach: Each,
  repeats: Count,
  repeatsShare: Share,
  reopened: Count,
  reopenedShare: Share,
  rated: Count,
  satisfaction: Nullable(Type.Number({ minimum: 1, maximum: 5 })),
}

const ReportRow = Shape({
  key: Type.String(),
  zh: Type.String(),
  en: Type.String(),
  /** What a link to the cases names: topics below, months in it. */
  ids: Type.Array(Type.String()),
  ...figures,
})

export const reportRoutes = {
  reportSummary: route({
    method: 'GET',
    path: '/case-report/summary',
    access: read,
    summary: { zh: '个案报表总览', en: 'How the cases of a period went' },
    query: Shape(reportPeriod),
    reply: Shape({
      total: Shape(figures),
      before: Shape({ from: Month, until: Month, ...figures }),
      months: Type.Array(Shape({ month: Month, ...figures })),
    }),
  }),
  caseReport: route({
    method: 'GET',
    path: '/case-report',
    access: read,
    summary: {
      zh: '个案报表：按项目、分类、部门、人员、渠道、月份',
      en: 'Cases by project, topic, department, person, way in, month',
    },
    query: Shape({ ...reportPeriod, by: OneOf(dimensions), sort: Sorting(reportOrders), ...Paging }),
    reply: Page(ReportRow),
  }),
  hotSpots: route({
    method: 'GET',
    path: '/case-hot-spots',
    access: read,
    summary: { zh: '楼栋热点：来件从哪栋哪层来', en: 'The buildings and floors from which cases come' },
    query: Shape({ ...reportPeriod, projectId: Id }),
    reply: Shape({
      project: Type.String(),
      buildings: Type.Array(
        Shape({
          buildingId: Id,
          building: Type.String(),
          homes: Count,
          cases: Count,
          open: Count,
          floors: Type.Array(Shape({ floor: Type.Integer(), homes: Count, cases: Count, open: Count })),
        }),
      ),
      commons: Type.Array(
        Shape({ id: Id, label: Type.String(), kind: Type.String(), cases: Count, open: Count }),
      ),
    }),
  }),
}
