import pg from 'pg'

const { builtins } = pg.types
/** Dates of law stay dates ('YYYY-MM-DD'); numeric stays text so that money is never a float; counts are numbers. */
const parsers = new Map<number, (text: string) => unknown>([
  [builtins.DATE, (text) => text],
  [builtins.INT8, Number],
])

export type Pool = pg.Pool
export type Client = pg.PoolClient

export interface ConnectOptions {
  url: string
  max?: number
  applicationName?: string
}

/** A pool whose clients send queries without waiting for the previous answer (pipeline mode). */
export function connect({ url, max = 20, applicationName = 'tongxing' }: ConnectOptions): Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    pipeline: true,
    application_name: applicationName,
    connectionTimeoutMillis: 10_000,
    // A line that broke without a word is noticed, and its place in the pool given to another.
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    idleTimeoutMillis: 60_000,
    types: {
      getTypeParser: ((oid: number, format: never) =>
        parsers.get(oid) ?? pg.types.getTypeParser(oid, format)) as never,
    },
  })
  // Without a listener a database restart would end the process; the next query reconnects.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}
