import type { FastifyRequest, FastifyServerOptions } from 'fastify'
import { scrub, scrubText, scrubUrl } from './scrub.ts'

type LoggerOptions = Exclude<FastifyServerOptions['logger'], boolean | undefined>

/** One JSON object a line, with request id and trace; phones, passwords, tokens and cookies never get in. */
export function loggerOptions(level: string, stream?: { write: (line: string) => void }): LoggerOptions {
  return {
    level,
    ...(stream && { stream }),
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: {
      level: (label) => ({ level: label }),
      log: (fields) => scrub(fields) as Record<string, unknown>,
    },
    serializers: {
      req: (request: FastifyRequest) => ({
        method: request.method,
        url: scrubUrl(request.url),
        ip: request.ip,
      }),
      res: (reply: { statusCode?: number }) => ({ statusCode: reply.statusCode }) as never,
      err: presentError as never,
    },
    hooks: {
      logMethod(parts, method) {
        const clean = parts.map((part: unknown) => (typeof part === 'string' ? scrubText(part) : part))
        method.apply(this, clean as typeof parts)
      },
    },
  }
}

interface PresentedError {
  type: string
  message: string
  code?: unknown
  stack?: string
  cause?: PresentedError
}

/** Only known fields: database errors carry the values of the row that failed. */
function presentError(error: Error & { code?: unknown }, depth = 0): PresentedError {
  const cause = error.cause instanceof Error && depth < 3 ? presentError(error.cause, depth + 1) : undefined
  return {
    type: error.name,
    message: scrubText(error.message),
    ...(error.code !== undefined && { code: error.code }),
    ...(error.stack && { stack: scrubText(error.stack) }),
    ...(cause && { cause }),
  }
}
