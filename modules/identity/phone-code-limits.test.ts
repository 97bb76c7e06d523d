import { describe, expect, it } from 'vitest'
import { usePhones } from './testing/index.ts'

const { house, newCustomer, ask, codeFor, enter, otherThan } = usePhones()

describe('the limits of phone codes', () => {
  it('voids the code after five wrong tries, so that even the right one no longer opens', async () => {
    const { phone } = newCustomer()
    const code = await codeFor(phone)
    const codes: string[] = []
    for (let tries = 0; tries < 5; tries++) codes.push((await enter(phone, otherThan(code))).answer.body.code)
    expect(codes).toEqual([...Array(4).fill('identity.code_wrong'), 'identity.code_spent'])
    expect((await enter(phone, code)).answer.body.code).toBe('identity.code_spent')
  })

  it('closes the door to an address after a hundred wrong codes over any phones, for an hour', async () => {
    const address = house.browser('10.9.9.9')
    const phones = await Promise.all(Array.from({ length: 20 }, async () => newCustomer().phone))
    for (const phone of phones) expect((await ask(phone)).status).toBe(200)
    await house.workOff()
    const codeOf = (phone: string) => house.sent.findLast((message) => message.phone === phone)!.code
    for (const phone of phones.slice(0, 19))
      for (let tries = 0; tries < 5; tries++) await enter(phone, otherThan(codeOf(phone)), address)
    const last = phones[19]!
    for (let tries = 0; tries < 4; tries++)
      expect((await enter(last, otherThan(codeOf(last)), address)).answer.status).toBe(401)
    expect((await enter(last, otherThan(codeOf(last)), address)).answer).toMatchObject({
      status: 429,
      body: { code: 'identity.codes_blocked', details: { minutes: 60 } },
    })
    const fresh = newCustomer()
    const code = await codeFor(fresh.phone)
    expect(
      (await enter(fresh.phone, code, address)).answer,
      'the right code from this address',
    ).toMatchObject({ status: 429 })
    expect((await enter(fresh.phone, code)).answer.status, 'the same code from elsewhere').toBe(200)
    house.clock.advance(3_600_001)
    const later = newCustomer()
    expect((await enter(later.phone, await codeFor(later.phone), address)).answer.status).toBe(200)
  })

  it('sends one code a minute and ten a day to a phone', async () => {
    const { phone } = newCustomer()
    expect((await ask(phone)).status).toBe(200)
    expect(await ask(phone)).toMatchObject({
      status: 429,
      body: { code: 'platform.too_many_requests', details: { seconds: 60 } },
    })
    for (let codes = 1; codes < 10; codes++) {
      house.clock.advance(60_001)
      expect((await ask(phone)).status).toBe(200)
    }
    house.clock.advance(60_001)
    expect(await ask(phone)).toMatchObject({ status: 429, body: { code: 'identity.codes_today' } })
    house.clock.advance(24 * 3_600_000)
    expect((await ask(phone)).status).toBe(200)
  })

  it('sends sixty codes an hour to one address', async () => {
    for (let codes = 0; codes < 60; codes++)
      expect((await ask(newCustomer().phone, '10.8.8.8')).status).toBe(200)
    expect((await ask(newCustomer().phone, '10.8.8.8')).status).toBe(429)
  })
})
