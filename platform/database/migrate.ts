import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { Client, Pool } from './connect.ts'

export interface Migration {
  name: string
  sql: string
  hash: string
}

/** The SQL files of the given folders, in the order of the folders and then of their numbers. */
export function readMigrations(root: string, folders: readonly string[]): Migration[] {
  return folders.flatMap((folder) => {
    const path = join(root, folder, 'migrations')
    if (!existsSync(path)) return []
    const files = readdirSync(path)
      .filter((file) => file.endsWith('.sql'))
      .toSorted()
    return files.map((file) => {
      const sql = readFileSync(join(path, file), 'utf8')
      const name = relative(root, join(path, file)).replaceAll('\\', '/')
      return { name, sql, hash: createHash('sha256').update(sql).digest('hex') }
    })
  })
}

/** Applies what is not applied yet, each file in its own transaction; returns the names applied. */
export async function migrate(owner: Pool, migrations: readonly Migration[]): Promise<string[]> {
  const client = await owner.connect()
  try {
    await client.query('SELECT pg_advisory_lock(6020)')
    // What a crash takes with it is applied again at the next start.
    await client.query('SET synchronous_commit = off')
    const applied = await appliedMigrations(client)
    const fresh: string[] = []
    for (const migration of migrations) {
      const known = applied.get(migration.name)
      if (known && known !== migration.hash)
        throw new Error(`${migration.name} was changed after it was applied: write a new migration instead.`)
      if (known) continue
      await apply(client, migration)
      fresh.push(migration.name)
    }
    return fresh
  } finally {
    await client.query('RESET synchronous_commit')
    await client.query('SELECT pg_advisory_unlock(6020)')
    client.release()
  }
}

async function appliedMigrations(client: Client): Promise<Map<string, string>> {
  await client.query(`CREATE TABLE IF NOT EXISTS public.migration
    (name text PRIMARY KEY, hash text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now())`)
  const { rows } = await client.query<{ name: string; hash: string }>(
    'SELECT name, hash FROM public.migration',
  )
  return new Map(rows.map(({ name, hash }) => [name, hash]))
}

async function apply(client: Client, { name, sql, hash }: Migration): Promise<void> {
  try {
    await client.query('BEGIN')
    // The owner is subject to FORCE ROW LEVEL SECURITY too, unless it is a superuser.
    await client.query(`SELECT set_config('tx.kind', 'system', true)`)
    await client.query(sql)
    await client.query('INSERT INTO public.migration (name, hash) VALUES ($1, $2)', [name, hash])
    await client.query('COMMIT')
  } catch (cause) {
    await client.query('ROLLBACK')
    throw new Error(`Migration ${name} failed: ${(cause as Error).message}`, { cause })
  }
}
