import { Id, IsoDate, OneOf, Page, Paging, route, Shape, Sorting, Type } from '#platform/contract/index.ts'
import { refusals as no } from '../errors.ts'
import { accountOrders, auditOrders } from '../orders.ts'
import { AccountView, AuditLine, Password } from '../shapes.ts'
import { Username } from './common.ts'

const accounts = { permission: 'accounts.edit' }

export const accountsRoutes = {
  listAccounts: route({
    method: 'GET',
    path: '/accounts',
    access: accounts,
    summary: { zh: '员工账号', en: 'Staff accounts' },
    reply: Page(AccountView),
    query: Shape({
      ...Paging,
      sort: Sorting(accountOrders),
      search: Type.Optional(Type.String({ maxLength: 40 })),
      state: Type.Optional(OneOf(['active', 'disabled'])),
      staffId: Type.Optional(Id),
    }),
  }),
  openAccount: route({
    method: 'POST',
    path: '/accounts',
    access: accounts,
    summary: { zh: '开通账号', en: 'Open an account' },
    status: 201,
    body: Shape({ staffId: Id, username: Username, password: Type.Optional(Password) }),
    reply: AccountView,
    refusals: [no.accountExists, no.usernameTaken, no.weakPassword, no.noPassword],
  }),
  resetPassword: route({
    method: 'POST',
    path: '/accounts/:accountId/password-reset',
    access: accounts,
    summary: { zh: '重置密码', en: 'Reset the password' },
    params: Shape({ accountId: Id }),
    reply: AccountView,
    refusals: [no.weakPassword],
    body: Shape({ password: Password, dropSecondFactor: Type.Optional(Type.Boolean({ default: false })) }),
  }),
  disableAccount: route({
    method: 'POST',
    path: '/accounts/:accountId/disablement',
    access: accounts,
    summary: { zh: '停用账号', en: 'Disable an account' },
    params: Shape({ accountId: Id }),
    reply: AccountView,
    refusals: [no.ownAccount],
  }),
  enableAccount: route({
    method: 'DELETE',
    path: '/accounts/:accountId/disablement',
    access: accounts,
    summary: { zh: '恢复账号', en: 'Enable an account' },
    params: Shape({ accountId: Id }),
    reply: AccountView,
  }),
  listAuditLines: route({
    method: 'GET',
    path: '/audit-lines',
    access: { permission: 'audit.read' },
    summary: { zh: '审计日志', en: 'Audit log' },
    query: Shape({
      ...Paging,
      sort: Sorting(auditOrders),
      actorKind: Type.Optional(OneOf(['staff', 'resident', 'public', 'system', 'owner'])),
      actorId: Type.Optional(Id),
      subject: Type.Optional(Type.String({ maxLength: 100 })),
      subjectId: Type.Optional(Id),
      projectId: Type.Optional(Id),
      from: Type.Optional(IsoDate),
      to: Type.Optional(IsoDate),
    }),
    reply: Page(AuditLine),
  }),
}
