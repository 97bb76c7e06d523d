import type { Pool } from './connect.ts'

/** Does something while no other server on this database does the like; the next one finds it done. */
export async function alone<T>(owner: Pool, run: () => Promise<T>): Promise<T> {
  const client = await owner.connect()
  try {
    await client.query('SELECT pg_advisory_lock(6019)')
    return await run()
  } finally {
    await client.query('SELECT pg_advisory_unlock(6019)').catch(() => {})
    client.release()
  }
}
