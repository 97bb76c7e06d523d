import { uuidv7 } from 'uuidv7'
import { describe, expect, it } from 'vitest'
import { usePhones, useIdentity } from './testing/index.ts'

interface Reply {
  code: string
  message: string
  details: Record<string, unknown>
  fields: { path: string; message: string }[]
  demoCode: string | null
}

const { house, newPhone, newCustomer, ask, codeFor, enter } = usePhones()

describe('signing in by phone code', () => {
  it('opens a session with the homes and the permissions of the resident roles', async () => {
    await house.owner.query(
      `INSERT INTO identity.permission (key, module, zh, en) VALUES ('cases.report', 'cases', '报事', 'Report')`,
    )
    await house.owner.query(`INSERT INTO identity.role_permission VALUES ('owner', 'cases.report')`)
    const owner = newCustomer()
    const { browser, answer } = await enter(owner.phone, await codeFor(owner.phone))
    expect(answer.status).toBe(200)
    expect((await browser.send('GET', '/session')).body).toMatchObject({
      kind: 'resident',
      id: owner.personId,
      name: '沈佳禾',
      permissions: ['cases.report'],
      reach: { homeIds: owner.homes },
    })
    for (const path of ['/roles', '/permissions', '/access-tokens'])
      expect((await browser.send('GET', path)).status).toBe(403)
    const family = newCustomer(['family'])
    const theirs = await enter(family.phone, await codeFor(family.phone))
    expect((await theirs.browser.send('GET', '/session')).body).toMatchObject({
      kind: 'resident',
      permissions: [],
    })
  })

  it('opens a session that lives for a month after it was last used', async () => {
    const { phone } = newCustomer()
    const { browser } = await enter(phone, await codeFor(phone))
    const days = async (count: number) => {
      house.clock.advance(count * 86_400_000)
      house.identity.forget('*')
      return (await browser.send('GET', '/sessions')).status
    }
    expect(await days(20)).toBe(200)
    expect(await days(20)).toBe(200)
    expect(await days(31)).toBe(401)
  })

  it('sends the real number to the gateway alone: no table holds it in clear', async () => {
    const { phone } = newCustomer()
    expect((await ask(phone)).body).toEqual({ minutes: 5, againInSeconds: 60, demoCode: null })
    const everywhere = async () => {
      const { rows } = await house.owner.query<{ found: string }>(
        `SELECT 'queue' AS found FROM graphile_worker._private_jobs j WHERE j::text LIKE '%' || $1 || '%'
         UNION ALL SELECT 'user' FROM auth."user" u WHERE u::text LIKE '%' || $1 || '%'
         UNION ALL SELECT 'code' FROM auth.phone_code c WHERE c::text LIKE '%' || $1 || '%'
         UNION ALL SELECT 'counter' FROM auth.counter c WHERE c::text LIKE '%' || $1 || '%'
         UNION ALL SELECT 'audit' FROM platform.audit_log l WHERE l::text LIKE '%' || $1 || '%'`,
        [phone],
      )
      return rows
    }
    expect(await everywhere()).toEqual([])
    await house.workOff()
    expect(house.sent.at(-1)).toEqual({ phone, code: expect.stringMatching(/^\d{6}$/) })
    expect((await enter(phone, house.sent.at(-1)!.code)).answer.status).toBe(200)
    expect(await everywhere()).toEqual([])
  })

  it('reads phone and code as people type them', async () => {
    const { phone } = newCustomer()
    const code = await codeFor(`+86 ${phone.slice(0, 3)}-${phone.slice(3, 7)} ${phone.slice(7)}`)
    expect((await enter(phone, ` ${code.slice(0, 3)} ${code.slice(3)}`)).answer.status).toBe(200)
  })

  it('refuses at the field what is no mobile number', async () => {
    const landline = await ask('021-61234567')
    expect(landline).toMatchObject({ status: 422, body: { code: 'platform.invalid_input' } })
    expect(landline.body.fields).toEqual([{ path: 'body.phone', message: '请填写手机号，座机收不到验证码' }])
    expect((await ask('1380000')).body.fields).toMatchObject([{ path: 'body.phone' }])
  })

  it('refuses a code that has expired, and says so', async () => {
    const { phone } = newCustomer()
    const code = await codeFor(phone)
    house.clock.advance(5 * 60_000 + 1)
    expect((await enter(phone, code)).answer).toMatchObject({
      status: 401,
      body: { code: 'identity.code_expired' },
    })
  })

  it('refuses a code that was used, also when two requests use it at the same moment', async () => {
    const { phone } = newCustomer()
    const code = await codeFor(phone)
    const both = await Promise.all([enter(phone, code), enter(phone, code)])
    expect(both.map(({ answer }) => answer.status).toSorted()).toEqual([200, 401])
    expect((await enter(phone, code)).answer.body).toMatchObject({
      code: 'identity.code_used',
      message: '这个验证码已经用过，请重新获取。',
    })
  })

  it('refuses an earlier code once a newer one was asked for', async () => {
    const { phone } = newCustomer()
    const first = await codeFor(phone)
    house.clock.advance(61_000)
    const second = await codeFor(phone)
    const refused = first === second ? 'identity.code_wrong' : (await enter(phone, first)).answer.body.code
    expect(refused).toBe('identity.code_wrong')
    expect((await enter(phone, second)).answer.status).toBe(200)
  })

  it('asks for a code first where there is none', async () => {
    expect((await enter(newCustomer().phone, '123456')).answer.body.code).toBe('identity.code_none')
  })

  it('answers alike for known and unknown phones, and tells a stranger only after the code', async () => {
    const stranger = newPhone()
    const code = await codeFor(stranger)
    const { browser, answer } = await enter(stranger, code)
    expect(answer).toMatchObject({ status: 403, body: { code: 'identity.person_unknown' } })
    expect(browser.cookies.size).toBe(0)
  })

  it('gives a number that changed hands to its new holder, and never the earlier one’s account', async () => {
    const before = newCustomer()
    const first = await enter(before.phone, await codeFor(before.phone))
    const after = { personId: uuidv7(), name: '陆一鸣', homes: [], households: [], roles: [] }
    house.customers.set(before.phone, after)
    house.clock.advance(61_000)
    const second = await enter(before.phone, await codeFor(before.phone))
    expect((await second.browser.send('GET', '/session')).body).toMatchObject({
      id: after.personId,
      name: '陆一鸣',
    })
    house.identity.forget('*')
    expect((await first.browser.send('GET', '/session')).body, 'the earlier holder’s session').toMatchObject({
      kind: 'public',
    })
  })

  it('lets a customer whose file was merged act under the file that survived', async () => {
    const customer = newCustomer()
    const { browser } = await enter(customer.phone, await codeFor(customer.phone))
    const survivor = uuidv7()
    house.customers.set(customer.phone, { ...customer, survivor })
    house.identity.forget(customer.personId)
    expect((await browser.send('GET', '/session')).body).toMatchObject({ kind: 'resident', id: survivor })
  })

  it('finds the same account again when a customer signs in with another number', async () => {
    const customer = newCustomer()
    await enter(customer.phone, await codeFor(customer.phone))
    const moved = { ...customer, phone: newPhone() }
    house.customers.delete(customer.phone)
    house.customers.set(moved.phone, moved)
    const { browser } = await enter(moved.phone, await codeFor(moved.phone))
    expect((await browser.send('GET', '/session')).body).toMatchObject({ id: customer.personId })
    const { rows } = await house.owner.query(
      'SELECT count(*) AS accounts FROM identity.account WHERE person_id = $1',
      [customer.personId],
    )
    expect(rows).toEqual([{ accounts: 1 }])
  })

  it('does not send a code that expired while the gateway was away', async () => {
    const { phone } = newCustomer()
    await ask(phone)
    house.clock.advance(6 * 60_000)
    await house.workOff()
    expect(house.sent.some((message) => message.phone === phone)).toBe(false)
  })
})

describe('a demo', () => {
  const demo = useIdentity({ options: () => ({ demo: true }) })

  it('shows the code in the reply and sends none', async () => {
    demo.customers.set('13900000001', {
      personId: uuidv7(),
      name: '顾晚晴',
      homes: [],
      households: [],
      roles: [],
    })
    const { body } = await demo.browser().send<Reply>('POST', '/phone-codes', { phone: '13900000001' })
    expect(body.demoCode).toMatch(/^\d{6}$/)
    await demo.workOff()
    expect(demo.sent).toEqual([])
    const answer = await demo
      .browser()
      .send('POST', '/phone-sign-in', { phone: '13900000001', code: body.demoCode! })
    expect(answer.status).toBe(200)
  })
})
