import { Id, Shape } from '#platform/contract/index.ts'
import { historyRoute } from '#platform/history/index.ts'

/** Who changed what on nodes with their departments and posts, and on members of staff. */
export const historyRoutes = {
  nodeHistory: historyRoute({
    path: '/organization/nodes/:nodeId/history',
    access: { permission: 'organization.read' },
    summary: { zh: '组织的变更记录', en: 'The history of a node' },
    params: Shape({ nodeId: Id }),
  }),
  staffHistory: historyRoute({
    path: '/staff/:staffId/history',
    access: { permission: 'staff.read' },
    summary: { zh: '员工的变更记录', en: 'The history of a member of staff' },
    params: Shape({ staffId: Id }),
  }),
}
