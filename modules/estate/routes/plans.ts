import { Id, Nullable, route, Shape, Type, Version } from '#platform/contract/index.ts'
import { refusals } from '../errors.ts'
import { LayoutPlans, PlanView } from '../views.ts'

const params = Shape({ projectId: Id, layoutId: Id })

/** The plans of layouts, on which residents point at places. */
export const planRoutes = {
  getLayoutPlans: route({
    method: 'GET',
    path: '/projects/:projectId/layouts/:layoutId/plans',
    access: { permission: 'estate.read' },
    summary: { zh: '户型图与历次版本', en: 'The plan of a layout and its editions' },
    params,
    reply: LayoutPlans,
  }),
  drawPlan: route({
    method: 'POST',
    path: '/projects/:projectId/layouts/:layoutId/plans',
    access: { permission: 'estate.edit' },
    summary: { zh: '保存户型图新版本', en: 'Keep a new edition of a plan' },
    params,
    body: Shape({ version: Version, plan: PlanView, planFileId: Type.Optional(Nullable(Id)) }),
    reply: Shape({ number: Type.Integer(), version: Version }),
    status: 201,
    refusals: [refusals.planUnsound],
  }),
}
