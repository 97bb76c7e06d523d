import type { Authenticator } from '#platform/http/index.ts'
import { publicActor } from '#platform/work/index.ts'
import { limitedTo, tokenDigest, tokenPattern } from '../access-token.ts'
import { nobody, type SignIn } from '../known-sign-ins.ts'
import type { Means } from '../means.ts'
import { isDueForExtension, sessionEnd } from '../session-life.ts'
import { rememberSignIn } from '../sign-in-of.ts'
import { accessTokenStore } from '../stores/access-tokens.ts'
import { accountStore } from '../stores/accounts.ts'
import { signInStore } from '../stores/sign-ins.ts'
import { actorOf } from './actor-of.ts'

/** Tells who sent a request: by access token, else by session cookie. Answered from memory for some seconds. */
export function authenticator(means: Means): Authenticator {
  return async (request) => {
    const { headers } = request
    const token = headers.authorization ? tokenPattern.exec(headers.authorization)?.[1] : undefined
    const cookie = token ? undefined : sessionCookie(headers.cookie)
    if (!token && !cookie) return publicActor
    const lookUp = () => (token ? byToken(means, token) : byCookie(means, cookie!))
    const signIn = await means.known.find(token ?? cookie!, lookUp)
    rememberSignIn(request, signIn)
    return signIn.actor
  }
}

const cookieName = 'tongxing.session_token='

/** The session cookie out of a cookie header, as it stands there. */
function sessionCookie(cookies: string | undefined): string | undefined {
  const start = cookies?.indexOf(cookieName) ?? -1
  if (!cookies || start === -1 || (start > 0 && !/[; ]/.test(cookies[start - 1]!))) return undefined
  const end = cookies.indexOf(';', start)
  return cookies.slice(start, end === -1 ? undefined : end)
}

async function byCookie({ library, pool, own, options }: Means, cookie: string): Promise<SignIn> {
  const { api } = await library()
  const found = await api
    .getSession({ headers: new Headers({ cookie }), query: { disableRefresh: true } })
    .catch((error: Error) => {
      // The library wraps a lost database; the platform knows how to speak of the loss itself.
      throw error.cause ?? error
    })
  const now = options.services.clock.now()
  if (!found || found.session.expiresAt <= now) return nobody
  const { id, userId: accountId, expiresAt } = found.session
  const signIn = await own.asSystem('sign-in', async (work): Promise<SignIn> => {
    const account = await accountStore(work).byId(accountId)
    const actor = account?.state === 'active' ? await actorOf(work, account, options.residentScope) : null
    if (!account || !actor) return nobody
    const { password_must_change: passwordMustChange, language } = account
    return { actor, by: 'session', accountId, id, passwordMustChange, language }
  })
  const { kind } = signIn.actor
  if ((kind === 'staff' || kind === 'resident') && isDueForExtension(kind, expiresAt, now))
    await signInStore(pool).extendSession(id, sessionEnd(kind, now))
  return signIn
}

async function byToken({ own, options }: Means, token: string): Promise<SignIn> {
  return own.asSystem('access by token', async (work): Promise<SignIn> => {
    const tokens = accessTokenStore(work)
    const found = await tokens.bySha256(tokenDigest(token))
    if (!found || found.revoked_at || found.expires_at <= work.now) return nobody
    const account = await accountStore(work).byStaff(found.staff_id)
    const actor = account?.state === 'active' ? await actorOf(work, account, options.residentScope) : null
    if (!account || actor?.kind !== 'staff') return nobody
    await tokens.used(found.id)
    const { password_must_change: passwordMustChange, language } = account
    return {
      actor: limitedTo(actor, found.permissions),
      by: 'token',
      accountId: account.id,
      id: found.id,
      passwordMustChange,
      language,
    }
  })
}
