import { refusals as common, type Refusal } from '#platform/errors/index.ts'
import { refusals } from '../errors.ts'
import type { Means } from '../means.ts'
import { localPath } from '../oidc.ts'
import { answerOf, type Visit } from '../visit.ts'
import { leaveTrace } from './traces.ts'
import { welcome } from './welcome.ts'

const action = 'finishOidc'

/** The address of the company's own sign-in to which the browser goes next. */
export async function startOidc(
  { library, options }: Means,
  visit: Visit,
  returnTo: string | undefined,
): Promise<string> {
  if (!options.oidc) throw common.notFound()
  const callbackURL = options.baseUrl + localPath(returnTo)
  const body = {
    provider: 'oidc',
    callbackURL,
    errorCallbackURL: `${options.baseUrl}/console`,
    disableRedirect: true,
  }
  const response = await (
    await library()
  ).api.signInSocial({ body, headers: visit.headers(''), asResponse: true })
  const { url } = await answerOf(response)
  if (typeof url !== 'string') throw refusals.companySignInFailed()
  visit.keepCookies(response)
  return url
}

/** Takes the answer of the company's sign-in: the local address to go to, with the session cookie set; or refuses. */
export async function finishOidc(means: Means, visit: Visit, query: Record<string, string>): Promise<string> {
  const { library, options } = means
  if (!options.oidc) throw common.notFound()
  const call = {
    params: { id: 'oidc' },
    query,
    headers: visit.headers(),
    method: 'GET',
    asResponse: true,
  } as const
  const { api } = await library()
  const response = await api.callbackOAuth(call).catch((error: Error) => {
    throw refusals.companySignInFailed({}, { cause: error })
  })
  const target = new URL(
    response.headers.get('location') ?? `${options.baseUrl}/console?error=no_answer`,
    options.baseUrl,
  )
  const error = target.searchParams.get('error')
  if (error || response.status >= 400) {
    const refusal = refusalFor(error)
    await leaveTrace(means, visit, { change: 'sign_in_failed', action, details: { reason: refusal.code } })
    throw refusal
  }
  visit.keepCookies(response)
  const accountId = await accountOf(means, response)
  if (accountId) await welcome(means, visit, accountId, action, { way: 'company sign-in' })
  return target.href.slice(target.origin.length)
}

function refusalFor(error: string | null): Refusal {
  if (error === 'signup_disabled') return refusals.staffUnknown()
  if (error === 'unable_to_create_session') return refusals.accountDisabled()
  return refusals.companySignInFailed({ error })
}

async function accountOf({ library }: Means, response: Response): Promise<string | undefined> {
  const cookie = response.headers
    .getSetCookie()
    .map((line) => line.split(';', 1)[0])
    .join('; ')
  const found = await (
    await library()
  ).api.getSession({ headers: new Headers({ cookie }), query: { disableRefresh: true } })
  return found?.user.id
}
