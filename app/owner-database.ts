import { join } from 'node:path'
import { connect } from '#platform/database/connect.ts'
import { startCluster } from '#platform/database/embedded/cluster.ts'
import { productDatabase } from '#platform/database/make-starter.ts'
import type { Config } from './config.ts'

/** The database as its owner reaches it. */
export interface OwnerDatabase {
  ownerUrl: string
  stop: () => Promise<void>
}

/**
 * The owner's connection string, with the embedded PostgreSQL started where it is used; tools adopt a running one, and a
 * new one begins with the tables of this version unless it is to be `bare`.
 */
export async function openOwner(
  config: Config,
  { adopt = false, bare = false } = {},
): Promise<OwnerDatabase> {
  if (config.databaseUrl) return { ownerUrl: config.databaseUrl, stop: async () => {} }
  const cluster = await startCluster({ folder: join(config.dataFolder, 'postgres'), adopt, bare })
  const admin = connect({ url: cluster.urlFor('postgres', 'postgres'), max: 1 })
  const { rowCount } = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [productDatabase])
  if (!rowCount) await admin.query(`CREATE DATABASE ${productDatabase}`)
  await admin.end()
  return { ownerUrl: cluster.urlFor(productDatabase, 'postgres'), stop: cluster.stop }
}
