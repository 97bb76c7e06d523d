import type { FastifyRequest } from 'fastify'
import { provenPhone } from '#modules/identity/index.ts'
import type { BodyOf, ParamsOf, Presented, QueryOf, ReplyOf } from '#platform/contract/index.ts'
import type { Handler } from '#platform/http/index.ts'
import type { Work } from '#platform/work/index.ts'
import type { Speaker } from './stores/authors.ts'

interface Said<R> {
  work: Work
  speaker: Speaker
  params: ParamsOf<R>
  query: QueryOf<R>
  body: BodyOf<R>
  ip: string
}

/**
 * A route for whoever speaks on the board, signed in or with a phone that was proved. Who speaks is known to the product
 * alone, so its part is done as the system, before the unit of work of the request, which would hold a second connection.
 */
export function spoken<R>(run: (said: Said<R>) => Promise<Presented<ReplyOf<R>>>): Handler<R> {
  const answers = new WeakMap<FastifyRequest, Presented<ReplyOf<R>>>()
  const handler: Handler<R> = async ({ http }) => answers.get(http.request)!
  handler.before = async (request, _reply, database, actor) => {
    const { keyring, clock } = database.services
    const { params, query, body, ip } = request as unknown as Said<R>
    const speaker: Speaker = { actor, phone: provenPhone(request, keyring, clock.now()) }
    const answer = await database.asSystem('somebody speaks on the complaint board', (work) =>
      run({ work, speaker, params, query, body, ip }),
    )
    answers.set(request, answer)
  }
  return handler
}
