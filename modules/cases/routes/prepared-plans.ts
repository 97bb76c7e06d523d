import { Id, IsoDate, Nullable, route, Shape, Type } from '#platform/contract/index.ts'
import { params } from './common.ts'

const read = { permission: 'cases.read' }
const PreparedPlans = Shape({
  items: Type.Array(
    Shape({
      id: Id,
      titleZh: Type.String(),
      titleEn: Type.String(),
      bodyZh: Type.String(),
      bodyEn: Type.String(),
      fitsTopic: Type.Boolean(),
      steps: Type.Array(
        Shape({
          whatZh: Type.String(),
          whatEn: Type.String(),
          performer: Type.String(),
          person: Nullable(Type.String()),
          until: IsoDate,
        }),
      ),
    }),
  ),
})

export const preparedPlanRoutes = {
  plansForCase: route({
    method: 'GET',
    path: '/cases/:caseId/prepared-plans',
    access: read,
    summary: { zh: '适用于个案的预案', en: 'Prepared plans that fit a case' },
    params,
    reply: PreparedPlans,
  }),
  plansForGroup: route({
    method: 'GET',
    path: '/case-groups/:groupId/prepared-plans',
    access: read,
    summary: { zh: '适用于群诉的预案', en: 'Prepared plans that fit a group complaint' },
    params: Shape({ groupId: Id }),
    reply: PreparedPlans,
  }),
}
