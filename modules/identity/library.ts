import { createHmac } from 'node:crypto'
import { betterAuth } from 'better-auth'
// Each by its own path: all plugins together cost 160 ms of start and 20 MB.
import { genericOAuth } from 'better-auth/plugins/generic-oauth'
import { phoneNumber } from 'better-auth/plugins/phone-number'
import { twoFactor } from 'better-auth/plugins/two-factor'
import { username } from 'better-auth/plugins/username'
import { Kysely, PostgresDialect } from 'kysely'
import { uuidv7 } from 'uuidv7'
import type { Pool } from '#platform/database/connect.ts'
import { addressHeader, placeholderEmail } from './library-names.ts'
import type { OidcOptions } from './oidc.ts'
import { longestPassword, shortestPassword } from './password-strength.ts'
import { usernamePattern } from './username.ts'

/** What the sign-in library asks the house. */
export interface LibraryQuestions {
  /** When a new session of this account ends; null when the account may not sign in. */
  sessionEnd: (accountId: string) => Promise<Date | null>
  /** The account that the provider's claims belong to. */
  accountByClaims: (claims: Record<string, unknown>) => Promise<string | null>
  /** Whether the house itself has just found this code of this phone right. */
  isPassed: (phoneIndex: string, pass: string) => boolean
}

export interface LibraryOptions {
  pool: Pool
  secret: string
  baseUrl: string
  oidc?: OidcOptions | undefined
}

export type Library = ReturnType<typeof openLibrary>

/** The cookie lives longer than any session: the database decides when a session ends. */
const cookieSeconds = 180 * 24 * 3600

/** better-auth as we use it: on schema auth alone, called by our own routes, never mounted itself. */
export function openLibrary({ pool, secret, baseUrl, oidc }: LibraryOptions, ask: LibraryQuestions) {
  return betterAuth({
    appName: '同行',
    baseURL: baseUrl,
    secret: createHmac('sha256', secret).update('cookies and second factors of sign-in').digest('base64'),
    database: {
      db: new Kysely({ dialect: new PostgresDialect({ pool }) }),
      type: 'postgres',
      schemaName: 'auth',
      transaction: true,
    },
    telemetry: { enabled: false },
    logger: { disabled: true },
    rateLimit: { enabled: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: shortestPassword,
      maxPasswordLength: longestPassword,
    },
    session: { expiresIn: cookieSeconds, disableSessionRefresh: true },
    account: { accountLinking: { enabled: true, trustedProviders: ['oidc'] } },
    advanced: {
      cookiePrefix: 'tongxing',
      // The attribute Secure is added on the way out, when the request came over https.
      useSecureCookies: false,
      database: { generateId: () => uuidv7() },
      ipAddress: { ipAddressHeaders: [addressHeader] },
    },
    databaseHooks: {
      session: {
        create: {
          before: async (session) => {
            const expiresAt = await ask.sessionEnd(session.userId)
            return expiresAt ? { data: { ...session, expiresAt } } : false
          },
        },
      },
      account: {
        create: {
          // The provider's tokens are of no further use, so they are not kept.
          before: async (account) => ({
            data: { ...account, accessToken: null, refreshToken: null, idToken: null },
          }),
        },
      },
    },
    plugins: [
      username({
        displayUsername: false,
        maxUsernameLength: 40,
        usernameValidator: (name) => usernamePattern.test(name),
      }),
      twoFactor({ issuer: '同行', accountLockout: { enabled: false } }),
      phoneNumber({
        sendOTP: neverSends,
        verifyOTP: ({ phoneNumber: index, code }) => ask.isPassed(index, code),
      }),
      genericOAuth({ config: oidc ? [provider(oidc, baseUrl, ask)] : [] }),
    ],
  })
}

/** Codes are drawn, kept and sent by the house, which knows the real number. */
function neverSends(): never {
  throw new Error('Phone codes are sent by the job identity.send-phone-code.')
}

function provider(oidc: OidcOptions, baseUrl: string, ask: LibraryQuestions) {
  const {
    clientId,
    clientSecret,
    authorizationUrl,
    tokenUrl,
    userInfoUrl,
    scopes = ['openid', 'profile', 'email'],
  } = oidc
  return {
    providerId: 'oidc',
    clientId,
    clientSecret,
    authorizationUrl,
    tokenUrl,
    userInfoUrl,
    scopes: [...scopes],
    pkce: true,
    redirectURI: `${baseUrl}/api/sign-in/oidc/callback`,
    disableSignUp: true,
    accountSubject: ({ profile }: { profile: Record<string, unknown> }) => String(profile.sub ?? ''),
    mapProfileToUser: async (claims: Record<string, unknown>) => {
      const accountId = await ask.accountByClaims(claims)
      return { email: placeholderEmail(accountId ?? 'nobody'), emailVerified: true, name: '' }
    },
  }
}
