import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import buildSerializer from 'fast-json-stringify'
import { openApi } from '#platform/contract/openapi.ts'
import { compileValidator } from '#platform/http/validation.ts'
import { writable } from '#platform/http/writable.ts'
import { root } from '#platform/module/folders.ts'
import { describe, expect, it } from 'vitest'
import { allContracts, allPermissions } from './api/contracts.ts'
import { accessMatrix } from './api/matrix.ts'

const contracts = await allContracts()
const permissions = await allPermissions()
const routes = contracts.flatMap(({ module, routes }) =>
  Object.entries(routes).map(([name, route]) => ({ name: `${module}.${name}`, route })),
)
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }

describe('the API', () => {
  it('shows every change in docs/openapi.json (write it anew with: npm test -- guards/api -u)', async () => {
    await expect(`${JSON.stringify(openApi(contracts, version), null, 1)}\n`).toMatchFileSnapshot(
      '../docs/openapi.json',
    )
  })

  it('shows every change of access in docs/access-matrix.md', async () => {
    await expect(accessMatrix(contracts, permissions)).toMatchFileSnapshot('../docs/access-matrix.md')
  })

  it('asks only for permissions that somebody can hold', () => {
    const asked = routes.flatMap(({ name, route: { access } }) =>
      'permission' in access ? [{ name, permission: access.permission }] : [],
    )
    expect(asked.filter(({ permission }) => !permissions.get(permission)?.roles.length)).toEqual([])
  })

  it('has one route for a method and path, and speaks both languages', () => {
    const keys = routes.map(({ route: { method, path } }) => `${method} ${path.replaceAll(/:\w+/g, ':')}`)
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([])
    expect(
      routes.filter(({ route: { summary } }) => !summary.zh || !summary.en).map(({ name }) => name),
    ).toEqual([])
  })

  it('lets every list be sorted, unless it is read in one order only', () => {
    const inOneOrder =
      /imeline$|History$|^messages\.listNotices$|^importing\.listProblems$|^cases\.listMyCases$|^construction\.listMyBulletins$|^journey\.today$|^knowledge\.listHelp$|^cases\.developerMatterReport$|^insights\.listMornings$|^insights\.staffing$|^insights\.loyalty$/
    const unsorted = routes.filter(({ name, route: { query } }) => {
      const { properties = {} } = (query ?? {}) as { properties?: object }
      return 'after' in properties && !('sort' in properties) && !inOneOrder.test(name)
    })
    expect(unsorted.map(({ name }) => name)).toEqual([])
  })

  it('has only schemas that can be compiled, which the server does when a first request comes', () => {
    for (const { route } of routes) {
      const { params, query, body, reply, kind = 'json' } = route
      for (const [httpPart, schema] of Object.entries({ params, querystring: query, body }))
        if (schema && kind === 'json')
          compileValidator({ schema, httpPart, method: route.method, url: route.path })({})
      if (kind === 'json') buildSerializer(writable(reply) as Parameters<typeof buildSerializer>[0])
    }
  })

  it('names a path as a resource, never as a state to be set', () => {
    const verbs = routes.filter(({ route: { path } }) =>
      /\/(close|cancel|reopen|create|update|delete|get|set)(\/|$)/.test(path),
    )
    expect(verbs.map(({ route: { path } }) => path)).toEqual([])
  })
})
