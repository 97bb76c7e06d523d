import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Language, languageOf } from '#platform/http/index.ts'
import type { Actor, Scope } from '#platform/work/index.ts'
import { addressHeader } from './library-names.ts'

/** A request as sign-in sees it. */
export interface Visit {
  ip: string
  requestId: string
  language: Language
  /** The scope in which the visit leaves traces. */
  trace: (actor: Actor, action: string) => Scope
  /** Headers for the sign-in library: with the browser's cookies, or with the given ones. */
  headers: (cookies?: string) => Headers
  /** Sends the library's cookies on to the browser, for https only when the visit came over https. */
  keepCookies: (response: Response) => void
  /** Likewise for one cookie of the house's own. */
  keepCookie: (cookie: string) => void
}

/** Reads a request for sign-in. */
export function visitOf(
  { request, reply }: { request: FastifyRequest; reply: FastifyReply },
  baseUrl: string,
): Visit {
  const { ip, id: requestId } = request
  const isSecure = request.protocol === 'https' || baseUrl.startsWith('https:')
  const keepCookie = (cookie: string) =>
    void reply.header('set-cookie', isSecure ? `${cookie}; Secure` : cookie)
  return {
    ip,
    requestId,
    language: languageOf(request),
    trace: (actor, action) => ({ actor, action: `identity.${action}`, ip, requestId }),
    headers: (cookies = request.headers.cookie ?? '') =>
      new Headers({
        cookie: cookies,
        'user-agent': request.headers['user-agent'] ?? '',
        [addressHeader]: ip,
      }),
    keepCookies: (response) => response.headers.getSetCookie().forEach(keepCookie),
    keepCookie,
  }
}

/** The cookies of a library response as a browser would send them back. */
export function cookiesOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';', 1)[0]!)
    .join('; ')
}

/** The answer of the library: its body, and its error code when it refused; a failure of its own is no refusal. */
export async function answerOf(response: Response): Promise<Record<string, unknown> & { code?: string }> {
  const text = await response.text()
  const answer = text ? JSON.parse(text) : {}
  if (response.status >= 500 && answer.code !== noSession)
    throw new Error(`The sign-in library failed: ${response.status} ${answer.code ?? text.slice(0, 200)}`)
  return answer
}

/** The library's code when the house has refused the session: the account is disabled. */
export const noSession = 'FAILED_TO_CREATE_SESSION'
