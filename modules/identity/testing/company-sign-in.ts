import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'

export interface CompanySignIn {
  /** `http://127.0.0.1:<port>`. */
  url: string
  clientId: string
  clientSecret: string
  /** Claims by the name that is typed into the provider's form. */
  people: Map<string, Record<string, unknown>>
  /** Goes through the provider's pages as this person; gives the address to which the provider sends the browser back. */
  signInAs: (authorizationUrl: string, login: string) => Promise<string>
  close: () => Promise<void>
}

/** A real OpenID provider on loopback, for one client. */
export async function startCompanySignIn(redirectUri: string): Promise<CompanySignIn> {
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const people = new Map<string, Record<string, unknown>>()
  const [clientId, clientSecret] = ['tongxing', 'a client secret for tests only']
  const provider = new Provider(url, {
    clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [redirectUri] }],
    claims: { openid: ['sub'], profile: ['name', 'preferred_username'], email: ['email', 'email_verified'] },
    features: { devInteractions: { enabled: true } },
    cookies: { keys: ['cookies of tests'] },
    ttl: { Interaction: 600, Session: 600, Grant: 600, AccessToken: 600, IdToken: 600 },
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, ...people.get(id) }) }),
  })
  server.on('request', provider.callback())
  return {
    url,
    clientId,
    clientSecret,
    people,
    signInAs: (start, login) => walk(start, login, redirectUri),
    close: () => stop(server),
  }
}

/** Follows the provider's pages: the form of the name, the form of the consent, and back to us. */
async function walk(start: string, login: string, redirectUri: string): Promise<string> {
  const cookies = new Map<string, string>()
  let [address, form]: [string, URLSearchParams | undefined] = [start, undefined]
  for (let steps = 0; steps < 12; steps++) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await fetch(address, {
      redirect: 'manual',
      headers: { cookie },
      ...(form && { method: 'POST', body: form }),
    })
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = line.split(';', 1)[0]!.split('=')
      cookies.set(name, value)
    }
    const location = response.headers.get('location')
    form = undefined
    if (location) {
      address = new URL(location, address).href
      if (address.startsWith(redirectUri)) return address
      continue
    }
    const page = await response.text()
    const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1]
    if (!prompt) throw new Error(`The provider stopped with ${response.status}: ${page.slice(0, 500)}`)
    form = new URLSearchParams({ prompt, ...(prompt === 'login' && { login, password: 'any' }) })
    address = new URL(/action="([^"]+)"/.exec(page)![1]!, address).href
  }
  throw new Error('The provider never sent the browser back.')
}

function stop(server: Server): Promise<void> {
  server.closeAllConnections()
  return new Promise((done) => server.close(() => done()))
}
