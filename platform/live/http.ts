import type { FastifyInstance } from 'fastify'
import { refusals } from '../errors/index.ts'
import { bind } from '../http/index.ts'
import { Connection } from './connection.ts'
import { liveContract } from './contract.ts'
import { type Attended, LiveHub } from './hub.ts'
import { listenerFor } from './live-event.ts'

/** After this long a stream ends, so that the client comes back and its sign-in is looked at again. */
const lifetimeMs = 10 * 60_000

const hubs = new WeakMap<FastifyInstance, LiveHub>()

/** Lets the server carry event streams and end them when it closes; call it before routes are mounted. */
export function registerLive(server: FastifyInstance, attended?: Attended): LiveHub {
  const hub = new LiveHub(attended)
  hubs.set(server, hub)
  server.addHook('preClose', async () => hub.close())
  return hub
}

export const liveApi = bind(liveContract, {
  listen: async ({ work: { actor }, http: { request, reply, database } }) => {
    const hub = hubs.get(request.server)
    if (!hub) throw new Error('Call registerLive(server) before mounting the live stream.')
    const listener = listenerFor(actor)
    if (!listener) throw refusals.notAllowed({ permission: 'live' })
    if (!hub.enter(listener.id)) throw refusals.tooManyRequests({ seconds: 10 })
    reply.hijack()
    const connection = new Connection(request, actor, listener, reply.raw)
    const lastId = request.headers['last-event-id']
    const timer = setTimeout(() => connection.end(), lifetimeMs).unref()
    reply.raw.once('close', () => {
      clearTimeout(timer)
      hub.leave(listener.id, connection)
    })
    if (request.method === 'HEAD') return connection.end()
    // Beside the unit of work, which ends now: a stream must not hold a transaction.
    hub
      .add(database, connection, typeof lastId === 'string' ? lastId : undefined, request.log)
      .catch((error: unknown) => {
        request.log.warn({ err: error }, 'a live stream could not begin')
        connection.end()
      })
  },
})
