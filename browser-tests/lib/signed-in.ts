import { setTimeout } from 'node:timers/promises'
import { demoPassword } from '#demo/stages/accounts.ts'

/** Somebody signed in over the API, whose cookies any browser may take. */
export interface SignedIn {
  name: string
  cookies: { name: string; value: string; url: string }[]
  permissions: string[]
}

/** Signs a persona of the demo in to the console. */
export const staffSignIn = (url: string, username: string): Promise<SignedIn> =>
  signedIn(url, username, '/api/sign-in', { username, password: demoPassword })

/** Signs a customer in to the portal with the code that the demo tells. */
export async function customerSignIn(url: string, phone: string): Promise<SignedIn> {
  const reply = await post(`${url}/api/phone-codes`, { phone })
  const { demoCode } = (await reply.json()) as { demoCode: string }
  return signedIn(url, phone, '/api/phone-sign-in', { phone, code: demoCode })
}

async function signedIn(url: string, name: string, door: string, body: object): Promise<SignedIn> {
  const reply = await post(`${url}${door}`, body)
  const cookies = reply.headers.getSetCookie().map((line) => {
    const [key, value] = line.split(';')[0]!.split('=') as [string, string]
    return { name: key, value, url }
  })
  const cookie = cookies.map((one) => `${one.name}=${one.value}`).join('; ')
  const session = await fetch(`${url}/api/session`, { headers: { cookie } })
  return { name, cookies, permissions: ((await session.json()) as SignedIn).permissions ?? [] }
}

/** Who is told to wait does so: a phone gets one code a minute, and another test may have asked just now. */
async function post(address: string, body: object): Promise<Response> {
  const reply = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (reply.status === 429) {
    const { details } = (await reply.json()) as { details: { seconds: number } }
    await setTimeout((details.seconds + 1) * 1000)
    return post(address, body)
  }
  if (!reply.ok) throw new Error(`${address}: ${await reply.text()}`)
  return reply
}
