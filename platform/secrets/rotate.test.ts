import { testKeyring, useTestDatabase } from '#platform/testing/index.ts'
import { describe, expect, it } from 'vitest'
import { testSecret } from '../testing/test-secret.ts'
import { openKeyring } from './keyring.ts'
import { rotateKeys } from './rotate.ts'

describe('rotating the keys', () => {
  const house = useTestDatabase()

  it('seals every value anew, keeps what it says, and does nothing the second time', async () => {
    await house.owner.query(
      `CREATE SCHEMA vault; CREATE TABLE vault.paper (id uuid PRIMARY KEY DEFAULT uuidv7(), phone_sealed text);
       CREATE TABLE vault.device (id uuid PRIMARY KEY DEFAULT uuidv7(), sealed text);
       CREATE TABLE vault.original (post_id uuid PRIMARY KEY DEFAULT uuidv7(), body_sealed text)`,
    )
    await house.owner.query('INSERT INTO vault.original (body_sealed) VALUES ($1)', [
      testKeyring.encrypt('words'),
    ])
    await house.owner.query('INSERT INTO vault.device (sealed) VALUES ($1)', [testKeyring.encrypt('address')])
    const phones = Array.from({ length: 1500 }, (_, index) => String(13_800_000_001 + index))
    await house.owner.query('INSERT INTO vault.paper (phone_sealed) SELECT unnest($1::text[])', [
      phones.map((phone) => testKeyring.encrypt(phone)),
    ])
    const keys = {
      encryption: [
        { id: 't2', secret: 'a newer secret' },
        { id: 't1', secret: testSecret },
      ],
      index: testSecret,
    }
    const keyring = openKeyring(keys)
    const first = await rotateKeys(house.owner, keyring)
    expect(first).toContainEqual({ column: 'vault.paper.phone_sealed', values: 1500 })
    expect(first).toContainEqual({ column: 'vault.device.sealed', values: 1 })
    expect(first).toContainEqual({ column: 'vault.original.body_sealed', values: 1 })
    const { rows } = await house.owner.query<{ phone_sealed: string }>(
      'SELECT phone_sealed FROM vault.paper ORDER BY id',
    )
    expect(rows.map((row) => keyring.decrypt(row.phone_sealed))).toEqual(phones)
    expect(rows.every((row) => row.phone_sealed.startsWith('v1:t2:'))).toBe(true)
    expect(await rotateKeys(house.owner, keyring)).toContainEqual({
      column: 'vault.paper.phone_sealed',
      values: 0,
    })
  })
})
