import type { FastifyRequest } from 'fastify'
import { beforeAll, describe, expect, it } from 'vitest'
import { logins, urlAs } from '#platform/database/roles.ts'
import { testSecret } from '#platform/testing/test-secret.ts'
import { asRefusal } from '#platform/work/database-errors.ts'
import { createIdentity } from './module.ts'
import { type BuiltAccount, buildAccount, useIdentity } from './testing/index.ts'

describe('telling who sends a request', () => {
  const house = useIdentity()
  let account: BuiltAccount
  let cookie: string
  const requestWith = (headers: object) =>
    ({ headers, routeOptions: { config: {} } }) as unknown as FastifyRequest

  beforeAll(async () => {
    account = await house.database.asSystem('a test', (work) =>
      buildAccount(work, house.identity, { nodeId: house.group.groupId, role: 'systemAdministrator' }),
    )
    const browser = house.browser()
    await browser.send('POST', '/sign-in', { username: account.username, password: account.password })
    cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  })

  it('costs less than 30 µs once the sender is known', async () => {
    const requests = Array.from({ length: 20_000 }, () =>
      requestWith({ cookie: `theme=dark; ${cookie}; x=y` }),
    )
    const round = async () => {
      const start = performance.now()
      for (const request of requests) await house.identity.authenticate(request)
      return ((performance.now() - start) * 1000) / requests.length
    }
    const rounds = [await round(), await round(), await round()]
    expect(Math.min(...rounds), 'µs a request').toBeLessThan(30)
  })

  it('asks the database nothing for some seconds, unless it is told of a change', async () => {
    const kindNow = async () => (await house.identity.authenticate(requestWith({ cookie }))).kind
    expect(await kindNow()).toBe('staff')
    const unseen = await house.owner.connect()
    await unseen.query('SET session_replication_role = replica')
    await unseen.query('DELETE FROM auth.session')
    unseen.release(true)
    expect(await kindNow()).toBe('staff')
    house.identity.forget(account.accountId)
    expect(await kindNow()).toBe('public')
  })

  it('finds the session cookie among others, and takes no lookalike for it', async () => {
    const kindOf = async (cookies: string) =>
      (await house.identity.authenticate(requestWith({ cookie: cookies }))).kind
    const browser = house.browser()
    await browser.send('POST', '/sign-in', { username: account.username, password: account.password })
    const [[name, value]] = [...browser.cookies] as [[string, string]]
    expect(await kindOf(`a=b; ${name}=${value}; c=d`)).toBe('staff')
    expect(await kindOf(`x${name}=${value}`)).toBe('public')
    expect(await kindOf(`${name}=`)).toBe('public')
    expect(await kindOf(`${name}=${'x'.repeat(5000)}.%%%`)).toBe('public')
  })

  it('says that the database is away, not that nobody is signed in', async () => {
    const elsewhere = createIdentity({
      urls: {
        app: urlAs(house.ownerUrl, logins.app, testSecret),
        auth: 'postgres://nobody@127.0.0.1:1/nothing',
      },
      services: house.database.services,
      secret: testSecret,
      baseUrl: 'http://127.0.0.1:4600',
      sendPhoneCode: async () => {},
      findPersonByPhone: async () => null,
      residentScope: async () => null,
    })
    const failure = await elsewhere.authenticate(requestWith({ cookie })).catch(asRefusal)
    expect(failure).toMatchObject({ code: 'platform.database_away' })
    await elsewhere.close()
  })
})
