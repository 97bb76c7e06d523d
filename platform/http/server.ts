import { randomUUID } from 'node:crypto'
import fastify, { type FastifyInstance, type FastifyServerOptions } from 'fastify'
import { bodyLimit, refuseLargeBodies } from './body-limit.ts'
import { RequestLog } from '../observability/request-log.ts'
import { compileSerializer } from './serialization.ts'
import { compileValidator } from './validation.ts'
import { answerRefusals } from './refuse.ts'

export interface ServerOptions {
  logger?: FastifyServerOptions['logger']
  trustProxy?: boolean
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** `module.route` for routes of a contract. */
    contract?: string
    /** Why a route stands outside the contracts: pages, health, sign-in of the library. */
    outside?: string
  }
}

/** A server that refuses to take a route which comes from no contract (architecture: second fence). */
export function createServer({ logger = false, trustProxy = false }: ServerOptions = {}): FastifyInstance {
  const server = fastify({
    logger,
    logController: new RequestLog(),
    trustProxy,
    bodyLimit,
    genReqId: (request) => validRequestId(request.headers['x-request-id']) ?? randomUUID(),
    requestIdHeader: false,
    routerOptions: { maxParamLength: 200 },
  })
  server.setValidatorCompiler(compileValidator)
  server.setSerializerCompiler(compileSerializer)
  server.addHook('onRoute', ({ config, method, url }) => {
    if (!config?.contract && !config?.outside)
      throw new Error(`The route ${String(method)} ${url} comes from no contract: state it in a contract.ts.`)
  })
  server.addHook('onSend', async (request, reply) => {
    void reply.header('x-request-id', request.id)
  })
  refuseLargeBodies(server)
  closeInTime(server)
  answerRefusals(server)
  return server
}

/** Requests under way when the server stops have this long to end. */
const patienceMs = 5000

/** Browsers open lines ahead and send nothing on them; such a line must not keep the server from stopping. */
function closeInTime(server: FastifyInstance): void {
  let underWay = 0
  server.addHook('onRequest', (_request, _reply, done) => {
    underWay++
    done()
  })
  server.addHook('onResponse', (_request, _reply, done) => {
    underWay--
    done()
  })
  server.addHook('preClose', async () => {
    const latest = performance.now() + patienceMs
    const timer = setInterval(() => {
      if (underWay > 0 && performance.now() < latest) return
      clearInterval(timer)
      server.server.closeAllConnections()
    }, 50).unref()
  })
}

function validRequestId(value: unknown): string | undefined {
  return typeof value === 'string' && /^[\w-]{8,64}$/.test(value) ? value : undefined
}
