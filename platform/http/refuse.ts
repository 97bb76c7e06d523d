import type { FastifyError, FastifyInstance, FastifyRequest } from 'fastify'
import { Refusal, refusals } from '../errors/index.ts'
import { asRefusal } from '../work/database-errors.ts'
import { tooLarge } from './body-limit.ts'
import { languageOf } from './language.ts'

/** One shape for every refusal: `{code, message, details, fields, requestId}`; causes are logged, never sent. */
export function answerRefusals(server: FastifyInstance): void {
  server.setErrorHandler((error: FastifyError, request, reply) => {
    const refusal = refusalFrom(error, request)
    if (!refusal) {
      request.log.error({ err: error }, 'unexpected failure')
      return reply.code(500).send(unexpected(languageOf(request), request.id))
    }
    if (refusal.cause) request.log.warn({ err: refusal.cause, code: refusal.code }, 'refused')
    if (refusal.text.status === 503) void reply.header('retry-after', '2')
    return reply.code(refusal.text.status).send(present(refusal, languageOf(request), request.id))
  })
  server.setNotFoundHandler((request, reply) => {
    const [path = ''] = request.url.split('?')
    const isApi = path.startsWith('/api/')
    const refusal = isApi ? refusals.noSuchRoute({ route: `${request.method} ${path}` }) : refusals.notFound()
    return reply.code(404).send(present(refusal, languageOf(request), request.id))
  })
}

function refusalFrom(error: FastifyError, { headers }: FastifyRequest): Refusal | undefined {
  const known = asRefusal(error)
  if (known instanceof Refusal) return known
  switch (error.code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return tooLarge()
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return refusals.wrongMediaType({ type: headers['content-type'] ?? '?' })
    default:
      return error.statusCode === 400 ? refusals.malformed({}, { cause: error }) : undefined
  }
}

export function present(refusal: Refusal, language: 'zh' | 'en', requestId: string): object {
  const fields = refusal.fields.map((field) => ({ path: field.path, message: field[language] }))
  return { code: refusal.code, message: refusal.in(language), details: refusal.details, fields, requestId }
}

function unexpected(language: 'zh' | 'en', requestId: string): object {
  const message =
    language === 'zh'
      ? '系统出了意外，您的内容没有提交。请重试；如仍不行，请把请求编号告诉客服。'
      : 'Something unexpected happened and nothing was submitted. Please try again, or tell us the request id.'
  return { code: 'platform.unexpected', message, details: {}, fields: [], requestId }
}
