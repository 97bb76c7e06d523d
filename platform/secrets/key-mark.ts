import { createHmac } from 'node:crypto'
import type { Client, Pool } from '../database/connect.ts'
import type { KeyringKeys } from './keyring.ts'

/** Digests by which keys are told apart, and which give nothing of them away. */
export interface KeyMark {
  encryption: Record<string, string>
  index: string
}

export function markKeys({ encryption, index }: KeyringKeys): KeyMark {
  const mark = (secret: string) =>
    createHmac('sha256', secret).update('tongxing key mark').digest('hex').slice(0, 24)
  return {
    encryption: Object.fromEntries(encryption.map(({ id, secret }) => [id, mark(secret)])),
    index: mark(index),
  }
}

/** Refuses to work with keys under which nothing in this database could be found, before anything is changed. */
export async function refuseForeignKeys(owner: Pool, keys: KeyringKeys): Promise<void> {
  await asSystem(owner, async (client) => {
    const { rows: tables } = await client.query(`SELECT to_regclass('platform.mark') AS mark`)
    if (!tables[0]?.mark) return
    const { rows } = await client.query<{ index: string }>(
      `SELECT value ->> 'index' AS index FROM platform.mark WHERE key = 'keys'`,
    )
    if (rows[0] && rows[0].index !== markKeys(keys).index)
      throw new Error(
        'the personal data in this database was sealed with other keys. Put secrets.json of the original installation into DATA_DIR, or set its SECRET_KEY.',
      )
  })
}

/** Leaves the mark by which the next start knows the keys; the index key stays the same for good. */
export async function leaveKeyMark(owner: Pool, keys: KeyringKeys): Promise<void> {
  await asSystem(owner, (client) =>
    client.query(`INSERT INTO platform.mark (key, value) VALUES ('keys', $1) ON CONFLICT DO NOTHING`, [
      { index: markKeys(keys).index },
    ]),
  )
}

/** The owner too is subject to row-level security, unless he is a superuser. */
async function asSystem(owner: Pool, run: (client: Client) => Promise<unknown>): Promise<void> {
  const client = await owner.connect()
  try {
    await client.query(`BEGIN; SELECT set_config('tx.kind', 'system', true)`)
    await run(client)
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {})
    throw error
  } finally {
    client.release()
  }
}
