import type { FastifyRequest } from 'fastify'

export type Language = 'zh' | 'en'

/** The language in which to answer: Chinese unless the caller asks for English. */
export function languageOf(request: FastifyRequest): Language {
  const wanted = request.headers['accept-language'] ?? ''
  const zh = wanted.search(/\bzh\b/i)
  const en = wanted.search(/\ben\b/i)
  return en !== -1 && (zh === -1 || en < zh) ? 'en' : 'zh'
}
