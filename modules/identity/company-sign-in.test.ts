import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildStaff } from '#modules/organization/testing/index.ts'
import { type CompanySignIn, startCompanySignIn } from './testing/company-sign-in.ts'
import { buildAccount, useIdentity } from './testing/index.ts'

const callback = 'http://127.0.0.1:4600/api/sign-in/oidc/callback'

describe('company sign-in over a real OpenID provider', async () => {
  const company: CompanySignIn = await startCompanySignIn(callback)
  const house = useIdentity({
    options: () => ({
      oidc: {
        name: { zh: '栖川统一登录', en: 'Qichuan sign-in' },
        clientId: company.clientId,
        clientSecret: company.clientSecret,
        authorizationUrl: `${company.url}/auth`,
        tokenUrl: `${company.url}/token`,
        userInfoUrl: `${company.url}/me`,
      },
    }),
  })
  const build = (username: string) =>
    house.database.asSystem('a test', (work) =>
      buildAccount(work, house.identity, { nodeId: house.group.groupId, username, name: '周予安' }),
    )
  const pathOf = (url: string) => url.slice(url.indexOf('/sign-in'))
  const signIn = async (login: string, returnTo = '') => {
    const browser = house.browser()
    const start = await browser.send('GET', `/sign-in/oidc${returnTo}`)
    const back = await company.signInAs(String(start.headers.location), login)
    const end = await browser.send('GET', pathOf(back), undefined, { 'sec-fetch-site': 'cross-site' })
    return { browser, start, back, end }
  }

  beforeAll(() => {
    company.people.set('subject-1', {
      preferred_username: 'Zhou.Yuan',
      email: 'zhou@qichuan.example',
      email_verified: true,
    })
    company.people.set('subject-2', {
      preferred_username: 'not.known',
      email: 'lin@qichuan.example',
      email_verified: true,
    })
    company.people.set('subject-3', {
      preferred_username: 'stranger',
      email: 'stranger@elsewhere.example',
      email_verified: true,
    })
    company.people.set('subject-4', {
      preferred_username: 'stranger',
      email: 'lin@qichuan.example',
      email_verified: false,
    })
  })
  afterAll(() => company.close())

  it('is offered to whoever is not signed in', async () => {
    expect((await house.browser().send('GET', '/session')).body).toMatchObject({
      companySignIn: { zh: '栖川统一登录' },
    })
  })

  it('signs in the account with the username that the provider tells, and leads back to the page that was wanted', async () => {
    const account = await build('zhou.yuan')
    const { browser, start, end } = await signIn('subject-1', '?returnTo=/console/cases?state=open')
    expect(start.status).toBe(303)
    expect(String(start.headers.location)).toContain('code_challenge_method=S256')
    expect(end).toMatchObject({ status: 303, headers: { location: '/console/cases?state=open' } })
    expect((await browser.send('GET', '/session')).body).toMatchObject({
      kind: 'staff',
      id: account.staffId,
      signedInBy: 'session',
    })
    const { rows } = await house.owner.query(
      `SELECT changes, actor_name FROM platform.audit_log WHERE change = 'signed_in' AND subject_id = $1`,
      [account.accountId],
    )
    expect(rows).toEqual([{ changes: { way: 'company sign-in' }, actor_name: '周予安' }])
    const { rows: kept } = await house.owner.query(
      `SELECT "accessToken", "refreshToken", "idToken" FROM auth.account WHERE "providerId" = 'oidc'`,
    )
    expect(kept, 'no tokens of the provider').toEqual([
      { accessToken: null, refreshToken: null, idToken: null },
    ])
    expect((await signIn('subject-1')).end.headers.location, 'the second time').toBe('/console')
  })

  it('needs no password of ours: an account without one opens by company sign-in alone', async () => {
    const administrator = await house.database.asSystem('a test', (work) =>
      buildAccount(work, house.identity, { nodeId: house.group.groupId, role: 'systemAdministrator' }),
    )
    const office = house.browser()
    await office.send('POST', '/sign-in', {
      username: administrator.username,
      password: administrator.password,
    })
    const { staffId } = await house.database.asSystem('a test', (work) =>
      buildStaff(work, { nodeId: house.group.groupId, role: 'legal' }),
    )
    expect(
      (await office.send('POST', '/accounts', { staffId, username: 'only.company' })).body,
    ).toMatchObject({ passwordMustChange: false })
    expect(
      (
        await house
          .browser()
          .send('POST', '/sign-in', { username: 'only.company', password: 'Deng-Long2湖边' })
      ).status,
    ).toBe(401)
    company.people.set('subject-5', { preferred_username: 'only.company' })
    const { browser } = await signIn('subject-5')
    expect((await browser.send('GET', '/session')).body).toMatchObject({ id: staffId, signedInBy: 'session' })
  })

  it('finds the account by the verified e-mail of the staff record', async () => {
    const account = await build('lin.xi')
    await house.owner.query('UPDATE organization.staff SET email = $1 WHERE id = $2', [
      'Lin@qichuan.example',
      account.staffId,
    ])
    const unverified = await signIn('subject-4')
    expect(unverified.end.headers.location).toBe('/console?refused=identity.staff_unknown')
    const { browser } = await signIn('subject-2')
    expect((await browser.send('GET', '/session')).body).toMatchObject({ id: account.staffId })
  })

  it('refuses people whom the house does not know, and makes no account for them', async () => {
    const { browser, end } = await signIn('subject-3')
    expect(end).toMatchObject({
      status: 303,
      headers: { location: '/console?refused=identity.staff_unknown' },
    })
    expect((await browser.send('GET', '/session')).body).toMatchObject({ kind: 'public' })
    const { rows } = await house.owner.query(
      `SELECT 1 FROM auth."user" WHERE email LIKE 'stranger%' OR email LIKE 'nobody%'`,
    )
    expect(rows).toEqual([])
  })

  it('refuses an account that is disabled', async () => {
    const { rows } = await house.owner.query<{ id: string }>(
      `UPDATE identity.account SET state = 'disabled' WHERE username = 'zhou.yuan' RETURNING id`,
    )
    const { browser, end } = await signIn('subject-1')
    expect(end.headers.location).toBe('/console?refused=identity.account_disabled')
    expect((await browser.send('GET', '/session')).body).toMatchObject({ kind: 'public' })
    await house.owner.query(`UPDATE identity.account SET state = 'active' WHERE id = $1`, [rows[0]!.id])
  })

  it('refuses an answer that this browser did not ask for, and one that is used twice', async () => {
    const { back, browser } = await signIn('subject-1')
    const again = await browser.send('GET', pathOf(back))
    expect(again.headers.location).toBe('/console?refused=identity.company_sign_in_failed')
    const start = await house.browser().send('GET', '/sign-in/oidc')
    const stolen = await company.signInAs(String(start.headers.location), 'subject-1')
    const victim = house.browser()
    expect((await victim.send('GET', pathOf(stolen))).headers.location).toBe(
      '/console?refused=identity.company_sign_in_failed',
    )
    expect((await victim.send('GET', '/session')).body).toMatchObject({ kind: 'public' })
  })

  it('leads to pages of this site only', async () => {
    for (const away of [
      '//evil.example',
      'https://evil.example',
      String.raw`/\evil.example`,
      'javascript:alert(1)',
    ]) {
      const { end } = await signIn('subject-1', `?returnTo=${encodeURIComponent(away)}`)
      expect(end.headers.location, `wanted ${away}`).toBe('/console')
    }
  })

  it('says so when the provider is away, and keeps its button', async () => {
    const browser = house.browser()
    const start = await browser.send('GET', '/sign-in/oidc')
    const back = await company.signInAs(String(start.headers.location), 'subject-1')
    await company.close()
    expect((await browser.send('GET', pathOf(back))).headers.location).toBe(
      '/console?refused=identity.company_sign_in_failed',
    )
    expect((await browser.send('GET', '/sign-in/oidc')).status).toBe(303)
  })
})

describe('without company sign-in', () => {
  const house = useIdentity()

  it('its address is not there', async () => {
    expect((await house.browser().send('GET', '/sign-in/oidc')).status).toBe(404)
  })
})
