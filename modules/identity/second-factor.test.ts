import { createHmac } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Browser, type BuiltAccount, buildAccount, useIdentity } from './testing/index.ts'

interface Enrolled {
  uri: string
  secret: string
  recoveryCodes: string[]
  code: string
}

describe('two-step sign-in', () => {
  const house = useIdentity()
  let account: BuiltAccount
  let browser: Browser
  let enrolled: Enrolled
  const signIn = async (totp?: string, from = house.browser()) => {
    const { username, password } = account
    return {
      browser: from,
      answer: await from.send<{ code: string }>('POST', '/sign-in', {
        username,
        password,
        ...(totp && { totp }),
      }),
    }
  }
  /** A code opens once in its time, so the house forgets which ones it has seen. */
  const currentCode = async () => {
    await house.owner.query(`DELETE FROM auth.counter WHERE key LIKE 'dynamic code%'`)
    return codeOf(enrolled.secret)
  }

  beforeAll(async () => {
    account = await house.database.asSystem('a test', (work) =>
      buildAccount(work, house.identity, { nodeId: house.group.groupId }),
    )
    browser = (await signIn()).browser
    enrolled = (await browser.send<Enrolled>('POST', '/second-factor', { password: account.password })).body
  })

  it('wants the password before it shows the secret', async () => {
    const refused = await browser.send<Enrolled>('POST', '/second-factor', { password: 'Wrong-Password-1' })
    expect(refused).toMatchObject({ status: 422, body: { code: 'identity.wrong_password' } })
    await browser.send('POST', '/password-change', {
      currentPassword: 'Wrong-Password-1',
      newPassword: 'Lamp-in-window-26',
    })
    await house
      .browser()
      .send('POST', '/sign-in', { username: account.username, password: 'Wrong-Password-1' })
    const { rows } = await house.owner.query(
      `SELECT action, actor_kind AS kind, actor_id AS id FROM platform.audit_log WHERE change = 'sign_in_failed' ORDER BY id`,
    )
    const { staffId: id } = account
    expect(rows, 'whoever is signed in is no visitor').toEqual([
      { action: 'identity.enrolTotp', kind: 'staff', id },
      { action: 'identity.changePassword', kind: 'staff', id },
      { action: 'identity.signIn', kind: 'public', id: null },
    ])
  })

  it('gives the authenticator a name that people recognise, and ten recovery codes', () => {
    const uri = new URL(enrolled.uri)
    expect(decodeURIComponent(uri.pathname)).toContain(`Tongxing 同行:${account.username}`)
    expect(uri.searchParams.get('secret')).toBe(enrolled.secret)
    expect(new Set(enrolled.recoveryCodes).size).toBe(10)
  })

  it('holds only once a code has confirmed it', async () => {
    expect((await signIn()).answer.status, 'not confirmed yet').toBe(200)
    expect((await browser.send('POST', '/second-factor/confirmation', { code: '000000' })).status).toBe(422)
    expect(
      (await browser.send('POST', '/second-factor/confirmation', { code: await currentCode() })).status,
    ).toBe(200)
    expect((await browser.send('GET', '/session')).body).toMatchObject({
      kind: 'staff',
      hasSecondFactor: true,
    })
  })

  it('asks for the code after the right password, and lets in with it', async () => {
    const without = await signIn()
    expect(without.answer).toMatchObject({ status: 401, body: { code: 'identity.totp_needed' } })
    expect((await without.browser.send('GET', '/session')).body).toMatchObject({ kind: 'public' })
    expect((await signIn('000000')).answer).toMatchObject({
      status: 422,
      body: { code: 'identity.totp_wrong' },
    })
    const right = await signIn(await currentCode())
    expect(right.answer.status).toBe(200)
    expect((await right.browser.send('GET', '/session')).body).toMatchObject({
      kind: 'staff',
      id: account.staffId,
    })
  })

  it('takes a dynamic code once, although it is right for a while', async () => {
    const code = await currentCode()
    expect((await signIn(code)).answer.status).toBe(200)
    expect((await signIn(code)).answer.body.code).toBe('identity.totp_wrong')
    expect((await signIn(await currentCode())).answer.status).toBe(200)
  })

  it('takes each recovery code once', async () => {
    const [code = ''] = enrolled.recoveryCodes
    expect((await signIn(code)).answer.status).toBe(200)
    expect((await signIn(code)).answer.body.code).toBe('identity.totp_wrong')
    expect((await signIn(await currentCode())).answer.status).toBe(200)
  })

  it('locks when codes are tried out, however often the password is entered in between', async () => {
    const codes: string[] = []
    for (const totp of ['000001', undefined, '000002', undefined, '000003', '000004'])
      codes.push((await signIn(totp)).answer.body.code)
    expect(codes.slice(-2)).toEqual(['identity.locked_out', 'identity.locked_out'])
    expect((await signIn(await currentCode())).answer.body.code).toBe('identity.locked_out')
    house.clock.advance(16 * 60_000)
    expect((await signIn(await currentCode())).answer.status).toBe(200)
  })

  it('is turned off with the password', async () => {
    expect(
      (await browser.send<Enrolled>('POST', '/second-factor/removal', { password: 'Wrong-Password-1' }))
        .status,
    ).toBe(422)
    expect(
      (await browser.send('POST', '/second-factor/removal', { password: account.password })).status,
    ).toBe(200)
    expect((await signIn()).answer.status).toBe(200)
    expect((await browser.send('GET', '/session')).body).toMatchObject({ hasSecondFactor: false })
  })
})

/** What an authenticator shows for the secret now: RFC 6238 with SHA-1, 30 seconds, 6 digits. */
function codeOf(secret: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  const bits = [...secret.replaceAll('=', '')]
    .map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0'))
    .join('')
  const key = Buffer.from(bits.match(/.{8}/g)!.map((byte) => Number.parseInt(byte, 2)))
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)))
  const digest = createHmac('sha1', key).update(counter).digest()
  const number = digest.readUInt32BE(digest.at(-1)! & 15) & 0x7fffffff
  return String(number % 1_000_000).padStart(6, '0')
}
