import { createWriteStream } from 'node:fs'
import { copyFile, mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { markKeys } from '../secrets/key-mark.ts'
import type { KeyringKeys } from '../secrets/keyring.ts'
import { filesBelow, writeChecksums } from './checksums.ts'
import { type Manifest, manifestFile, secretsFile } from './manifest.ts'
import { tablesInOrder } from './tables.ts'

export interface BackupOptions {
  ownerUrl: string
  /** Where the backup folder is made; it appears only when it is complete. */
  target: string
  /** The local file store, when files lie in a folder. */
  filesFolder?: string
  keys: KeyringKeys
  /** A file with the keys, to be kept in the backup. */
  keysFile?: string
  now: Date
}

/** Writes one consistent state of the database, and the files, into a folder; works while the product serves. */
export async function takeBackup(options: BackupOptions): Promise<Manifest> {
  const { target, filesFolder, keys, keysFile, now } = options
  if (await exists(target)) throw new Error(`${target} exists already; nothing was overwritten.`)
  const unfinished = `${target}.unfinished`
  await rm(unfinished, { recursive: true, force: true })
  await mkdir(join(unfinished, 'tables'), { recursive: true, mode: 0o700 })
  const { migrations, tables } = await dumpDatabase(options.ownerUrl, unfinished)
  // Files are never changed once written, so copying them after the snapshot leaves none of its rows without bytes.
  const files =
    filesFolder && (await exists(filesFolder))
      ? await copyFiles(filesFolder, join(unfinished, 'files'))
      : null
  if (keysFile) await copyFile(keysFile, join(unfinished, secretsFile))
  const manifest: Manifest = {
    format: 2,
    takenAt: now.toISOString(),
    migrations,
    tables,
    files,
    keys: markKeys(keys),
  }
  await writeFile(join(unfinished, manifestFile), JSON.stringify(manifest, null, 2))
  await writeChecksums(unfinished)
  await rename(unfinished, target)
  return manifest
}

async function dumpDatabase(
  ownerUrl: string,
  folder: string,
): Promise<Pick<Manifest, 'migrations' | 'tables'>> {
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
      tables.push({ name, columns, file, ...(await dump(client, name, columns, join(folder, file))) })
    }
    await client.query('COMMIT')
    return { migrations, tables }
  } finally {
    await client.end()
  }
}

async function dump(client: pg.Client, table: string, columns: string[], path: string) {
  const rows = client.query(copyTo(`COPY (SELECT ${columns.join(', ')} FROM ${table}) TO STDOUT`))
  await pipeline(rows, createGzip({ level: 4 }), createWriteStream(path, { mode: 0o600 }))
  return { rows: rows.rowCount, bytes: (await stat(path)).size }
}

/** Copies what is complete; a file that goes away meanwhile belonged to nothing. */
async function copyFiles(from: string, to: string): Promise<number> {
  let copied = 0
  for (const top of await readdir(from)) {
    if (top.startsWith('.')) continue
    for (const path of await filesBelow(join(from, top))) {
      const target = join(to, top, path)
      await mkdir(dirname(target), { recursive: true, mode: 0o700 })
      const isThere = await copyFile(join(from, top, path), target).then(
        () => true,
        (error: NodeJS.ErrnoException) => {
          if (error.code === 'ENOENT') return false
          throw error
        },
      )
      if (isThere) copied++
    }
  }
  return copied
}

const exists = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  )
