import { Id, route, Shape } from '#platform/contract/index.ts'
import { HistoryPage, HistoryQuery } from '#platform/history/index.ts'

/** Who changed what on members of staff. */
export const historyRoutes = {
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
