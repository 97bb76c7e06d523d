import { timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { refusals } from '../errors/index.ts'
import { type Metrics, type MetricSources, openMetrics } from './metrics.ts'
import { readinessOf } from './readiness.ts'
import { type Tracer, traceOf } from './trace.ts'

export interface Observability extends MetricSources {
  /** Lets a scraper from elsewhere read `/metrics` (`Authorization: Bearer …`); without it only this machine may. */
  metricsToken?: string
  tracer?: Tracer
}

/** Adds `/healthz`, `/readyz`, `/metrics`, the measuring of requests, and traces in the logs. */
export async function observe(server: FastifyInstance, options: Observability): Promise<Metrics> {
  const metrics = openMetrics(options)
  server.setChildLoggerFactory((logger, bindings, childOptions, raw) => {
    const { traceId, spanId } = traceOf(raw as FastifyRequest['raw'])
    const { reqId: requestId, ...rest } = bindings as { reqId?: string }
    return logger.child({ ...rest, requestId, traceId, spanId }, childOptions)
  })
  measure(server, metrics, options.tracer)
  serveHealth(server, options)
  serveMetrics(server, metrics, options.metricsToken)
  return metrics
}

function measure(server: FastifyInstance, { requests }: Metrics, tracer: Tracer | undefined): void {
  const ends = new WeakMap<FastifyRequest, ReturnType<Tracer['start']>>()
  const routeOf = (request: FastifyRequest) => request.routeOptions.url ?? 'unmatched'
  server.addHook('onRequest', async (request) => {
    if (!tracer) return
    const name = `${request.method} ${routeOf(request)}`
    ends.set(
      request,
      tracer.start({
        ...traceOf(request.raw),
        name,
        attributes: { 'http.route': routeOf(request), 'http.request.method': request.method },
      }),
    )
  })
  server.addHook('onResponse', async (request, reply) => {
    const status = reply.raw.statusCode
    // A stream is open as long as somebody listens: its time says nothing about us.
    const isStream = String(reply.raw.getHeader('content-type') ?? '').startsWith('text/event-stream')
    if (!isStream)
      requests.observe({ method: request.method, route: routeOf(request), status }, reply.elapsedTime / 1000)
    ends.get(request)?.({ statusCode: status })
  })
}

function serveHealth(server: FastifyInstance, { owner }: Observability): void {
  const readiness = readinessOf(owner)
  let isStopping = false
  server.addHook('preClose', async () => {
    isStopping = true
  })
  const options = {
    logLevel: 'warn',
    config: { outside: 'asked by the operator’s supervision, which has no sign-in' },
  } as const
  server.get('/healthz', options, async () => ({ alive: true }))
  server.get('/readyz', options, async (_, reply) => {
    const reason = isStopping ? 'stopping' : await readiness()
    return reply.code(reason ? 503 : 200).send(reason ? { ready: false, reason } : { ready: true })
  })
}

function serveMetrics(server: FastifyInstance, { registry }: Metrics, token: string | undefined): void {
  server.get(
    '/metrics',
    { logLevel: 'warn', config: { outside: 'read by Prometheus from this machine or with its token' } },
    async (request, reply) => {
      if (!mayRead(request, token)) throw refusals.notFound()
      return reply.type(registry.contentType).send(await registry.metrics())
    },
  )
}

const loopback = /^(127\.|::1$|::ffff:127\.)/

function mayRead({ headers, socket }: FastifyRequest, token: string | undefined): boolean {
  const given = Buffer.from(headers.authorization ?? '')
  const wanted = Buffer.from(`Bearer ${token ?? ''}`)
  if (token && given.length === wanted.length && timingSafeEqual(given, wanted)) return true
  // Behind a proxy on this machine everybody seems to be local.
  const isPassedOn = headers['x-forwarded-for'] !== undefined || headers.forwarded !== undefined
  return !isPassedOn && loopback.test(socket.remoteAddress ?? '')
}
