import type { FastifyRequest } from 'fastify'
import { connect } from '#platform/database/connect.ts'
import type { Authenticator } from '#platform/http/index.ts'
import { defineModule, type Module } from '#platform/module/module.ts'
import { openDatabase, type Work } from '#platform/work/index.ts'
import { permissions } from './access.ts'
import { hashPassword, type NewAccount, openAccount } from './actions/accounts.ts'
import { crossOriginGuard } from './cross-origin.ts'
import { identityApi } from './http.ts'
import { sendPhoneCode } from './jobs/send-phone-code.ts'
import { sweep } from './jobs/sweep.ts'
import { KnownSignIns } from './known-sign-ins.ts'
import type { Library, LibraryQuestions } from './library.ts'
import { listen } from './listen.ts'
import type { IdentityOptions, Means } from './means.ts'
import { readClaims } from './oidc.ts'
import { accountByClaims, sessionEndOf } from './queries/library-answers.ts'
import { authenticator } from './queries/authenticate.ts'
import type { Account } from './stores/accounts.ts'
import { disableAccountWhenStaffLeft } from './subscribers/disable-account-when-staff-left.ts'

export interface Identity {
  module: Module
  authenticate: Authenticator
  /** For `server.addHook('onRequest', …)`: refuses changes sent by pages of other sites. */
  refuseCrossOrigin: (request: FastifyRequest) => Promise<void>
  /** Opens the account of a member of staff, for the first run and for the demo. */
  openAccount: (work: Work, input: NewAccount) => Promise<Pick<Account, 'id' | 'username'>>
  hashPassword: (password: string) => Promise<string>
  /** Has the next request of an account, a member of staff or a person looked up again; `*` means everybody's. */
  forget: (owner: string) => void
  /** Calls back after a change of somebody's rights, here or on another server, is in the database; `*` means everybody's. */
  onChange: (hear: (owner: string) => void) => void
  /** Gets ready in the background and hears of changes made anywhere, until `close`. */
  start: () => Promise<void>
  close: () => Promise<void>
}

/** Puts sign-in together; nothing connects before the first request or `start`. */
export function createIdentity(options: IdentityOptions): Identity {
  const { urls, services, secret, baseUrl, oidc } = options
  const pool = connect({ url: urls.auth, max: 6, applicationName: 'tongxing sign-in' })
  const own = openDatabase(connect({ url: urls.app, max: 6, applicationName: 'tongxing sign-in' }), services)
  const known = new KnownSignIns()
  const passes = new Set<string>()
  const questions: LibraryQuestions = {
    sessionEnd: (accountId) => sessionEndOf(own, accountId),
    accountByClaims: (claims) => accountByClaims(own, readClaims(claims, oidc?.usernameClaim)),
    isPassed: (phoneIndex, pass) => passes.has(`${phoneIndex} ${pass}`),
  }
  let loading: Promise<Library> | undefined
  const library = () =>
    (loading ??= import('./library.ts').then(({ openLibrary }) =>
      openLibrary({ pool, secret, baseUrl, oidc }, questions),
    ))
  const means: Means = { options, library, pool, own, known, passes }
  let hear = (_owner: string) => {}
  let listening: Awaited<ReturnType<typeof listen>> | undefined
  return {
    module: defineModule({
      name: 'identity',
      api: [identityApi(means)],
      permissions,
      subscribers: [disableAccountWhenStaffLeft(means)],
      jobs: [sendPhoneCode(options.sendPhoneCode), sweep(pool)],
      schedules: [
        {
          job: 'identity.sweep',
          cron: '20 3 * * *',
          summary: { zh: '清理已结束的登录与验证码', en: 'Remove ended sign-ins and codes' },
        },
      ],
    }),
    authenticate: authenticator(means),
    refuseCrossOrigin: crossOriginGuard(baseUrl),
    openAccount: (work, input) => openAccount(means, work, input),
    hashPassword: async (password) => (await hashPassword(means, password))!,
    forget: (owner) => known.forget(owner),
    onChange: (callback) => (hear = callback),
    start: async () => {
      listening ??= await listen(pool, known, (owner) => hear(owner))
      void library()
    },
    close: async () => {
      await listening?.stop()
      await Promise.all([own.close(), pool.end()])
    },
  }
}

export type { IdentityOptions } from './means.ts'
