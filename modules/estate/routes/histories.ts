import { Id, Shape } from '#platform/contract/index.ts'
import { historyRoute } from '#platform/history/index.ts'

const access = { permission: 'estate.read' }

/** Who changed what on projects, buildings and homes. */
export const historyRoutes = {
  projectHistory: historyRoute({
    access,
    path: '/projects/:projectId/history',
    params: Shape({ projectId: Id }),
    summary: { zh: '项目的变更记录', en: 'The history of a project' },
  }),
  buildingHistory: historyRoute({
    access,
    path: '/projects/:projectId/buildings/:buildingId/history',
    params: Shape({ projectId: Id, buildingId: Id }),
    summary: { zh: '楼栋的变更记录', en: 'The history of a building' },
  }),
  homeHistory: historyRoute({
    access,
    path: '/homes/:homeId/history',
    params: Shape({ homeId: Id }),
    summary: { zh: '房屋的变更记录', en: 'The history of a home' },
  }),
}
