import { describe, expect, it } from 'vitest'
import { useSignIn } from './testing/index.ts'

const { house, open, signIn } = useSignIn()
const views = [{ key: 'own-1', title: '我盯着的', search: { state: 'late' } }]

describe('what the console keeps for its person', () => {
  it('is there on every device, and in its last form', async () => {
    const account = await open()
    const { browser: office } = await signIn(account)
    for (const value of [[], views])
      expect((await office.send('PUT', '/kept-settings/views.cases.inbox', { value })).status).toBe(200)
    const { browser: phone } = await signIn(account)
    expect((await phone.send('GET', '/kept-settings')).body).toEqual({
      settings: { 'views.cases.inbox': views },
    })
  })

  it('is seen by nobody else, and the log says only that it changed', async () => {
    const { browser: own } = await signIn(await open())
    for (const value of [[], views]) await own.send('PUT', '/kept-settings/views.cases.inbox', { value })
    const { browser: other } = await signIn(await open())
    expect((await other.send('GET', '/kept-settings')).body).toEqual({ settings: {} })
    const { rows } = await house.owner.query(
      `SELECT changes ->> 'value' AS value FROM platform.audit_log WHERE subject = 'identity.kept_setting' ORDER BY id DESC LIMIT 1`,
    )
    expect(rows).toEqual([{ value: expect.not.stringContaining('我盯着的') }])
  })

  it('has an end in size and number', async () => {
    const { browser } = await signIn(await open())
    const long = await browser.send('PUT', '/kept-settings/views.cases.inbox', { value: 'x'.repeat(20_000) })
    expect(long).toMatchObject({ status: 422, body: { code: 'identity.setting_too_large' } })
    const keepOne = (key: string) => browser.send('PUT', `/kept-settings/${key}`, { value: [] })
    await keepOne('views.of.mine')
    await house.owner.query(
      `INSERT INTO identity.kept_setting SELECT account_id, 'list.' || n, '[]'
         FROM (SELECT account_id FROM identity.kept_setting WHERE key = 'views.of.mine') k, generate_series(1, 499) n`,
    )
    expect(await keepOne('views.one.more')).toMatchObject({
      status: 409,
      body: { code: 'identity.too_many_settings' },
    })
    expect((await keepOne('views.of.mine')).status).toBe(200)
  })
})
