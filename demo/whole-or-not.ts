import type { Client, Pool } from '#platform/database/connect.ts'

/** Of the units of work in one transaction, each can fail and be tried again for itself. */
const inside: Readonly<Record<string, string>> = {
  BEGIN: 'SAVEPOINT unit',
  COMMIT: 'RELEASE SAVEPOINT unit',
  ROLLBACK: 'ROLLBACK TO SAVEPOINT unit',
}

/** Runs with a pool whose units of work, one after another, are one transaction: a crash leaves all of them or none. */
export async function wholeOrNot<T>(app: Pool, run: (joined: Pool) => Promise<T>): Promise<T> {
  const client = await app.connect()
  let lost: Error | undefined
  try {
    await client.query('BEGIN')
    const result = await run(joinedOver(app, client))
    await client.query('COMMIT')
    return result
  } catch (error) {
    await client.query('ROLLBACK').catch((broken: Error) => (lost = broken))
    throw error
  } finally {
    client.release(lost)
  }
}

function joinedOver(app: Pool, client: Client): Pool {
  let free: Promise<unknown> = Promise.resolve()
  const connect = async () => {
    const turn = Promise.withResolvers<void>()
    const before = free
    free = turn.promise
    await before
    return unitOver(client, turn.resolve)
  }
  // What is asked of the pool itself, as the bell does, goes its own way.
  const query = app.query.bind(app)
  return new Proxy(app, {
    get: (pool, key) =>
      key === 'connect' ? connect : key === 'query' ? query : Reflect.get(pool, key, pool),
  })
}

function unitOver(client: Client, release: () => void): Client {
  const query = (asked: unknown, ...rest: unknown[]) =>
    Reflect.apply(client.query, client, [(typeof asked === 'string' && inside[asked]) || asked, ...rest])
  return new Proxy(client, {
    get: (of, key) => (key === 'query' ? query : key === 'release' ? release : Reflect.get(of, key, of)),
  })
}
