import type { FastifyRequest } from 'fastify'
import { refusals } from '../errors/index.ts'
import type { Route } from '../contract/index.ts'
import type { Actor, Database } from '../work/index.ts'
import type { Keyring } from '../secrets/keyring.ts'
import type { KeptAnswer } from '../work/pending.ts'

export interface RepeatableRequest {
  key: string
  hash: string
}

/** The caller's idempotency key with a keyed digest of what was asked (it may hold a password), for changes by signed-in callers; a download is made anew. */
export function repeatable(
  request: FastifyRequest,
  actor: Actor,
  { kind = 'json', access }: Route,
  keyring: Keyring,
): RepeatableRequest | undefined {
  const key = request.headers['idempotency-key']
  // A reply before a sign-in may set a cookie, which is never kept.
  if ('public' in access) return undefined
  if (kind !== 'json' && kind !== 'upload') return undefined
  if (typeof key !== 'string' || !key || key.length > 100 || request.method === 'GET') return undefined
  if (actor.kind !== 'staff' && actor.kind !== 'resident') return undefined
  const asked = `${request.method} ${request.url}\n${JSON.stringify(request.body ?? null)}`
  return { key, hash: keyring.blindIndex('repeated request', asked) }
}

/** The answer that was given to the first of the repeated requests; another request under the same key is refused. */
export async function earlierAnswer(
  database: Database,
  actor: Actor,
  { key, hash }: RepeatableRequest,
  { secretReply }: Route,
): Promise<Pick<KeptAnswer, 'status' | 'reply'> | undefined> {
  const rows = await database.withWork({ actor }, (work) =>
    work.sql<{ request_hash: string; status: number; reply: unknown }>(
      'SELECT request_hash, status, reply FROM platform.idempotency WHERE actor_id = $1 AND key = $2',
      [actor.kind === 'staff' || actor.kind === 'resident' ? actor.id : null, key],
    ),
  )
  const kept = rows[0]
  if (kept && kept.request_hash !== hash) throw refusals.keyReused()
  if (kept && secretReply) throw refusals.shownOnce()
  return kept
}
