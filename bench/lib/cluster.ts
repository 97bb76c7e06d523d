import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect, type Pool } from '#platform/database/connect.ts'
import { type Cluster, startCluster } from '#platform/database/embedded/cluster.ts'
import { readMigrations } from '#platform/database/migrate.ts'
import { prepareDatabase } from '#platform/database/prepare.ts'
import { migrationFolders, root } from '#platform/module/folders.ts'

/** The secret of every installation that is only measured. */
export const benchSecret = 'a secret for measuring only'

export interface BenchCluster {
  /** Process of the server. */
  pid: number
  /** Owner's connection string of a database. */
  ownerUrl: (database: string) => string
  /** Whether a seeded database of an earlier run is there. */
  isSeeded: () => Promise<boolean>
  /** Makes an empty database with the tables of this version. */
  prepare: (database: string) => Promise<Pool>
  /** Says that the seeded database may serve an earlier run's successor, or that it is being changed. */
  markSeeded: (isWhole: boolean) => Promise<void>
  /** A copy of a database, so that every run begins with the same data. */
  copy: (from: string, to: string) => Promise<void>
  stop: () => Promise<void>
}

export const seeded = 'seeded'

/**
 * An embedded PostgreSQL with the settings of the product and fsync on, in a folder of its own. It is removed at the end,
 * unless it is kept for further runs with the same tables and the same amount of data.
 */
export async function openCluster(purpose: string, { keep }: { keep: boolean }): Promise<BenchCluster> {
  const name = `tongxing-bench-${purpose}-`
  const folder = join(tmpdir(), `${name}${keep ? hashOfTables() : process.pid}`)
  for (const other of readdirSync(tmpdir()))
    if (keep && other.startsWith(name) && /[0-9a-f]{12}$/.test(other) && !folder.endsWith(other))
      rmSync(join(tmpdir(), other), { recursive: true, force: true })
  const cluster = await startCluster({ folder })
  const admin = connect({ url: cluster.urlFor('postgres', 'postgres'), max: 1 })
  const ownerUrl = (database: string) => cluster.urlFor(database, 'postgres')
  return {
    pid: Number(readFileSync(join(cluster.folder, 'postmaster.pid'), 'utf8').split('\n', 1)[0]),
    ownerUrl,
    isSeeded: async () =>
      (await admin.query('SELECT 1 FROM pg_database WHERE datname = $1 AND datistemplate', [seeded]))
        .rowCount === 1,
    prepare: async (database) => {
      await admin.query(`DROP DATABASE IF EXISTS ${database}`)
      await admin.query(`CREATE DATABASE ${database}`)
      const owner = connect({ url: ownerUrl(database), max: 8 })
      await prepareDatabase(owner, benchSecret)
      return owner
    },
    markSeeded: async (isWhole) => {
      await admin.query(`ALTER DATABASE ${seeded} IS_TEMPLATE ${isWhole}`)
    },
    copy: async (from, to) => {
      await admin.query(`ALTER DATABASE ${from} IS_TEMPLATE true`)
      await admin.query(`DROP DATABASE IF EXISTS ${to}`)
      await admin.query(`CREATE DATABASE ${to} TEMPLATE ${from} STRATEGY file_copy`)
    },
    stop: async () => {
      await admin.end()
      await stopCluster(cluster, keep)
    },
  }
}

async function stopCluster(cluster: Cluster, keep: boolean): Promise<void> {
  await cluster.stop()
  if (!keep && existsSync(cluster.folder)) rmSync(cluster.folder, { recursive: true, force: true })
}

function hashOfTables(): string {
  const hash = createHash('sha256')
  for (const migration of readMigrations(root, migrationFolders())) hash.update(migration.hash)
  return hash.digest('hex').slice(0, 12)
}
