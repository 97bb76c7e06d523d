import { join } from 'node:path'
import { connect } from '#platform/database/connect.ts'
import { startCluster } from '#platform/database/embedded/cluster.ts'
import type { Config } from './config.ts'

/** The database as its owner reaches it. */
export interface OwnerDatabase {
  ownerUrl: string
  stop: () => Promise<void>
}

const databaseName = 'tongxing'

/** The owner's connection string, with the embedded PostgreSQL started where it is used; tools adopt a running one. */
export async function openOwner(config: Config, { adopt = false } = {}): Promise<OwnerDatabase> {
  if (config.databaseUrl) return { ownerUrl: config.databaseUrl, stop: async () => {} }
  const cluster = await startCluster({ folder: join(config.dataFolder, 'postgres'), adopt })
  const admin = connect({ url: cluster.urlFor('postgres', 'postgres'), max: 1 })
  const { rowCount } = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [databaseName])
  if (!rowCount) await admin.query(`CREATE DATABASE ${databaseName}`)
  await admin.end()
  return { ownerUrl: cluster.urlFor(databaseName, 'postgres'), stop: cluster.stop }
}
