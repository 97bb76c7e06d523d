import type { Pool } from '../database/connect.ts'
import type { Keyring } from './keyring.ts'

export interface Rotated {
  /** `schema.table.column` */
  column: string
  values: number
}

/** Whether a server works on the database: it seals with the key that was the newest when it started. */
export async function isServed(owner: Pool): Promise<boolean> {
  const { rowCount } = await owner.query(
    `SELECT 1 FROM pg_stat_activity
      WHERE datname = current_database() AND application_name IN ('tongxing', 'tongxing-owner') LIMIT 1`,
  )
  return rowCount === 1
}

const batchSize = 1000

/**
 * Seals every value anew that an older key sealed: all columns named `sealed` or `…_sealed`. The product may serve
 * meanwhile; each batch commits by itself, and an interrupted rotation goes on where it stopped.
 */
export async function rotateKeys(owner: Pool, keyring: Keyring): Promise<Rotated[]> {
  const done: Rotated[] = []
  for (const sealed of await sealedColumns(owner))
    done.push({
      column: `${sealed.table}.${sealed.column}`,
      values: await rotateColumn(owner, keyring, sealed),
    })
  return done
}

interface SealedColumn {
  table: string
  column: string
  /** The uuid by which the rows are gone through: `id`, or what the primary key consists of. */
  key: string
}

async function sealedColumns(owner: Pool): Promise<SealedColumn[]> {
  const { rows } = await owner.query<SealedColumn>(`
    SELECT format('%I.%I', n.nspname, c.relname) AS table, a.attname AS column, coalesce(
             (SELECT k.attname FROM pg_attribute k WHERE k.attrelid = c.oid AND k.attname = 'id'),
             (SELECT k.attname FROM pg_index i JOIN pg_attribute k ON k.attrelid = c.oid AND k.attnum = i.indkey[0]
               WHERE i.indrelid = c.oid AND i.indisprimary AND i.indnkeyatts = 1 AND k.atttypid = 'uuid'::regtype)) AS key
      FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE a.attname ~ '(^|_)sealed$' AND NOT a.attisdropped AND c.relkind IN ('r', 'p') AND NOT c.relispartition
     ORDER BY 1, 2`)
  const keyless = rows.find(({ key }) => key === null)
  if (keyless)
    throw new Error(`${keyless.table} keeps sealed values, and has no uuid by which to go through them.`)
  return rows
}

async function rotateColumn(
  owner: Pool,
  keyring: Keyring,
  { table, column, key }: SealedColumn,
): Promise<number> {
  const client = await owner.connect()
  let count = 0
  try {
    for (let last = '00000000-0000-0000-0000-000000000000'; ;) {
      await client.query(
        `BEGIN; SELECT set_config('tx.kind', 'system', true), set_config('tx.actor_name', 'key rotation', true)`,
      )
      const { rows } = await client.query<{ id: string; value: string }>(
        `SELECT ${key} AS id, ${column} AS value FROM ${table} WHERE ${key} > $1 AND ${column} IS NOT NULL ORDER BY ${key} LIMIT ${batchSize} FOR UPDATE`,
        [last],
      )
      const old = rows.filter(({ value }) => keyring.needsRotation(value))
      await client.query(
        `UPDATE ${table} t SET ${column} = n.value FROM unnest($1::uuid[], $2::text[]) AS n(id, value) WHERE t.${key} = n.id`,
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
