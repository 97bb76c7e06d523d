import {
  Id,
  Instant,
  IsoDate,
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
  Words,
} from '#platform/contract/index.ts'
import { appraisalStates, periodLengths, periodOrders } from '../appraisal.ts'
import { refusals } from '../errors.ts'
import { optional } from './common.ts'

export const manage = { permission: 'workplace.manage' }
const params = Shape({ periodId: Id })
const line = {
  id: Id,
  nodeId: Id,
  nodeName: Type.String(),
  length: OneOf(periodLengths),
  fromOn: IsoDate,
  untilOn: IsoDate,
  state: OneOf(['open', 'closed']),
  openedBy: Type.String(),
  people: Type.Integer(),
  agreed: Type.Integer(),
}
const Means = Type.Array(
  Shape({
    key: Type.String(),
    zh: Type.String(),
    en: Type.String(),
    chapter: Type.String(),
    self: Nullable(Type.Number()),
    rated: Nullable(Type.Number()),
  }),
)
const PeriodView = Shape({
  ...line,
  closedOn: Nullable(IsoDate),
  /** How many people stand where, by company. */
  progress: Type.Array(
    Shape({
      nodeId: Id,
      nodeName: Type.String(),
      people: Type.Integer(),
      states: Type.Array(Shape({ state: OneOf(appraisalStates), people: Type.Integer() })),
    }),
  ),
  /** The whole, and companies of which five and more agreed; none before the period is closed. */
  sums: Type.Array(
    Shape({ nodeId: Nullable(Id), nodeName: Type.String(), people: Type.Integer(), means: Means }),
  ),
  keptBack: Type.Integer(),
  version: Version,
})

/** Who appraises whom; nothing of what was rated. */
const Appraised = Shape({
  appraisalId: Id,
  nodeId: Id,
  nodeName: Type.String(),
  staffId: Id,
  staffName: Type.String(),
  supervisorId: Id,
  supervisorName: Type.String(),
  concluded: Type.Boolean(),
})
const SupervisorChanged = Shape({
  id: Id,
  staffName: Type.String(),
  fromName: Type.String(),
  toName: Type.String(),
  reason: Type.String(),
  byName: Type.String(),
  at: Instant,
})

/** Periods of appraisal: opened for a company and all below it, closed, and summed up without names. */
export const periodRoutes = {
  listPeriods: route({
    method: 'GET',
    path: '/appraisal-periods',
    access: manage,
    summary: { zh: '评价周期', en: 'Periods of appraisal' },
    query: Shape({
      ...Paging,
      sort: Sorting(periodOrders),
      nodeId: optional(Id),
      state: optional(OneOf(['open', 'closed'])),
    }),
    reply: Page(Shape(line)),
  }),
  getPeriod: route({
    method: 'GET',
    path: '/appraisal-periods/:periodId',
    access: manage,
    summary: { zh: '查看一期评价的进度与汇总', en: 'How far a period is, and its sums' },
    params,
    reply: PeriodView,
  }),
  openPeriod: route({
    method: 'POST',
    path: '/appraisal-periods',
    access: manage,
    status: 201,
    summary: { zh: '开启一期评价', en: 'Open a period of appraisal' },
    body: Shape({ nodeId: Id, length: optional(OneOf(periodLengths)), on: optional(IsoDate) }),
    reply: PeriodView,
    refusals: [refusals.periodThere, refusals.noPeople],
  }),
  periodSupervisors: route({
    method: 'GET',
    path: '/appraisal-periods/:periodId/supervisors',
    access: manage,
    summary: { zh: '一期评价里谁评价谁，换过谁', en: 'Who appraises whom in a period, and who did before' },
    params,
    reply: Shape({
      appraised: Type.Array(Appraised),
      changes: Type.Array(SupervisorChanged),
    }),
  }),
  changeSupervisor: route({
    method: 'PUT',
    path: '/appraisal-periods/:periodId/appraisals/:appraisalId/supervisor',
    access: manage,
    summary: { zh: '换评价的主管', en: 'Have another colleague appraise somebody' },
    params: Shape({ periodId: Id, appraisalId: Id }),
    body: Shape({ supervisorId: Id, reason: Words }),
    reply: Nothing,
    refusals: [refusals.periodClosed, refusals.concluded, refusals.cannotAppraise],
  }),
  endPeriod: route({
    method: 'POST',
    path: '/appraisal-periods/:periodId/closure',
    access: manage,
    summary: { zh: '结束一期评价', en: 'Close a period of appraisal' },
    params,
    body: Shape({ version: Version }),
    reply: PeriodView,
    refusals: [refusals.periodClosed],
  }),
}
