import { beforeAll, describe, expect, it } from 'vitest'
import { presentLines } from '#platform/history/index.ts'
import { type Browser, buildAccount, useIdentity } from './testing/index.ts'

interface Page {
  items: { change: string; actorName: string; names: Record<string, { zh: string }> }[]
}

describe('the history of roles and accounts', () => {
  const house = useIdentity()
  let administrator: Browser
  let steward: Browser
  const build = async (nodeId: string, role: string) => {
    const account = await house.database.asSystem('a test', (work) =>
      buildAccount(work, house.identity, { nodeId, role, name: '何暖' }),
    )
    const browser = house.browser()
    await browser.send('POST', '/sign-in', { username: account.username, password: account.password })
    return browser
  }
  const history = async (browser: Browser, path: string) => (await browser.send<Page>('GET', path)).body.items

  beforeAll(async () => {
    administrator = await build(house.group.groupId, 'systemAdministrator')
    steward = await build(house.group.companyIds[0], 'steward')
  })

  it('says which permissions a role was given, in words [S3-08]', async () => {
    const { body } = await administrator.send<{ items: { key: string; version: number }[] }>('GET', '/roles')
    const { version } = body.items.find(({ key }) => key === 'cleaner')!
    await administrator.send('PUT', '/roles/cleaner/permissions', { permissions: ['audit.read'], version })
    const lines = await history(administrator, '/roles/cleaner/history')
    const given = lines.find(({ change }) => change === 'role_permissions_changed')
    expect(given?.names).toMatchObject({
      'audit.read': { zh: expect.any(String) },
      cleaner: { zh: '保洁员' },
    })
    expect((await steward.send('GET', '/roles/cleaner/history')).status).toBe(403)
    expect((await administrator.send('GET', '/roles/nobody/history')).status).toBe(404)
  })

  it('calls the account of a sign-in by its name, though the sign-in itself refers to rows without names', async () => {
    const { rows } = await house.owner.query<{ id: string; username: string }>(
      'SELECT id, username FROM identity.account LIMIT 1',
    )
    const [{ id, username }] = rows as [{ id: string; username: string }]
    const line = { subject: 'auth.session', subjectId: null, action: null, changes: { userId: [null, id] } }
    const [shown] = await house.database.asSystem('a test', (work) => presentLines(work, [line]))
    expect(shown!.names).toMatchObject({ [id]: { zh: username } })
  })

  it('shows everybody what happened with the own sign-in, and the administrator that of others', async () => {
    const own = await history(steward, '/account/history')
    expect(own.map(({ change }) => change)).toEqual(['signed_in', 'insert'])
    const { body } = await administrator.send<{ items: { id: string; name: string }[] }>('GET', '/accounts')
    const theirs = await Promise.all(
      body.items.map(({ id }) => history(administrator, `/accounts/${id}/history`)),
    )
    expect(theirs).toContainEqual(own)
    expect((await steward.send('GET', `/accounts/${body.items[0]!.id}/history`)).status).toBe(403)
  })
})
