import type { FastifyReply, FastifyRequest } from 'fastify'
import { Refusal, refusals as common } from '#platform/errors/index.ts'
import { bind, type BoundContract } from '#platform/http/index.ts'
import type { StaffActor, Work } from '#platform/work/index.ts'
import { createToken, revokeToken } from './actions/access-tokens.ts'
import { openAccount, resetPassword, setAccountState } from './actions/accounts.ts'
import { changePassword } from './actions/change-password.ts'
import { finishOidc, startOidc } from './actions/oidc-sign-in.ts'
import { phoneSignIn } from './actions/phone-sign-in.ts'
import { forgetPhone, provePhone } from './actions/prove-phone.ts'
import { requestPhoneCode } from './actions/request-phone-code.ts'
import { createRole, removeRole, renameRole, setPermissions } from './actions/roles.ts'
import { confirmTotp, disableTotp, enrolTotp } from './actions/second-factor.ts'
import { setLanguage } from './actions/set-language.ts'
import { signIn } from './actions/sign-in.ts'
import { endSessions, signOut } from './actions/sign-out.ts'
import { identityContract } from './contract.ts'
import { refusals } from './errors.ts'
import { keepSetting, keptSettings } from './kept-settings.ts'
import type { Means } from './means.ts'
import { accountViews, listAccounts } from './queries/list-accounts.ts'
import { accountHistory, ownAccountHistory, roleHistory } from './queries/histories.ts'
import { listAuditLines } from './queries/list-audit-lines.ts'
import { listSessions } from './queries/list-sessions.ts'
import { listTokens, tokenView } from './queries/list-tokens.ts'
import { sessionView } from './queries/session-view.ts'
import { sessionOf, signInOf } from './sign-in-of.ts'
import { roleStore, type RoleWithPermissions } from './stores/roles.ts'
import { type Visit, visitOf } from './visit.ts'

/** The routes of sign-in, accounts, roles and the audit log. */
export function identityApi(means: Means): BoundContract {
  const visit = (http: { request: FastifyRequest; reply: FastifyReply }): Visit =>
    visitOf(http, means.options.baseUrl)
  const one = async (work: Work, account: Parameters<typeof accountViews>[1][number]) =>
    (await accountViews(work, [account]))[0]!
  const done = async (changing: Promise<unknown>) => {
    await changing
    return {}
  }
  return bind(identityContract, {
    readSession: ({ work, http }) => sessionView(means, work, signInOf(http.request), visit(http).language),
    setLanguage: ({ work, body, http }) =>
      done(setLanguage(means, work, sessionOf(http.request), body.language)),
    readKeptSettings: async ({ work, http }) => ({
      settings: await keptSettings(work, sessionOf(http.request)),
    }),
    keepSetting: ({ work, params, body, http }) =>
      done(keepSetting(work, sessionOf(http.request), params.key, body.value)),
    signIn: ({ body, http }) => done(signIn(means, visit(http), body)),
    signOut: ({ work, http }) => done(signOut(means, work, visit(http), signInOf(http.request))),
    requestPhoneCode: ({ work, body, http }) => requestPhoneCode(means, work, visit(http), body.phone),
    phoneSignIn: ({ body, http }) => done(phoneSignIn(means, visit(http), body)),
    provePhone: ({ body, http }) => done(provePhone(means, visit(http), body)),
    forgetPhone: ({ http }) => done(forgetPhone(means, visit(http))),
    startOidc: async ({ query, http }) => go(http.reply, await startOidc(means, visit(http), query.returnTo)),
    finishOidc: async ({ query, http }) =>
      go(http.reply, await finishOidc(means, visit(http), query).catch(toConsole(http.request))),
    changePassword: ({ work, body, http }) =>
      done(changePassword(means, work, visit(http), sessionOf(http.request), body)),
    enrolTotp: ({ work, body, http }) =>
      enrolTotp(means, work, visit(http), sessionOf(http.request), body.password),
    confirmTotp: ({ work, body, http }) =>
      done(confirmTotp(means, work, visit(http), sessionOf(http.request), body.code)),
    disableTotp: ({ work, body, http }) =>
      done(disableTotp(means, work, visit(http), sessionOf(http.request), body.password)),
    listSessions: ({ work, http }) => listSessions(means, work, sessionOf(http.request)),
    endSessions: ({ work, http }) => done(endSessions(means, work, sessionOf(http.request).accountId)),
    endSession: async ({ work, params, http }) => {
      const ended = await endSessions(means, work, sessionOf(http.request).accountId, params.sessionId)
      if (ended === 0) throw common.notFound()
      return {}
    },
    listTokens: ({ work, http }) => listTokens(work, staffOf(work, http.request)),
    createToken: async ({ work, body, http }) => {
      const wanted = { ...body, expiresAt: new Date(body.expiresAt) }
      const { token, made } = await createToken(work, staffOf(work, http.request), wanted)
      return { token, made: tokenView(made) }
    },
    revokeToken: ({ work, params, http }) =>
      done(revokeToken(means, work, staffOf(work, http.request), params.tokenId)),
    listPermissions: async ({ work }) => ({ items: await staffOnly(work).permissions() }),
    listRoles: async ({ work }) => ({ items: (await staffOnly(work).list()).map(roleView) }),
    createRole: async ({ work, body }) => roleView(await createRole(work, body)),
    renameRole: async ({ work, params, body }) => roleView(await renameRole(work, params.role, body)),
    setPermissions: async ({ work, params, body }) =>
      roleView(await setPermissions(means, work, params.role, body)),
    removeRole: ({ work, params }) => done(removeRole(work, params.role)),
    listAccounts: ({ work, query }) => listAccounts(work, query),
    openAccount: async ({ work, body }) => one(work, await openAccount(means, work, body)),
    resetPassword: async ({ work, params, body: { password, dropSecondFactor = false } }) =>
      one(work, await resetPassword(means, work, params.accountId, { password, dropSecondFactor })),
    disableAccount: async ({ work, params }) =>
      one(work, await setAccountState(means, work, params.accountId, 'disabled')),
    enableAccount: async ({ work, params }) =>
      one(work, await setAccountState(means, work, params.accountId, 'active')),
    roleHistory: ({ work, params, query }) => roleHistory(work, params.role, query),
    accountHistory: ({ work, params, query }) => accountHistory(work, params.accountId, query),
    ownAccountHistory: ({ work, query }) => ownAccountHistory(work, query),
    listAuditLines: ({ work, query }) => listAuditLines(work, query),
  })
}

/** Staff who signed in with a session: only they make tokens. */
function staffOf({ actor }: Work, request: FastifyRequest): StaffActor {
  sessionOf(request)
  if (actor.kind !== 'staff') throw common.notAllowed()
  return actor
}

/** Roles and permissions are matters of the house, not of its customers. */
function staffOnly(work: Work) {
  if (work.actor.kind !== 'staff') throw common.notAllowed()
  return roleStore(work)
}

const roleView = ({ key, zh, en, kind, builtIn, permissions, version }: RoleWithPermissions) => ({
  key,
  zh,
  en,
  kind,
  builtIn,
  permissions,
  version,
})

/** A browser that comes back from the company's sign-in is shown a page, which says what the refusal says. */
function toConsole({ log }: FastifyRequest) {
  return (error: unknown): string => {
    const refusal = error instanceof Refusal ? error : refusals.companySignInFailed({}, { cause: error })
    const { code, details, cause } = refusal
    log.warn({ code, details, err: cause }, 'the company sign-in was not completed')
    return `/console?refused=${code}`
  }
}

function go(reply: FastifyReply, location: string): Record<string, never> {
  void reply.redirect(location, 303)
  return {}
}
