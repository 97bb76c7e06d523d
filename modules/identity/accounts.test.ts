import { beforeAll, describe, expect, it } from 'vitest'
import { uuidv7 } from 'uuidv7'
import { buildStaff } from '#modules/organization/testing/index.ts'
import { staffLeft } from '#modules/organization/events.ts'
import { deliver } from '#platform/events/index.ts'
import { openDatabase } from '#platform/work/index.ts'
import { connect } from '#platform/database/connect.ts'
import { logins, urlAs } from '#platform/database/roles.ts'
import { testSecret } from '#platform/testing/test-secret.ts'
import { type Browser, goodPassword, useSignIn } from './testing/index.ts'

interface View {
  id: string
  staffId: string
  name: string
  username: string
  state: string
  passwordMustChange: boolean
  code: string
  details: Record<string, unknown>
}

const { house, open, signIn } = useSignIn()
let administrator: Browser
const newStaff = (name = '何暖') =>
  house.database.asSystem('a test', (work) =>
    buildStaff(work, { nodeId: house.group.companyIds[0], role: 'steward', name }),
  )

beforeAll(async () => {
  const account = await open({ nodeId: house.group.groupId, role: 'systemAdministrator', name: '苏念' })
  administrator = (await signIn(account)).browser
})

describe('opening an account', () => {
  it('lets the member of staff sign in, with the initial password to be changed first', async () => {
    const { staffId } = await newStaff()
    const opened = await administrator.send<View>('POST', '/accounts', {
      staffId,
      username: 'He.Nuan',
      password: goodPassword,
    })
    expect(opened).toMatchObject({
      status: 201,
      body: { staffId, name: '何暖', username: 'he.nuan', state: 'active', passwordMustChange: true },
    })
    const { browser, answer } = await signIn({ username: 'he.nuan', password: goodPassword })
    expect(answer.status).toBe(200)
    expect((await browser.send('GET', '/session')).body).toMatchObject({
      id: staffId,
      passwordMustChange: true,
    })
  })

  it('refuses a second account, a username that is taken, a weak password, and staff that do not exist', async () => {
    const [first, second] = [await newStaff(), await newStaff('马志强')]
    const send = (body: object) => administrator.send<View>('POST', '/accounts', body)
    expect((await send({ staffId: first.staffId, username: 'ma.one', password: goodPassword })).status).toBe(
      201,
    )
    expect(await send({ staffId: first.staffId, username: 'ma.two', password: goodPassword })).toMatchObject({
      status: 409,
      body: { code: 'identity.account_exists', details: { username: 'ma.one' } },
    })
    expect(
      (await send({ staffId: second.staffId, username: 'MA.one', password: goodPassword })).body.code,
    ).toBe('identity.username_taken')
    expect(
      (await send({ staffId: second.staffId, username: 'ma.two', password: 'MaZhiqiang-2026' })).body.code,
    ).toBe('identity.weak_password')
    expect((await send({ staffId: second.staffId, username: 'ma two', password: goodPassword })).status).toBe(
      422,
    )
    expect((await send({ staffId: second.staffId, username: 'ma.two' })).body.code).toBe(
      'identity.no_password',
    )
    expect((await send({ staffId: uuidv7(), username: 'ma.two', password: goodPassword })).status).toBe(404)
    expect(
      (await send({ staffId: second.staffId, username: 'ma.two', password: goodPassword })).status,
      'nothing was left behind',
    ).toBe(201)
  })

  it('takes over a username that an undone request left in the sign-in library', async () => {
    const { staffId } = await newStaff()
    await house.owner.query(
      `INSERT INTO auth."user" (id, name, email, username) VALUES ('left', 'x', 'left@x.invalid', 'left.over')`,
    )
    expect(
      (
        await administrator.send('POST', '/accounts', {
          staffId,
          username: 'left.over',
          password: goodPassword,
        })
      ).status,
    ).toBe(201)
    expect((await signIn({ username: 'left.over', password: goodPassword })).answer.status).toBe(200)
  })
})

describe('administering accounts', () => {
  it('lists staff accounts by username, page by page, with names', async () => {
    for (const username of ['page.a', 'page.b', 'page.c']) await open({ username, name: '江离' })
    const first = await administrator.send<{ items: View[]; next: string }>(
      'GET',
      '/accounts?search=page.&limit=2',
    )
    expect(first.body.items.map(({ username, name }) => [username, name])).toEqual([
      ['page.a', '江离'],
      ['page.b', '江离'],
    ])
    const second = await administrator.send<{ items: View[]; next: null }>(
      'GET',
      `/accounts?search=page.&limit=2&after=${first.body.next}`,
    )
    expect(second.body).toMatchObject({ items: [{ username: 'page.c' }], next: null })
  })

  it('sets an initial password again: open sessions end, the old password is void', async () => {
    const account = await open()
    const { browser } = await signIn(account)
    const reset = await administrator.send<View>('POST', `/accounts/${account.accountId}/password-reset`, {
      password: 'Gui-Hua9开了',
    })
    expect(reset.body).toMatchObject({ passwordMustChange: true })
    expect((await browser.send('GET', '/sessions')).status).toBe(401)
    expect((await signIn(account)).answer.status).toBe(401)
    expect((await signIn({ ...account, password: 'Gui-Hua9开了' })).answer.status).toBe(200)
  })

  it('lets nobody disable himself', async () => {
    const me = (await administrator.send<{ username: string }>('GET', '/session')).body
    const { body } = await administrator.send<{ items: View[] }>('GET', `/accounts?search=${me.username}`)
    expect(
      (await administrator.send<View>('POST', `/accounts/${body.items[0]!.id}/disablement`)).body.code,
    ).toBe('identity.own_account')
  })

  it('is not for administrators of a branch: an account may hold rights far above it', async () => {
    const local = await open({ nodeId: house.group.cityIds[0], role: 'systemAdministrator' })
    const { browser } = await signIn(local)
    const other = await open()
    expect(
      (await browser.send<{ items: View[] }>('GET', '/accounts')).body.items.map(({ id }) => id),
    ).toEqual([local.accountId])
    expect(
      (
        await browser.send('POST', `/accounts/${other.accountId}/password-reset`, {
          password: 'Gui-Hua9开了',
        })
      ).status,
    ).toBe(404)
  })

  it('is refused to everybody else', async () => {
    const { browser } = await signIn(await open())
    expect((await browser.send('GET', '/accounts')).status).toBe(403)
  })
})

describe('whoever leaves the company', () => {
  it('is signed out and no longer signs in', async () => {
    const account = await open()
    const { browser } = await signIn(account)
    const pool = connect({ url: urlAs(house.ownerUrl, logins.app, testSecret), max: 2 })
    const subscribed = openDatabase(pool, house.database.services, house.identity.module.subscribers)
    const payload = { staffId: account.staffId, name: '林夕', leftOn: '2026-11-20', held: [] }
    const event = {
      id: uuidv7(),
      name: staffLeft.name,
      recordedAt: '2026-11-20T00:00:00Z',
      subject: ['staff', account.staffId] as const,
      payload,
    }
    await deliver(subscribed, { subscribers: ['identity.disable-account-when-staff-left'], events: [event] })
    await subscribed.close()
    expect((await browser.send('GET', '/sessions')).status).toBe(401)
    expect((await signIn(account)).answer.body.code).toBe('identity.account_disabled')
  })
})

describe('what the sign-in library keeps', () => {
  it('is out of reach for the application, and the application out of reach for sign-in', async () => {
    const as = async (login: string, sql: string) => {
      const pool = connect({ url: urlAs(house.ownerUrl, login, testSecret), max: 1 })
      const failure = await pool.query(sql).then(
        () => null,
        (error: Error & { code: string }) => error.code,
      )
      await pool.end()
      return failure
    }
    for (const table of [
      '"user"',
      'session',
      'account',
      'verification',
      '"twoFactor"',
      'counter',
      'phone_code',
    ]) {
      expect(await as(logins.app, `SELECT 1 FROM auth.${table}`), `${table} for the application`).toBe(
        '42501',
      )
      expect(await as(logins.auth, `SELECT 1 FROM auth.${table}`), `${table} for sign-in`).toBeNull()
    }
    expect(await as(logins.auth, 'SELECT 1 FROM identity.account')).toBe('42501')
    expect(await as(logins.auth, 'SELECT 1 FROM organization.staff')).toBe('42501')
  })

  it('holds no password and no token of an earlier session after the sweep', async () => {
    const account = await open()
    await signIn(account)
    house.clock.advance(13 * 3_600_000)
    const sweep = house.identity.module.jobs!.find(({ name }) => name === 'identity.sweep')!
    await sweep.run(house.database, undefined as never)
    const { rows } = await house.owner.query(
      'SELECT count(*) AS sessions FROM auth.session WHERE "userId" = $1',
      [account.accountId],
    )
    expect(rows).toEqual([{ sessions: 0 }])
    const { rows: kept } = await house.owner.query<{ password: string }>(
      'SELECT password FROM auth.account WHERE "userId" = $1',
      [account.accountId],
    )
    expect(kept[0]!.password).toMatch(/^[\da-f]{32}:[\da-f]{128}$/)
  })
})
