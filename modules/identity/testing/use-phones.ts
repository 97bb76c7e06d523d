import { uuidv7 } from 'uuidv7'
import { expect } from 'vitest'
import { useIdentity } from './use-identity.ts'

interface Reply {
  code: string
  message: string
  details: Record<string, unknown>
  fields: { path: string; message: string }[]
  demoCode: string | null
}

/** A house whose customers ask for codes with their phones; every customer has a phone and an address of his own. */
export function usePhones(...options: Parameters<typeof useIdentity>) {
  const house = useIdentity(...options)
  let lastPhone = 13800000000
  let lastAddress = 0
  const newAddress = () => `10.1.${Math.floor(++lastAddress / 250)}.${lastAddress % 250}`
  const newCustomer = (roles = ['owner']) => {
    const phone = String(++lastPhone)
    const customer = { personId: uuidv7(), name: '沈佳禾', homes: [uuidv7()], households: [uuidv7()], roles }
    house.customers.set(phone, customer)
    return { phone, ...customer }
  }
  const ask = (phone: string, ip = newAddress()) =>
    house.browser(ip).send<Reply>('POST', '/phone-codes', { phone })
  const codeFor = async (phone: string) => {
    expect((await ask(phone)).status).toBe(200)
    await house.workOff()
    return house.sent.at(-1)!.code
  }
  const enter = async (phone: string, code: string, browser = house.browser(newAddress())) => ({
    browser,
    answer: await browser.send<Reply>('POST', '/phone-sign-in', { phone, code }),
  })
  const otherThan = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0')
  const newPhone = () => String(++lastPhone)
  return { house, newPhone, newAddress, newCustomer, ask, codeFor, enter, otherThan }
}
