import { describe, expect, inject, it, vi } from 'vitest'
import { connect } from '../database/connect.ts'
import { logins } from '../database/roles.ts'
import { useOutbox } from './testing/use-outbox.ts'

const { house, gateway, send, rowOf, after } = await useOutbox()

describe('a message whose delivery could not be written down', () => {
  it('goes to the gateway again under the same idempotency key, which takes it once', async () => {
    const database = new URL(house.ownerUrl).pathname.slice(1)
    const admin = connect({ url: inject('clusterUrl').replace('{database}', 'postgres'), max: 1 })
    const connections = (allowed: boolean) =>
      admin.query(`ALTER DATABASE ${database} WITH ALLOW_CONNECTIONS ${allowed}`)
    gateway.beforeAnswer(async () => {
      await connections(false)
      await admin.query(
        'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = $1 AND datname = $2',
        [logins.app, database],
      )
    })
    // The queue tells the console about it at length.
    vi.spyOn(console, 'trace').mockImplementation(() => {})
    const id = await send()
    await expect(house.settle()).rejects.toThrow()
    await connections(true)
    await admin.end()
    expect(gateway.taken.map(({ messageId }) => messageId)).toEqual([id])
    expect(await rowOf(id)).toMatchObject({ state: 'sending', attempts: 1, sent_at: null })
    await after(361_000)
    expect(gateway.keys).toEqual([id, id])
    expect(gateway.taken).toHaveLength(1)
    expect(await rowOf(id)).toMatchObject({ state: 'sent', attempts: 2, provider_id: 'sms-1' })
  })
})
