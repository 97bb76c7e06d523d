import { chmod, rm } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { type Cluster, startCluster } from '#platform/database/embedded/cluster.ts'
import { makeTestFolder } from '#platform/testing/test-folder.ts'

/** A PostgreSQL beside the product, as a company has its own. */
export interface Postgres {
  /** The owner's connection string of a database. */
  urlOf: (database: string) => string
  /** Makes a database, unless the server began with it. */
  create: (database: string) => Promise<void>
  /** One query as the owner. */
  ask: <Row extends object>(database: string, text: string, values?: unknown[]) => Promise<Row[]>
  /** Loses the server without a word to its clients; returns how to find it again. */
  lose: () => Promise<() => Promise<void>>
  end: () => Promise<void>
}

export async function startPostgres(): Promise<Postgres> {
  const parent = makeTestFolder('postgres')
  await chmod(parent, 0o711)
  const folder = join(parent, 'data')
  let cluster: Cluster = await startCluster({ folder })
  const urlOf = (database: string) => cluster.urlFor(database, 'postgres')
  const ask: Postgres['ask'] = (database, text, values) => askAt(urlOf(database), text, values)
  return {
    urlOf,
    ask,
    create: async (database) => {
      const known = await ask('postgres', 'SELECT 1 FROM pg_database WHERE datname = $1', [database])
      if (known.length === 0) await ask('postgres', `CREATE DATABASE ${database}`)
    },
    lose: async () => {
      await cluster.stop('immediate')
      return async () => void (cluster = await startCluster({ folder }))
    },
    end: async () => {
      await cluster.stop()
      await rm(parent, { recursive: true, force: true })
    },
  }
}

/** One query at a connection string. */
export async function askAt<Row extends object>(
  url: string,
  text: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    return (await client.query<Row>(text, values)).rows
  } finally {
    await client.end()
  }
}
