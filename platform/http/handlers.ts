import type { FastifyReply, FastifyRequest } from 'fastify'
import type { BodyOf, Contract, ParamsOf, Presented, QueryOf, ReplyOf, Route } from '../contract/index.ts'
import type { Actor, Database, Work } from '../work/index.ts'

export interface Call<R> {
  params: ParamsOf<R>
  query: QueryOf<R>
  body: BodyOf<R>
  /** The unit of work of this request; it commits when the handler is done. */
  work: Work
  /** For streams and uploads only. */
  http: { request: FastifyRequest; reply: FastifyReply; database: Database }
}

export interface Handler<R> {
  (call: Call<R>): Promise<Presented<ReplyOf<R>>>
  /** Runs after admission and before the unit of work opens: receiving a file on a slow line must hold no transaction. */
  before?: (request: FastifyRequest, reply: FastifyReply, database: Database, actor: Actor) => Promise<void>
}

export type Handlers<Routes extends Record<string, Route>> = { [Name in keyof Routes]: Handler<Routes[Name]> }

export interface BoundContract {
  contract: Contract
  handlers: Record<string, Handler<Route>>
}

/** Binds every route of a contract to its handler; a missing one does not compile. */
export function bind<Routes extends Record<string, Route>>(
  contract: Contract<Routes>,
  handlers: Handlers<Routes>,
): BoundContract {
  return {
    contract: contract as unknown as Contract,
    handlers: handlers as unknown as BoundContract['handlers'],
  }
}
