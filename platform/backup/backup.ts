import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { cp, mkdir, rename, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { tablesInOrder } from './tables.ts'

export interface Manifest {
  format: 1
  takenAt: string
  migrations: { name: string; hash: string }[]
  tables: { name: string; columns: string[]; file: string; sha256: string; bytes: number }[]
  withFiles: boolean
}

export interface BackupOptions {
  ownerUrl: string
  /** Where the backup folder is made; it appears only when it is complete. */
  target: string
  /** The local file store, when files lie in a folder. */
  filesFolder?: string
  now: Date
}

/** Writes one consistent state of the database, and the files, into a folder; works while the product serves. */
export async function takeBackup({ ownerUrl, target, filesFolder, now }: BackupOptions): Promise<Manifest> {
  const unfinished = `${target}.unfinished`
  await mkdir(join(unfinished, 'tables'), { recursive: true, mode: 0o700 })
  const client = new pg.Client(ownerUrl)
  await client.connect()
  try {
    await client.query(
      `BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SELECT set_config('tx.kind', 'system', true)`,
    )
    const { rows: migrations } = await client.query<{ name: string; hash: string }>(
      'SELECT name, hash FROM public.migration',
    )
    const tables: Manifest['tables'] = []
    for (const { name, columns } of await tablesInOrder(client as never)) {
      const file = `tables/${name.replaceAll('"', '')}.copy.gz`
      tables.push({ name, columns, file, ...(await dump(client, name, columns, join(unfinished, file))) })
    }
    await client.query('COMMIT')
    // Files are never changed once written, so copying them after the snapshot leaves none of its rows without bytes.
    const withFiles = filesFolder !== undefined && (await exists(filesFolder))
    if (withFiles) await cp(filesFolder, join(unfinished, 'files'), { recursive: true })
    const manifest: Manifest = { format: 1, takenAt: now.toISOString(), migrations, tables, withFiles }
    await writeFile(join(unfinished, 'manifest.json'), JSON.stringify(manifest, null, 2))
    await rename(unfinished, target)
    return manifest
  } finally {
    await client.end()
  }
}

async function dump(client: pg.Client, table: string, columns: string[], path: string) {
  const hash = createHash('sha256')
  let bytes = 0
  const count = new Transform({
    transform: (chunk: Buffer, _, done) => {
      hash.update(chunk)
      bytes += chunk.length
      done(null, chunk)
    },
  })
  const rows = client.query(copyTo(`COPY (SELECT ${columns.join(', ')} FROM ${table}) TO STDOUT`))
  await pipeline(rows, count, createGzip({ level: 4 }), createWriteStream(path, { mode: 0o600 }))
  return { sha256: hash.digest('hex'), bytes }
}

const exists = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  )
