import type { FastifyRequest } from 'fastify'
import { describe, expect, it } from 'vitest'
import { buildAccount, useIdentity } from './testing/index.ts'

describe('telling who sends a request', () => {
  const house = useIdentity()

  it('costs less than 30 µs once the sender is known, and asks the database nothing', async () => {
    const account = await house.database.asSystem('a test', (work) =>
      buildAccount(work, house.identity, { nodeId: house.group.groupId, role: 'systemAdministrator' }),
    )
    const browser = house.browser()
    await browser.send('POST', '/sign-in', { username: account.username, password: account.password })
    await browser.send('GET', '/session')
    const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const requests = Array.from({ length: 20_000 }, () => ({ headers: { cookie: `theme=dark; ${cookie}; x=y` } }) as unknown as FastifyRequest)
    const round = async () => {
      const start = performance.now()
      for (const request of requests) await house.identity.authenticate(request)
      return ((performance.now() - start) * 1000) / requests.length
    }
    const rounds = [await round(), await round(), await round()]
    expect(await house.identity.authenticate(requests[0]!)).toMatchObject({ kind: 'staff', id: account.staffId })
    expect(Math.min(...rounds), 'µs a request').toBeLessThan(30)
  })
})
