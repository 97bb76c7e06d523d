import { describe, expect, expectTypeOf, it } from 'vitest'
import type { Route } from '#platform/contract/index.ts'
import { refuseUnsafeRole } from '#platform/database/check-role.ts'
import { connect } from '#platform/database/connect.ts'
import { logins, urlAs } from '#platform/database/roles.ts'
import { createServer } from '#platform/http/index.ts'
import { useTestDatabase } from '#platform/testing/index.ts'
import { testSecret } from '#platform/testing/test-secret.ts'
import type { Work } from '#platform/work/index.ts'
import { isTest, readSources } from './sources.ts'

const role = `tongxing_bypassing_${process.pid}`

describe('when it is compiled', () => {
  it('a route without an access rule is no route, and nothing but a unit of work is one', () => {
    expectTypeOf<Omit<Route, 'access'>>().not.toExtend<Route>()
    expectTypeOf<Pick<Work, 'actor' | 'now' | 'sql' | 'tables' | 'emit'>>().not.toExtend<Work>()
  })

  it('only the platform makes units of work', () => {
    const makers = readSources().filter(
      ({ path, text }) => !isTest(path) && /\bas Work\b/.test(text) && !path.startsWith('platform/work/'),
    )
    expect(makers.map(({ path }) => path)).toEqual([])
  })
})

describe('when it starts', () => {
  const house = useTestDatabase()

  it('the server takes no route that comes from no contract and does not say why', () => {
    const server = createServer()
    expect(() => server.get('/api/secret', () => 'everything')).toThrow(/comes from no contract/)
    server.get('/about', { config: { outside: 'a page for everybody' } }, () => 'us')
  })

  it('the server works as no login that row-level security does not bind', async () => {
    await expect(refuseUnsafeRole(house.owner)).rejects.toThrow(/will not start as database role/)
    const own = connect({ url: urlAs(house.ownerUrl, logins.app, testSecret), max: 1 })
    await refuseUnsafeRole(own)
    const bypassing = connect({ url: house.ownerUrl, max: 1 })
    await bypassing.query(`CREATE ROLE ${role} NOLOGIN BYPASSRLS; SET ROLE ${role}`)
    try {
      await expect(refuseUnsafeRole(bypassing)).rejects.toThrow(/may bypass row-level security/)
    } finally {
      await bypassing.query(`RESET ROLE; DROP ROLE ${role}`)
      await Promise.all([own.end(), bypassing.end()])
    }
  })
})
