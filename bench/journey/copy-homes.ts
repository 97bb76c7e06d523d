import { readFileSync } from 'node:fs'
import type { Pool } from '#platform/database/connect.ts'

/** Puts so many copies beside every home, so many of them in one project; nothing watches them being written. */
export async function copyHomes(owner: Pool, copies: number, copiesInProject = copies + 1): Promise<void> {
  const client = await owner.connect()
  await client.query('BEGIN')
  await client.query(
    `SET LOCAL session_replication_role = replica; SET LOCAL maintenance_work_mem = '512MB'; SET LOCAL wal_compression = off`,
  )
  await client.query(
    `SELECT set_config('bench.copies', $1, true), set_config('bench.copies_in_project', $2, true)`,
    [String(copies), String(copiesInProject)],
  )
  await client.query(readFileSync(new URL('copies.sql', import.meta.url), 'utf8'))
  await client.query('COMMIT')
  await client.query('VACUUM ANALYZE')
  await client.query('CHECKPOINT')
  client.release(true)
}

/** `--homes=100000` on the command line, else what is usual. */
export function homesAsked(usual: number): number {
  const given = process.argv.find((argument) => argument.startsWith('--homes='))
  return given ? Number(given.slice('--homes='.length)) : usual
}
