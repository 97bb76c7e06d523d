import { Id, IsoDate, Nullable, OneOf, route, Shape, Type, Version, Words } from '#platform/contract/index.ts'
import { bulletinStandings } from '../bulletin-rhythm.ts'
import { refusals } from '../errors.ts'
import { Bar, Milestone, read, write } from './common.ts'

const params = Shape({ projectId: Id })
const EveryMonths = Type.Integer({ minimum: 1, maximum: 3 })
const Next = Shape({ dueOn: IsoDate, latestOn: IsoDate, standing: OneOf(bulletinStandings) })
const count = Type.Integer()
const BuildingPlan = Shape({
  projectId: Id,
  projectName: Type.String(),
  bars: Type.Array(Bar),
  rhythm: Shape({ everyMonths: EveryMonths, channels: Type.String(), version: Version }),
  lastOn: Nullable(IsoDate),
  next: Next,
})

export const planRoutes = {
  buildingOverview: route({
    method: 'GET',
    path: '/building-overview',
    access: read,
    summary: { zh: '在建项目：业主在等什么', en: 'Projects that are being built, and what buyers wait for' },
    reply: Shape({
      items: Type.Array(
        Shape({
          projectId: Id,
          name: Type.String(),
          city: Type.String(),
          expectedOn: Nullable(IsoDate),
          lastOn: Nullable(IsoDate),
          next: Next,
          toSend: count,
          late: count,
          waiting: count,
          asked: count,
          openDayOn: Nullable(IsoDate),
          findings: count,
          overdue: count,
        }),
      ),
    }),
  }),
  buildingPlan: route({
    method: 'GET',
    path: '/projects/:projectId/building-plan',
    access: read,
    summary: { zh: '项目的工程节点与通报节奏', en: 'Milestones of a project and how often it reports' },
    params,
    reply: BuildingPlan,
  }),
  setMilestones: route({
    method: 'PUT',
    path: '/projects/:projectId/building-plan/phases/:phaseId',
    access: write,
    summary: { zh: '设定一期的工程节点', en: 'Set the milestones of a phase' },
    params: Shape({ projectId: Id, phaseId: Id }),
    body: Shape({ milestones: Type.Array(Milestone, { maxItems: 20 }) }),
    reply: BuildingPlan,
    refusals: [refusals.wrongPhase],
  }),
  setRhythm: route({
    method: 'PUT',
    path: '/projects/:projectId/building-plan/rhythm',
    access: write,
    summary: {
      zh: '设定通报节奏与投诉渠道',
      en: 'Set how often a project reports, and the ways to complain',
    },
    params,
    body: Shape({ everyMonths: EveryMonths, channels: Words, version: Version }),
    reply: BuildingPlan,
  }),
}
