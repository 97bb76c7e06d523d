import { defineContract, Id, IsoDate, Line, Nothing, OneOf, Page, Paging, route, Shape, Type, Version } from '#platform/contract/index.ts'
import { refusals as no } from './errors.ts'
import {
  AccountView, AuditLine, Enrolment, Language, NewToken, OpenSession, Password, PermissionKeys, PermissionView,
  RequestedCode, RoleKey, RoleView, SessionView, TokenView,
} from './shapes.ts'

const ownSignIn = { signedIn: 'everybody looks after his own sign-in' }
const door = (why: string) => ({ public: why })
const accounts = { permission: 'accounts.edit' }
const roles = { permission: 'roles.edit' }
const Phone = Type.String({ minLength: 1, maxLength: 40 })
const Username = Type.String({ minLength: 1, maxLength: 100 })
const Code = Type.String({ minLength: 1, maxLength: 20 })

export const identityContract = defineContract('identity', {
  readSession: route({
    method: 'GET', path: '/session', access: door('tells a page whether somebody is signed in'),
    summary: { zh: '当前登录的是谁', en: 'Who is signed in' }, reply: SessionView,
  }),
  setLanguage: route({
    method: 'PUT', path: '/session/language', access: ownSignIn, summary: { zh: '选择界面语言', en: 'Choose the language' },
    body: Shape({ language: Language }), reply: Nothing, refusals: [no.sessionNeeded],
  }),
  signIn: route({
    method: 'POST', path: '/sign-in', access: door('signs in'), summary: { zh: '员工登录', en: 'Staff sign-in' },
    body: Shape({ username: Username, password: Password, totp: Type.Optional(Code) }), reply: Nothing,
    refusals: [no.wrongSignIn, no.lockedOut, no.totpNeeded, no.totpWrong, no.accountDisabled],
  }),
  signOut: route({
    method: 'POST', path: '/sign-out', access: door('takes the cookie back even when the session has ended'),
    summary: { zh: '退出登录', en: 'Sign out' }, reply: Nothing,
  }),
  requestPhoneCode: route({
    method: 'POST', path: '/phone-codes', access: door('the first step of signing in'),
    summary: { zh: '获取手机验证码', en: 'Ask for a phone code' }, body: Shape({ phone: Phone }), reply: RequestedCode,
    refusals: [no.codesToday],
  }),
  phoneSignIn: route({
    method: 'POST', path: '/phone-sign-in', access: door('signs in'), summary: { zh: '验证码登录', en: 'Sign in by phone code' },
    body: Shape({ phone: Phone, code: Code }), reply: Nothing,
    refusals: [no.codeWrong, no.codeNone, no.codeExpired, no.codeUsed, no.codeSpent, no.codesBlocked, no.personUnknown, no.accountDisabled],
  }),
  startOidc: route({
    method: 'GET', path: '/sign-in/oidc', access: door('the first step of signing in'), kind: 'stream',
    summary: { zh: '企业账号登录', en: 'Company sign-in' },
    query: Shape({ returnTo: Type.Optional(Type.String({ maxLength: 500 })) }), reply: Nothing,
  }),
  finishOidc: route({
    method: 'GET', path: '/sign-in/oidc/callback', access: door('the company’s sign-in sends the browser back here'), kind: 'stream',
    summary: { zh: '企业账号登录返回', en: 'Return from company sign-in' },
    query: Type.Record(Type.String(), Type.String({ maxLength: 4000 })), reply: Nothing,
    refusals: [no.staffUnknown, no.companySignInFailed, no.accountDisabled],
  }),
  changePassword: route({
    method: 'POST', path: '/password-change', access: ownSignIn, summary: { zh: '修改密码', en: 'Change the password' },
    body: Shape({ currentPassword: Password, newPassword: Password }), reply: Nothing,
    refusals: [no.wrongPassword, no.weakPassword, no.lockedOut, no.sessionNeeded],
  }),
  enrolTotp: route({
    method: 'POST', path: '/second-factor', access: ownSignIn, summary: { zh: '设置两步验证', en: 'Set up two-step sign-in' },
    body: Shape({ password: Password }), reply: Enrolment, refusals: [no.wrongPassword, no.totpAlreadyOn, no.sessionNeeded],
  }),
  confirmTotp: route({
    method: 'POST', path: '/second-factor/confirmation', access: ownSignIn,
    summary: { zh: '确认两步验证', en: 'Confirm two-step sign-in' }, body: Shape({ code: Code }), reply: Nothing,
    refusals: [no.totpWrong, no.totpNotStarted, no.sessionNeeded],
  }),
  disableTotp: route({
    method: 'POST', path: '/second-factor/removal', access: ownSignIn,
    summary: { zh: '关闭两步验证', en: 'Turn two-step sign-in off' }, body: Shape({ password: Password }), reply: Nothing,
    refusals: [no.wrongPassword, no.sessionNeeded],
  }),
  listSessions: route({
    method: 'GET', path: '/sessions', access: ownSignIn, summary: { zh: '我登录的设备', en: 'Where I am signed in' },
    reply: Shape({ items: Type.Array(OpenSession) }), refusals: [no.sessionNeeded],
  }),
  endSessions: route({
    method: 'DELETE', path: '/sessions', access: ownSignIn, summary: { zh: '在所有设备上退出', en: 'Sign out everywhere' },
    reply: Nothing, refusals: [no.sessionNeeded],
  }),
  endSession: route({
    method: 'DELETE', path: '/sessions/:sessionId', access: ownSignIn, summary: { zh: '退出一台设备', en: 'Sign out one device' },
    params: Shape({ sessionId: Id }), reply: Nothing, refusals: [no.sessionNeeded],
  }),
  listTokens: route({
    method: 'GET', path: '/access-tokens', access: ownSignIn, summary: { zh: '我的访问令牌', en: 'My access tokens' },
    reply: Shape({ items: Type.Array(TokenView) }), refusals: [no.sessionNeeded],
  }),
  createToken: route({
    method: 'POST', path: '/access-tokens', access: ownSignIn,
    summary: { zh: '新建访问令牌（只显示一次）', en: 'Make an access token (shown once)' }, body: NewToken, status: 201,
    reply: Shape({ token: Type.String(), made: TokenView }), refusals: [no.beyondOwnPermissions, no.expiryTooFar, no.sessionNeeded],
  }),
  revokeToken: route({
    method: 'DELETE', path: '/access-tokens/:tokenId', access: ownSignIn, summary: { zh: '作废访问令牌', en: 'Revoke an access token' },
    params: Shape({ tokenId: Id }), reply: Nothing, refusals: [no.sessionNeeded],
  }),
  listPermissions: route({
    method: 'GET', path: '/permissions', access: { signedIn: 'names of permissions stand on everybody’s own pages' },
    summary: { zh: '全部权限', en: 'All permissions' }, reply: Shape({ items: Type.Array(PermissionView) }),
  }),
  listRoles: route({
    method: 'GET', path: '/roles', access: { signedIn: 'names of roles stand on posts' },
    summary: { zh: '角色与权限', en: 'Roles and permissions' }, reply: Shape({ items: Type.Array(RoleView) }),
  }),
  createRole: route({
    method: 'POST', path: '/roles', access: roles, summary: { zh: '新增角色', en: 'Add a role' }, status: 201, reply: RoleView,
    body: Shape({ key: Type.Optional(RoleKey), zh: Line, en: Line, kind: OneOf(['staff', 'resident']) }), refusals: [no.roleKeyTaken],
  }),
  renameRole: route({
    method: 'PATCH', path: '/roles/:role', access: roles, summary: { zh: '角色改名', en: 'Rename a role' },
    params: Shape({ role: RoleKey }), body: Shape({ zh: Line, en: Line, version: Version }), reply: RoleView,
  }),
  setPermissions: route({
    method: 'PUT', path: '/roles/:role/permissions', access: roles, summary: { zh: '设置角色权限', en: 'Set what a role may do' },
    params: Shape({ role: RoleKey }), body: Shape({ permissions: PermissionKeys, version: Version }), reply: RoleView,
    refusals: [no.unknownPermission, no.keepsTheKeys],
  }),
  removeRole: route({
    method: 'DELETE', path: '/roles/:role', access: roles, summary: { zh: '删除角色', en: 'Remove a role' },
    params: Shape({ role: RoleKey }), reply: Nothing, refusals: [no.builtInRole, no.roleInUse],
  }),
  listAccounts: route({
    method: 'GET', path: '/accounts', access: accounts, summary: { zh: '员工账号', en: 'Staff accounts' }, reply: Page(AccountView),
    query: Shape({
      ...Paging, search: Type.Optional(Type.String({ maxLength: 40 })), state: Type.Optional(OneOf(['active', 'disabled'])),
      staffId: Type.Optional(Id),
    }),
  }),
  openAccount: route({
    method: 'POST', path: '/accounts', access: accounts, summary: { zh: '开通账号', en: 'Open an account' }, status: 201,
    body: Shape({ staffId: Id, username: Username, password: Type.Optional(Password) }), reply: AccountView,
    refusals: [no.accountExists, no.usernameTaken, no.weakPassword, no.noPassword],
  }),
  resetPassword: route({
    method: 'POST', path: '/accounts/:accountId/password-reset', access: accounts, summary: { zh: '重置密码', en: 'Reset the password' },
    params: Shape({ accountId: Id }), reply: AccountView, refusals: [no.weakPassword],
    body: Shape({ password: Password, dropSecondFactor: Type.Optional(Type.Boolean({ default: false })) }),
  }),
  disableAccount: route({
    method: 'POST', path: '/accounts/:accountId/disablement', access: accounts, summary: { zh: '停用账号', en: 'Disable an account' },
    params: Shape({ accountId: Id }), reply: AccountView, refusals: [no.ownAccount],
  }),
  enableAccount: route({
    method: 'DELETE', path: '/accounts/:accountId/disablement', access: accounts, summary: { zh: '恢复账号', en: 'Enable an account' },
    params: Shape({ accountId: Id }), reply: AccountView,
  }),
  listAuditLines: route({
    method: 'GET', path: '/audit-lines', access: { permission: 'audit.read' }, summary: { zh: '审计日志', en: 'Audit log' },
    query: Shape({
      ...Paging, actorId: Type.Optional(Id), subject: Type.Optional(Type.String({ maxLength: 100 })), subjectId: Type.Optional(Id),
      projectId: Type.Optional(Id), from: Type.Optional(IsoDate), to: Type.Optional(IsoDate),
    }),
    reply: Page(AuditLine),
  }),
})
