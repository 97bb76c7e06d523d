import { Id, route, Shape } from '#platform/contract/index.ts'
import { HistoryPage, HistoryQuery } from '#platform/history/index.ts'

const read = {
  method: 'GET',
  access: { permission: 'estate.read' },
  query: HistoryQuery,
  reply: HistoryPage,
} as const

/** Who changed what on projects, buildings and homes. */
export const historyRoutes = {
  projectHistory: route({
    ...read,
    path: '/projects/:projectId/history',
    params: Shape({ projectId: Id }),
    summary: { zh: '项目的变更记录', en: 'The history of a project' },
  }),
  buildingHistory: route({
    ...read,
    path: '/projects/:projectId/buildings/:buildingId/history',
    params: Shape({ projectId: Id, buildingId: Id }),
    summary: { zh: '楼栋的变更记录', en: 'The history of a building' },
  }),
  homeHistory: route({
    ...read,
    path: '/homes/:homeId/history',
    params: Shape({ homeId: Id }),
    summary: { zh: '房屋的变更记录', en: 'The history of a home' },
  }),
}
