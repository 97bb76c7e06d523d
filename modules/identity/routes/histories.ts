import { Id, Shape } from '#platform/contract/index.ts'
import { historyRoute } from '#platform/history/index.ts'
import { RoleKey } from '../shapes.ts'
import { ownSignIn } from './common.ts'

/** Who changed what on roles and accounts. */
export const historyRoutes = {
  roleHistory: historyRoute({
    path: '/roles/:role/history',
    access: { permission: 'roles.edit' },
    params: Shape({ role: RoleKey }),
    summary: { zh: '角色的变更记录', en: 'The history of a role' },
  }),
  accountHistory: historyRoute({
    path: '/accounts/:accountId/history',
    access: { permission: 'accounts.edit' },
    params: Shape({ accountId: Id }),
    summary: { zh: '账号的变更记录', en: 'The history of an account' },
  }),
  ownAccountHistory: historyRoute({
    path: '/account/history',
    access: ownSignIn,
    summary: { zh: '我的账号的变更记录', en: 'The history of my account' },
  }),
}
