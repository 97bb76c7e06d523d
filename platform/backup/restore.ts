import { createReadStream, existsSync } from 'node:fs'
import { cp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { sealRestored } from '../audit/seal.ts'
import { connect, type Pool } from '../database/connect.ts'
import { migrate, type Migration, readMigrations } from '../database/migrate.ts'
import { prepareRoles } from '../database/roles.ts'
import { prepareQueue } from '../jobs/worker.ts'
import { migrationFolders, root } from '../module/folders.ts'
import type { KeyringKeys } from '../secrets/keyring.ts'
import { refuseDamage } from './checksums.ts'
import { type Manifest, readManifest, refuseOtherKeys } from './manifest.ts'
import { moveSequences, tablesInOrder } from './tables.ts'

export interface RestoreOptions {
  /** Owner's connection string of an empty database. */
  ownerUrl: string
  secret: string
  keys: KeyringKeys
  source: string
  filesFolder?: string
}

/** Brings an empty database to the state of a backup, then to this version. What is damaged, or sealed with other keys, is refused, and nothing is kept. */
export async function restoreBackup(options: RestoreOptions): Promise<Manifest> {
  const { ownerUrl, secret, keys, source, filesFolder } = options
  await refuseDamage(source)
  const manifest = await readManifest(source)
  refuseOtherKeys(manifest, keys)
  const all = readMigrations(root, migrationFolders())
  const known = asOf(manifest, all)
  const owner = connect({ url: ownerUrl, max: 2 })
  try {
    await refuseFilledDatabase(owner)
    const schemas = await schemasOf(owner)
    try {
      await prepareRoles(owner, secret)
      await prepareQueue(owner)
      await migrate(owner, known)
      await load(ownerUrl, source, manifest)
      await sealAuditOf(owner)
      await migrate(owner, all)
      await restoreFiles(manifest, source, filesFolder)
    } catch (error) {
      await empty(owner, schemas)
      throw error
    }
    return manifest
  } finally {
    await owner.end()
  }
}

/** The migrations that the backup had seen; unknown ones mean that it comes from a newer version. */
function asOf({ migrations }: Manifest, all: readonly Migration[]): Migration[] {
  const known = new Map(all.map((migration) => [migration.name, migration]))
  const missing = migrations.filter(({ name, hash }) => known.get(name)?.hash !== hash)
  if (missing.length)
    throw new Error(
      `The backup comes from another version (${missing[0]!.name}): install that version first.`,
    )
  const seen = new Set(migrations.map(({ name }) => name))
  return all.filter(({ name }) => seen.has(name))
}

async function refuseFilledDatabase(owner: Pool): Promise<void> {
  const { rows } = await owner.query<{ filled: boolean }>(
    `SELECT to_regclass('public.migration') IS NOT NULL AS filled`,
  )
  if (rows[0]?.filled) throw new Error('The database already holds data: restore into an empty one.')
}

async function schemasOf(owner: Pool): Promise<string[]> {
  const { rows } = await owner.query<{ name: string }>(
    'SELECT quote_ident(nspname) AS name FROM pg_namespace',
  )
  return rows.map(({ name }) => name)
}

/** Takes back what a restore that failed has made, so that the next one finds an empty database. */
async function empty(owner: Pool, before: readonly string[]): Promise<void> {
  const made = (await schemasOf(owner)).filter((name) => !before.includes(name) && !name.startsWith('pg_'))
  await owner.query('DROP TABLE IF EXISTS public.migration')
  for (const name of made) await owner.query(`DROP SCHEMA ${name} CASCADE`)
}

async function load(ownerUrl: string, source: string, manifest: Manifest): Promise<void> {
  const client = new pg.Client(ownerUrl)
  await client.connect()
  try {
    await client.query(`BEGIN; SELECT set_config('tx.kind', 'system', true)`)
    const order = await tablesInOrder(client as never)
    const saved = new Map(manifest.tables.map((table) => [table.name, table]))
    // COPY is refused under row-level security, and the audit lines of the restored rows are in the backup already.
    await everyTable(client, order, 'NO FORCE ROW LEVEL SECURITY', 'DISABLE TRIGGER USER')
    for (const { name } of order.toReversed()) await client.query(`DELETE FROM ${name}`)
    for (const { name } of order) {
      const table = saved.get(name)
      if (table) await fill(client, table, join(source, table.file))
    }
    await moveSequences(client as never)
    await everyTable(client, order, 'FORCE ROW LEVEL SECURITY', 'ENABLE TRIGGER USER')
    // Whoever worked when the backup was taken works elsewhere, if at all.
    await client.query(
      `SELECT graphile_worker.force_unlock_workers(array_agg(DISTINCT locked_by))
         FROM graphile_worker._private_jobs WHERE locked_by IS NOT NULL HAVING count(*) > 0`,
    )
    await client.query('COMMIT')
  } finally {
    await client.end()
  }
}

/** The audit log begins a new order here: this database counts its transactions anew. */
async function sealAuditOf(owner: Pool): Promise<void> {
  const client = await owner.connect()
  try {
    await client.query(`BEGIN; SELECT set_config('tx.kind', 'system', true)`)
    await sealRestored({
      sql: async <Row>(text: string, values: readonly unknown[] = []) =>
        (await client.query(text, values as unknown[])).rows as Row[],
    })
    await client.query('COMMIT')
  } finally {
    client.release()
  }
}

async function everyTable(
  client: pg.Client,
  tables: { name: string }[],
  ...changes: string[]
): Promise<void> {
  for (const { name } of tables) {
    const isQueue = name.startsWith('graphile_worker.')
    for (const change of changes)
      if (!isQueue || change.includes('TRIGGER')) await client.query(`ALTER TABLE ${name} ${change}`)
  }
}

async function fill(client: pg.Client, table: Manifest['tables'][number], path: string): Promise<void> {
  const rows = client.query(copyFrom(`COPY ${table.name} (${table.columns.join(', ')}) FROM STDIN`))
  await pipeline(createReadStream(path), createGunzip(), rows)
  if (rows.rowCount !== table.rows)
    throw new Error(`${table.name} should have ${table.rows} rows, and ${rows.rowCount} came.`)
}

async function restoreFiles({ files }: Manifest, source: string, folder: string | undefined): Promise<void> {
  if (!files || !folder) return
  const isNew = !existsSync(folder)
  try {
    await cp(join(source, 'files'), folder, { recursive: true })
  } catch (error) {
    if (isNew) await rm(folder, { recursive: true, force: true })
    throw error
  }
}
