import { beforeAll, describe, expect, it } from 'vitest'
import { type Browser, type BuiltAccount, buildAccount, useIdentity } from './testing/index.ts'

interface Made {
  token: string
  made: { id: string; lastUsedAt: string | null; revokedAt: string | null; permissions: string[] }
  code: string
}

describe('access tokens', () => {
  const house = useIdentity()
  let account: BuiltAccount
  let browser: Browser
  const inDays = (days: number) => new Date(house.clock.now().getTime() + days * 86_400_000).toISOString()
  const make = (body: object = {}, headers = {}) =>
    browser.send<Made>(
      'POST',
      '/access-tokens',
      { name: '报表', permissions: ['audit.read'], expiresAt: inDays(30), ...body },
      headers,
    )
  const withToken = (token: string, method: 'GET' | 'POST' = 'GET', path = '/audit-lines', body?: object) =>
    house.browser().send<{ code: string }>(method, path, body, { authorization: `Bearer ${token}` })

  beforeAll(async () => {
    account = await house.database.asSystem('a test', (work) =>
      buildAccount(work, house.identity, { nodeId: house.group.groupId, role: 'systemAdministrator' }),
    )
    browser = house.browser()
    await browser.send('POST', '/sign-in', { username: account.username, password: account.password })
  })

  it('carry the chosen permissions and no others, and tell when they were used', async () => {
    const { status, body } = await make()
    expect(status).toBe(201)
    expect(body.token).toMatch(/^txp_[\w-]{43}$/)
    expect((await withToken(body.token)).status).toBe(200)
    expect((await withToken(body.token, 'GET', '/accounts')).status).toBe(403)
    expect((await withToken(body.token, 'GET', '/session')).body).toMatchObject({
      id: account.staffId,
      signedInBy: 'token',
      permissions: ['audit.read'],
    })
    const list = await browser.send<{ items: Made['made'][] }>('GET', '/access-tokens')
    expect(list.body.items.find(({ id }) => id === body.made.id)!.lastUsedAt).not.toBeNull()
  })

  it('are shown once: neither the list nor the database holds them, not even for a repeated request', async () => {
    const { body } = await make({}, { 'idempotency-key': 'the-same-click' })
    const { rows } = await house.owner.query(
      `SELECT 1 FROM identity.access_token t WHERE t::text LIKE '%' || $1 || '%'
       UNION ALL SELECT 1 FROM platform.idempotency i WHERE i::text LIKE '%' || $1 || '%'
       UNION ALL SELECT 1 FROM platform.audit_log l WHERE l::text LIKE '%' || $1 || '%'`,
      [body.token],
    )
    expect(rows).toEqual([])
    expect(JSON.stringify((await browser.send('GET', '/access-tokens')).body)).not.toContain(body.token)
    const again = await make({}, { 'idempotency-key': 'the-same-click' })
    expect(again).toMatchObject({ status: 409, body: { code: 'platform.shown_once' } })
    const made = await browser.send<{ items: object[] }>('GET', '/access-tokens')
    expect(made.body.items).toHaveLength(2)
  })

  it('no longer open anything once revoked, expired, or when the account is disabled', async () => {
    const revoked = (await make()).body
    expect((await withToken(revoked.token)).status).toBe(200)
    expect((await browser.send('DELETE', `/access-tokens/${revoked.made.id}`)).status).toBe(200)
    expect((await withToken(revoked.token)).status).toBe(401)
    expect((await browser.send('DELETE', `/access-tokens/${revoked.made.id}`)).status, 'revoked twice').toBe(
      404,
    )
    const short = (await make({ expiresAt: inDays(0.25) })).body
    expect((await withToken(short.token)).status).toBe(200)
    house.clock.advance(7 * 3_600_000)
    house.identity.forget('*')
    expect((await withToken(short.token)).status).toBe(401)
    const colleague = await house.database.asSystem('a test', (work) =>
      buildAccount(work, house.identity, { nodeId: house.group.groupId, role: 'regionalAuditor' }),
    )
    const theirs = house.browser()
    await theirs.send('POST', '/sign-in', { username: colleague.username, password: colleague.password })
    const { body } = await theirs.send<Made>('POST', '/access-tokens', {
      name: 'x',
      permissions: ['audit.read'],
      expiresAt: inDays(1),
    })
    expect((await withToken(body.token)).status).toBe(200)
    await browser.send('POST', `/accounts/${colleague.accountId}/disablement`)
    expect((await withToken(body.token)).status).toBe(401)
  })

  it('cannot exceed the maker’s permissions or a year', async () => {
    expect((await make({ permissions: ['audit.read', 'customers.unmask'] })).body).toMatchObject({
      code: 'identity.beyond_own_permissions',
      details: { permissions: ['customers.unmask'] },
    })
    expect((await make({ expiresAt: inDays(367) })).body.code).toBe('identity.expiry_too_far')
    expect((await make({ expiresAt: inDays(-1) })).body.code).toBe('identity.expiry_too_far')
    expect((await make({ permissions: [] })).status).toBe(422)
  })

  it('lose what their maker loses', async () => {
    const auditor = await house.database.asSystem('a test', (work) =>
      buildAccount(work, house.identity, { nodeId: house.group.groupId, role: 'regionalAuditor' }),
    )
    const theirs = house.browser()
    await theirs.send('POST', '/sign-in', { username: auditor.username, password: auditor.password })
    const { body } = await theirs.send<Made>('POST', '/access-tokens', {
      name: 'x',
      permissions: ['audit.read'],
      expiresAt: inDays(1),
    })
    expect((await withToken(body.token)).status).toBe(200)
    await house.owner.query('DELETE FROM organization.appointment WHERE staff_id = $1', [auditor.staffId])
    house.identity.forget(auditor.staffId)
    expect((await withToken(body.token)).status).toBe(403)
  })

  it('cannot make themselves at home: no tokens, sessions or passwords with a token', async () => {
    const { token } = (await make()).body
    const attempts = [
      withToken(token, 'POST', '/access-tokens', {
        name: 'more',
        permissions: ['audit.read'],
        expiresAt: inDays(1),
      }),
      withToken(token, 'GET', '/access-tokens'),
      withToken(token, 'GET', '/sessions'),
      withToken(token, 'POST', '/password-change', {
        currentPassword: account.password,
        newPassword: 'Gui-Hua9开了',
      }),
      withToken(token, 'POST', '/second-factor', { password: account.password }),
    ]
    for (const { status, body } of await Promise.all(attempts))
      expect([status, body.code]).toEqual([403, 'identity.session_needed'])
  })

  it('that are made up open nothing', async () => {
    expect((await withToken(`txp_${'a'.repeat(43)}`)).status).toBe(401)
    expect((await withToken('txp_short')).status).toBe(401)
  })
})
