import { Id, route, Shape } from '#platform/contract/index.ts'
import { HistoryPage, HistoryQuery } from '#platform/history/index.ts'

/** Who changed what on nodes with their departments and posts, and on members of staff. */
export const historyRoutes = {
  nodeHistory: route({
    method: 'GET',
    path: '/organization/nodes/:nodeId/history',
    access: { permission: 'organization.read' },
    summary: { zh: '组织的变更记录', en: 'The history of a node' },
    params: Shape({ nodeId: Id }),
    query: HistoryQuery,
    reply: HistoryPage,
  }),
  staffHistory: route({
    method: 'GET',
    path: '/staff/:staffId/history',
    access: { permission: 'staff.read' },
    summary: { zh: '员工的变更记录', en: 'The history of a member of staff' },
    params: Shape({ staffId: Id }),
    query: HistoryQuery,
    reply: HistoryPage,
  }),
}
