import type { Pool } from '../database/connect.ts'
import { readMigrations } from '../database/migrate.ts'
import { migrationFolders, root } from '../module/folders.ts'

/** Why requests should go elsewhere, or null when they are welcome. */
export type Unready = 'stopping' | 'database away' | 'migrations missing' | null

const patienceMs = 2000

/** Asks the database, as its owner, whether it answers and has the tables of this version. */
export function readinessOf(owner: Pool): () => Promise<Unready> {
  const wanted = readMigrations(root, migrationFolders()).map(({ name }) => name)
  return async () => {
    try {
      const rows = await Promise.race([applied(owner, wanted), late()])
      return rows === wanted.length ? null : 'migrations missing'
    } catch {
      return 'database away'
    }
  }
}

async function applied(owner: Pool, wanted: readonly string[]): Promise<number> {
  const { rows } = await owner.query<{ count: number }>(
    'SELECT count(*)::int AS count FROM public.migration WHERE name = ANY ($1)',
    [wanted],
  )
  return rows[0]!.count
}

function late(): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error('no answer')), patienceMs).unref()
  })
}
