import type { Client, Pool } from '../database/connect.ts'
import { isAway } from '../work/database-errors.ts'

/** "Cannot connect now": the code after which the queue tries again; any other failure to note a job's end would end the process. */
const tryAgain = '57P03'

/** The pool as the queue needs it: while the database is away, the end of a job is noted later instead of never. */
export function patientPool(pool: Pool): Pool {
  return standIn(pool, {
    // The callback form is for the listener, which comes back by itself.
    connect: (callback?: Parameters<Pool['connect']>[0]) =>
      callback ? pool.connect(callback) : pool.connect().then(patientClient, retriable),
  })
}

function patientClient(client: Client): Client {
  const query = client.query.bind(client) as (...given: unknown[]) => Promise<unknown>
  return standIn(client, { query: (...given: unknown[]) => query(...given).catch(retriable) })
}

function standIn<T extends object>(target: T, methods: Record<string, unknown>): T {
  return new Proxy(target, {
    get: (_, name) => {
      const found: unknown = methods[name as string] ?? Reflect.get(target, name)
      return typeof found === 'function' ? found.bind(target) : found
    },
  })
}

function retriable(error: Error): never {
  throw isAway(error) ? Object.assign(new Error(error.message, { cause: error }), { code: tryAgain }) : error
}
