import { historyRoute } from '#platform/history/index.ts'
import { ofPerson, read } from './common.ts'

/** Who changed what on a customer's file. */
export const historyRoutes = {
  personHistory: historyRoute({
    path: '/persons/:personId/history',
    access: read,
    summary: { zh: '客户档案的变更记录', en: 'The history of a customer’s file' },
    params: ofPerson,
  }),
}
