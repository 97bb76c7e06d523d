import type { Pool } from '../database/connect.ts'
import type { Keyring } from './keyring.ts'

export interface Rotated {
  /** `schema.table.column` */
  column: string
  values: number
}

const batchSize = 1000

/**
 * Seals every value anew that an older key sealed: all columns named `sealed` or `…_sealed`. The product may serve
 * meanwhile; each batch commits by itself, and an interrupted rotation goes on where it stopped.
 */
export async function rotateKeys(owner: Pool, keyring: Keyring): Promise<Rotated[]> {
  const { rows: columns } = await owner.query<{ table: string; column: string }>(`
    SELECT format('%I.%I', n.nspname, c.relname) AS table, a.attname AS column
      FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE a.attname ~ '(^|_)sealed$' AND NOT a.attisdropped AND c.relkind IN ('r', 'p') AND NOT c.relispartition
       AND EXISTS (SELECT 1 FROM pg_attribute i WHERE i.attrelid = c.oid AND i.attname = 'id') ORDER BY 1, 2`)
  const done: Rotated[] = []
  for (const { table, column } of columns)
    done.push({ column: `${table}.${column}`, values: await rotateColumn(owner, keyring, table, column) })
  return done
}

async function rotateColumn(owner: Pool, keyring: Keyring, table: string, column: string): Promise<number> {
  const client = await owner.connect()
  let count = 0
  try {
    for (let last = '00000000-0000-0000-0000-000000000000'; ;) {
      await client.query(
        `BEGIN; SELECT set_config('tx.kind', 'system', true), set_config('tx.actor_name', 'key rotation', true)`,
      )
      const { rows } = await client.query<{ id: string; value: string }>(
        `SELECT id, ${column} AS value FROM ${table} WHERE id > $1 AND ${column} IS NOT NULL ORDER BY id LIMIT ${batchSize} FOR UPDATE`,
        [last],
      )
      const old = rows.filter(({ value }) => keyring.needsRotation(value))
      await client.query(
        `UPDATE ${table} t SET ${column} = n.value FROM unnest($1::uuid[], $2::text[]) AS n(id, value) WHERE t.id = n.id`,
        [old.map(({ id }) => id), old.map(({ value }) => keyring.encrypt(keyring.decrypt(value)))],
      )
      await client.query('COMMIT')
      count += old.length
      if (rows.length < batchSize) return count
      last = rows.at(-1)!.id
    }
  } catch (error) {
    await client.query('ROLLBACK')
    throw error
  } finally {
    client.release()
  }
}
