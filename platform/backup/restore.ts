import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { cp, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { connect } from '../database/connect.ts'
import { migrate, type Migration, readMigrations } from '../database/migrate.ts'
import { prepareRoles } from '../database/roles.ts'
import { prepareQueue } from '../jobs/worker.ts'
import { migrationFolders, root } from '../module/folders.ts'
import type { Manifest } from './backup.ts'
import { moveSequences, tablesInOrder } from './tables.ts'

export interface RestoreOptions {
  /** Owner's connection string of an empty database. */
  ownerUrl: string
  secret: string
  source: string
  filesFolder?: string
}

/** Brings an empty database to the state of a backup, then to this version; a damaged file is refused and nothing is kept. */
export async function restoreBackup({
  ownerUrl,
  secret,
  source,
  filesFolder,
}: RestoreOptions): Promise<Manifest> {
  const manifest = JSON.parse(await readFile(join(source, 'manifest.json'), 'utf8')) as Manifest
  const all = readMigrations(root, migrationFolders())
  const owner = connect({ url: ownerUrl, max: 2 })
  try {
    await refuseFilledDatabase(owner)
    await prepareRoles(owner, secret)
    await prepareQueue(owner)
    await migrate(owner, asOf(manifest, all))
    await load(ownerUrl, source, manifest)
    await migrate(owner, all)
    if (manifest.withFiles && filesFolder) await cp(join(source, 'files'), filesFolder, { recursive: true })
    return manifest
  } finally {
    await owner.end()
  }
}

async function refuseFilledDatabase(owner: {
  query: (text: string) => Promise<{ rows: { filled: boolean }[] }>
}): Promise<void> {
  const { rows } = await owner.query(`SELECT to_regclass('public.migration') IS NOT NULL AS filled`)
  if (rows[0]?.filled) throw new Error('The database already holds data: restore into an empty one.')
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
    await client.query('COMMIT')
  } finally {
    await client.end()
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
  const hash = createHash('sha256')
  const check = new Transform({
    transform: (chunk: Buffer, _, done) => {
      hash.update(chunk)
      done(null, chunk)
    },
  })
  const rows = client.query(copyFrom(`COPY ${table.name} (${table.columns.join(', ')}) FROM STDIN`))
  await pipeline(createReadStream(path), createGunzip(), check, rows)
  if (hash.digest('hex') !== table.sha256)
    throw new Error(`${table.file} was altered after the backup was taken.`)
}
