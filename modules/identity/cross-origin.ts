import type { FastifyRequest } from 'fastify'
import { refusals } from './errors.ts'

const readingMethods = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * A hook (`onRequest`) that refuses changes sent by pages of other sites (cross-site request forgery). Browsers say
 * where a request comes from; programs that say nothing carry no cookies of their user either.
 */
export function crossOriginGuard(baseUrl: string): (request: FastifyRequest) => Promise<void> {
  const own = new URL(baseUrl).host
  return async ({ method, headers, host }) => {
    if (readingMethods.has(method)) return
    const site = headers['sec-fetch-site']
    if (site === 'same-origin') return
    if (typeof site === 'string' && site !== 'none') throw refusals.crossOrigin()
    const { origin } = headers
    if (origin === undefined) return
    const from = URL.canParse(origin) ? new URL(origin).host : ''
    if (from !== host && from !== own) throw refusals.crossOrigin()
  }
}
