import { setTimeout as pause } from 'node:timers/promises'
import type { Client, Pool } from '../database/connect.ts'
import { isAway } from '../work/database-errors.ts'

/** "Cannot connect now": the code after which the queue tries again; any other failure to note a job's end would end the process. */
const tryAgain = '57P03'

const againMs = 1000

/** The pool as the queue needs it: while the database is away, it waits instead of losing the end of a job. */
export function patientPool(pool: Pool): Pool {
  return standIn(pool, {
    // The callback form is for the listener, which comes back by itself.
    connect: (callback?: Parameters<Pool['connect']>[0]) =>
      callback ? pool.connect(callback) : connectPatiently(pool),
  })
}

async function connectPatiently(pool: Pool): Promise<Client> {
  for (;;) {
    try {
      return patientClient(await pool.connect())
    } catch (error) {
      // The server is stopping, and nobody waits for this any more.
      if (pool.ending) return new Promise<never>(() => {})
      if (!isAway(error as Error)) throw error
      await pause(againMs)
    }
  }
}

function patientClient(client: Client): Client {
  const query = client.query.bind(client) as (...given: unknown[]) => Promise<unknown>
  return standIn(client, { query: (...given: unknown[]) => query(...given).catch(retriable) })
}

function retriable(error: Error): never {
  throw isAway(error) ? Object.assign(new Error(error.message, { cause: error }), { code: tryAgain }) : error
}

function standIn<T extends object>(target: T, methods: Record<string, unknown>): T {
  return new Proxy(target, {
    get: (_, name) => {
      const found: unknown = methods[name as string] ?? Reflect.get(target, name)
      return typeof found === 'function' ? found.bind(target) : found
    },
  })
}
