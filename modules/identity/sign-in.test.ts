import { beforeAll, describe, expect, it } from 'vitest'
import { type BuiltAccount, goodPassword, type Refused, useSignIn } from './testing/index.ts'

const { house, open, signIn, notes } = useSignIn()

describe('signing in by username and password', () => {
  it('opens a session that says who it is and what the posts allow', async () => {
    const account = await open({ name: '周予安', role: 'regionalAuditor', nodeId: house.group.regionIds[0] })
    const { browser, answer } = await signIn(account)
    expect(answer).toMatchObject({ status: 200, body: {} })
    const session = await browser.send('GET', '/session')
    expect(session.body).toMatchObject({
      kind: 'staff',
      id: account.staffId,
      name: '周予安',
      username: account.username,
      permissions: ['audit.read'],
      reach: { everywhere: false, nodeIds: [house.group.regionIds[0]] },
      posts: [
        {
          role: 'regionalAuditor',
          roleName: { zh: '区域审计员', en: 'Regional auditor' },
          nodeName: '东岭区域',
        },
      ],
      language: 'zh',
      signedInBy: 'session',
      passwordMustChange: false,
      hasSecondFactor: false,
    })
    expect(await notes(account.accountId)).toEqual(['signed_in'])
  })

  it('tells a visitor that nobody is signed in, and keeps him out', async () => {
    const browser = house.browser()
    expect((await browser.send('GET', '/session')).body).toMatchObject({
      kind: 'public',
      id: null,
      permissions: [],
      signedInBy: 'nothing',
    })
    expect(await browser.send('GET', '/sessions')).toMatchObject({
      status: 401,
      body: { code: 'platform.sign_in_needed' },
    })
  })

  it('answers in the language that the person has chosen, on every device', async () => {
    const account = await open()
    const { browser } = await signIn(account)
    expect((await browser.send('PUT', '/session/language', { language: 'en' })).status).toBe(200)
    expect((await browser.send('GET', '/session')).body).toMatchObject({
      language: 'en',
      keepsLanguage: true,
    })
    const other = (await signIn(account)).browser
    expect(
      (await other.send('GET', '/session', undefined, { 'accept-language': 'zh-CN' })).body,
    ).toMatchObject({ language: 'en' })
    expect(
      (await house.browser().send('GET', '/session', undefined, { 'accept-language': 'en-GB' })).body,
    ).toMatchObject({ language: 'en', keepsLanguage: false })
  })

  it('keeps the cookie from scripts and from other sites, and to https where the visit is https', async () => {
    const account = await open()
    const plain = await signIn(account)
    expect(plain.answer.headers['set-cookie']).toMatch(/^tongxing\.session_token=.*HttpOnly; SameSite=Lax$/)
    const { username, password } = account
    const safe = await house
      .browser()
      .send('POST', '/sign-in', { username, password }, { 'x-forwarded-proto': 'https' })
    expect(safe.headers['set-cookie']).toMatch(/; Secure$/)
  })

  it('gives the same answer for a wrong password and for a username that does not exist', async () => {
    const account = await open()
    const wrong = await signIn({ ...account, password: 'Wrong-Password-1' })
    const nobody = await signIn({ username: 'nobody.there', password: 'Wrong-Password-1' })
    expect(wrong.answer.status).toBe(401)
    expect(wrong.answer.body).toMatchObject({
      code: 'identity.wrong_sign_in',
      message: '用户名或密码不正确，还可以再试 4 次。',
    })
    expect(nobody.answer.body.message).toBe(wrong.answer.body.message)
    expect(await notes(account.accountId)).toEqual(['sign_in_failed'])
  })

  it('reads the username without regard to capitals and full-width letters', async () => {
    const account = await open({ username: 'zhou.yuan' })
    expect((await signIn({ ...account, username: ' ＺＨＯＵ.Yuan ' })).answer.status).toBe(200)
  })

  it('locks after five wrong tries for fifteen minutes, says until when, and lets in afterwards', async () => {
    const account = await open()
    const wrong = { ...account, password: 'Wrong-Password-1' }
    for (const left of [4, 3, 2, 1]) expect((await signIn(wrong)).answer.body.details).toEqual({ left })
    const fifth = await signIn(wrong)
    const until = new Date(house.clock.now().getTime() + 15 * 60_000)
    expect(fifth.answer).toMatchObject({
      status: 429,
      body: { code: 'identity.locked_out', details: { until: until.toISOString(), minutes: 15 } },
    })
    house.clock.advance(14 * 60_000)
    expect((await signIn(account)).answer, 'the right password while locked').toMatchObject({
      status: 429,
      body: { details: { minutes: 1 } },
    })
    house.clock.advance(60_001)
    expect((await signIn(account)).answer.status).toBe(200)
    expect(await notes(account.accountId)).toEqual([
      ...Array(5).fill('sign_in_failed'),
      'locked_out',
      'signed_in',
    ])
  })

  it('counts tries that come at the same moment', async () => {
    const account = await open()
    const tries = await Promise.all(
      Array.from({ length: 12 }, () => signIn({ ...account, password: 'Wrong-Password-1' })),
    )
    const codes = tries.map(({ answer }) => answer.body.code)
    expect(codes.filter((code) => code === 'identity.wrong_sign_in')).toHaveLength(4)
    expect(codes.filter((code) => code === 'identity.locked_out')).toHaveLength(8)
  })

  it('forgets earlier wrong tries after a right one', async () => {
    const account = await open()
    for (let tries = 0; tries < 2; tries++) {
      for (let wrong = 0; wrong < 4; wrong++) await signIn({ ...account, password: 'Wrong-Password-1' })
      expect((await signIn(account)).answer.status).toBe(200)
    }
  })

  it('tells a disabled account so only to whoever knows its password', async () => {
    const administrator = await open({ role: 'systemAdministrator', nodeId: house.group.groupId })
    const { browser } = await signIn(administrator)
    const account = await open()
    const before = await signIn(account)
    expect((await before.browser.send('GET', '/sessions')).status).toBe(200)
    expect((await browser.send('POST', `/accounts/${account.accountId}/disablement`)).body).toMatchObject({
      state: 'disabled',
    })
    expect((await before.browser.send('GET', '/sessions')).status, 'the session that was open').toBe(401)
    expect((await signIn(account)).answer).toMatchObject({
      status: 403,
      body: { code: 'identity.account_disabled' },
    })
    expect((await signIn({ ...account, password: 'Wrong-Password-1' })).answer.body.code).toBe(
      'identity.wrong_sign_in',
    )
    await browser.send('DELETE', `/accounts/${account.accountId}/disablement`)
    expect((await signIn(account)).answer.status).toBe(200)
  })
})

describe('the initial password', () => {
  let account: BuiltAccount
  beforeAll(async () => {
    account = await open({
      mustChange: true,
      role: 'systemAdministrator',
      nodeId: house.group.groupId,
      name: '苏念',
    })
  })

  it('opens nothing but the change of password', async () => {
    const { browser } = await signIn(account)
    expect((await browser.send('GET', '/session')).body).toMatchObject({
      passwordMustChange: true,
      permissions: [],
    })
    expect((await browser.send('GET', '/accounts')).status).toBe(403)
  })

  it('is replaced by a strong one only, and the current one has to be known', async () => {
    const { browser } = await signIn(account)
    const change = (currentPassword: string, newPassword: string) =>
      browser.send<Refused>('POST', '/password-change', { currentPassword, newPassword })
    const weak = await change(goodPassword, 'sunian')
    expect(weak).toMatchObject({ status: 422, body: { code: 'identity.weak_password' } })
    expect(weak.body.fields.map(({ path, message }) => [path, message])).toEqual([
      ['body.newPassword', '至少 10 个字符'],
      ['body.newPassword', '大写字母、小写字母、数字、符号（汉字也算）至少包含三种'],
      ['body.newPassword', '不能包含用户名或姓名（包括拼音）'],
    ])
    expect((await change('Wrong-Password-1', 'Gui-Hua9开了')).body.code).toBe('identity.wrong_password')
    expect((await change(goodPassword, goodPassword)).body.code).toBe('identity.weak_password')
  })

  it('once changed lets the person work, ends the other sessions, and no longer signs in', async () => {
    const other = (await signIn(account)).browser
    const { browser } = await signIn(account)
    expect(
      (
        await browser.send('POST', '/password-change', {
          currentPassword: goodPassword,
          newPassword: 'Gui-Hua9开了',
        })
      ).status,
    ).toBe(200)
    expect((await browser.send('GET', '/accounts')).status).toBe(200)
    expect((await other.send('GET', '/sessions')).status).toBe(401)
    expect((await signIn(account)).answer.status).toBe(401)
    expect((await signIn({ ...account, password: 'Gui-Hua9开了' })).answer.status).toBe(200)
  })
})
