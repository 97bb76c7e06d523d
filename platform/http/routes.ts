import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Contract, Route } from '../contract/index.ts'
import type { Database, Scope, Work } from '../work/index.ts'
import { admit, type Authenticator } from './authenticator.ts'
import type { Gate } from './gate.ts'
import type { BoundContract, Call, Handler } from './handlers.ts'
import { earlierAnswer, type RepeatableRequest, repeatable } from './idempotency.ts'

export interface Mounting {
  database: Database
  authenticate: Authenticator
  gates?: readonly Gate[]
}

/** Serves every route of a bound contract below `/api`. */
export function mount(
  server: FastifyInstance,
  { contract, handlers }: BoundContract,
  mounting: Mounting,
): void {
  for (const [name, route] of Object.entries(contract.routes)) {
    const gates = mounting.gates?.filter((gate) => gate.route === `${contract.module}.${name}`) ?? []
    server.route({
      method: route.method,
      url: `/api${route.path}`,
      schema: schemaOf(route),
      config: { contract: `${contract.module}.${name}` },
      handler: (request, reply) =>
        serve(mounting, { contract, name, route, handler: handlers[name]!, gates }, request, reply),
    })
  }
}

function schemaOf({ params, query, body, reply, status = 200, kind = 'json' }: Route): object {
  return {
    ...(params && { params }),
    ...(query && { querystring: query }),
    ...(body && kind !== 'upload' && { body }),
    ...(kind === 'json' && { response: { [status]: reply } }),
  }
}

interface Target {
  contract: Contract
  name: string
  route: Route
  handler: Handler<Route>
  gates: readonly Gate[]
}

async function serve(
  { database, authenticate }: Mounting,
  target: Target,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const { contract, name, route, handler, gates } = target
  const actor = await authenticate(request)
  const scope: Scope = {
    ...admit(route.access, actor),
    action: `${contract.module}.${name}`,
    requestId: request.id,
    ip: request.ip,
  }
  await handler.before?.(request, reply, database, scope.actor)
  const { params, query, body } = request as unknown as Pick<Call<Route>, 'params' | 'query' | 'body'>
  const run = async (work: Work) => {
    const call = { params, query, body, work, http: { request, reply, database } }
    for (const { pass } of gates) await pass(call)
    return handler(call)
  }
  const status = route.status ?? 200
  const repeat = repeatable(request, actor, route, database.services.keyring)
  const result = repeat
    ? await onceOnly(database, scope, repeat, route, run)
    : { status, reply: await database.withWork(scope, run) }
  if (reply.sent || reply.raw.headersSent || reply.raw.writableEnded) return reply
  return reply.code(result.status).send(result.reply)
}

/** Keeps the answer with the change; whoever repeats the request, even at the same moment, gets that answer. */
async function onceOnly(
  database: Database,
  scope: Scope,
  repeat: RepeatableRequest,
  route: Route,
  run: (work: Work) => Promise<unknown>,
) {
  const status = route.status ?? 200
  try {
    const reply = await database.withWork(scope, run, {
      keep: (result) => ({ ...repeat, status, reply: route.secretReply ? undefined : result }),
    })
    return { status, reply }
  } catch (error) {
    const kept = await earlierAnswer(database, scope.actor, repeat, route)
    if (kept) return kept
    throw error
  }
}
