import { uuidv7 } from 'uuidv7'
import type { Kysely } from 'kysely'
import type { Client, Pool } from '../database/connect.ts'
import { hearOn } from '../database/hear.ts'
import { kyselyOver, runOn } from '../database/kysely-client.ts'
import { inOnePiece } from '../database/one-piece.ts'
import type { Subscriber } from '../events/event.ts'
import { openBell } from '../jobs/bell.ts'
import { asRefusal, isTransient } from './database-errors.ts'
import { type KeptAnswer, Pending } from './pending.ts'
import { type Scope, scopeStatement } from './scope.ts'
import type { Services } from './services.ts'
import type { Work } from './work.ts'

export interface WorkOptions<T> {
  /** Keeps the answer under the caller's idempotency key, in the same transaction. */
  keep?: (result: T) => KeptAnswer
}

/** The only way to the data. */
export interface Database {
  readonly services: Services
  readonly subscribers: readonly Subscriber[]
  /** Runs one transaction in the actor's scope; a deadlock or a lost race is tried again, so `run` must not act outside. */
  withWork: <T>(scope: Scope, run: (work: Work) => Promise<T>, options?: WorkOptions<T>) => Promise<T>
  /** Runs one transaction that sees everything, for a stated reason that the audit log keeps. */
  asSystem: <T>(reason: string, run: (work: Work) => Promise<T>) => Promise<T>
  /** Hears what any server process notifies on the channel; nothing is kept for who does not listen. */
  hear: (channel: string, heard: (payload: string) => void) => void
  close: () => Promise<void>
}

export function openDatabase(
  app: Pool,
  services: Services,
  subscribers: readonly Subscriber[] = [],
): Database {
  const bell = openBell(app)
  const stopHearing: (() => void)[] = []
  const byEvent = Map.groupBy(subscribers, ({ eventName }) => eventName)
  const attempt = async <T>(
    scope: Scope,
    run: (work: Work) => Promise<T>,
    { keep }: WorkOptions<T>,
  ): Promise<T> => {
    const client = await app.connect()
    const pending = new Pending(byEvent)
    const sent: Promise<unknown>[] = []
    const send = (statement: Promise<unknown>): void => {
      statement.catch(() => {})
      sent.push(statement)
    }
    let broken: Error | undefined
    try {
      // Sent without waiting: the first query of the work follows in the same round trip.
      inOnePiece(client)
      send(client.query('BEGIN'))
      send(client.query(scopeStatement(scope)))
      const result = await run(makeWork(client, scope, services, pending, send))
      if (keep) pending.answer = keep(result)
      await commit(client, pending, sent)
      if (pending.hasJobs) bell.ring()
      return result
    } catch (error) {
      const first = await firstFailure(sent)
      await client.query('ROLLBACK').catch((lost: Error) => (broken = lost))
      throw first ?? error
    } finally {
      client.release(broken)
    }
  }
  const withWork: Database['withWork'] = async (scope, run, options = {}) => {
    for (let tries = 1; ; tries++) {
      try {
        return await attempt(scope, run, options)
      } catch (error) {
        if (!isTransient(error) || tries === 3) throw asRefusal(error)
      }
    }
  }
  return {
    services,
    subscribers,
    withWork,
    asSystem: (reason, run) => withWork({ actor: { kind: 'system', reason }, action: reason }, run),
    hear: (channel, heard) => void stopHearing.push(hearOn(app, channel, heard)),
    close: () => {
      bell.silence()
      for (const stop of stopHearing) stop()
      return app.end()
    },
  }
}

/** What comes after a failure fails for that alone, so the first one tells the cause. */
async function firstFailure(statements: readonly Promise<unknown>[]): Promise<unknown> {
  const settled = await Promise.allSettled(statements)
  return settled.find((one) => one.status === 'rejected')?.reason
}

function makeWork(
  client: Client,
  scope: Scope,
  services: Services,
  pending: Pending,
  send: (statement: Promise<unknown>) => void,
): Work {
  const now = services.clock.now()
  const sql = <Row>(text: string, values: readonly unknown[] = []) => runOn<Row>(client, text, values)
  const work: Omit<Work, never> = {
    actor: scope.actor,
    now,
    services,
    newId: uuidv7,
    tables: <Tables>() => kyselyOver(client) as Kysely<Tables>,
    sql,
    send: (text, values) => send(sql(text, values)),
    emit: (type, payload, about) => pending.event(type, payload, about, now),
    enqueue: (job, payload, options = {}) => pending.job(job, payload, options),
    note: async (change, { subject: [kind, id], projectId }, details) => {
      const values = [change, kind, id, projectId ?? null, details ? JSON.stringify(details) : null]
      await sql('SELECT platform.audit_note($1,$2,$3,$4,$5)', values)
    },
  } as Work
  return work as Work
}

const finish = { name: 'finish', text: 'SELECT platform.finish_work($1,$2,$3,$4)' }

/** Both statements travel with what was sent before; when one fails, the last turns into a rollback. */
async function commit(client: Client, pending: Pending, sent: readonly Promise<unknown>[]): Promise<void> {
  inOnePiece(client)
  const finished = pending.isEmpty ? null : client.query({ ...finish, values: pending.parameters() })
  const committed = client.query('COMMIT')
  const failure = await firstFailure([...sent, finished, committed].filter((one) => one !== null))
  if (failure) throw failure
  if ((await committed).command === 'ROLLBACK')
    throw new Error('The transaction was already lost before its commit.')
}
