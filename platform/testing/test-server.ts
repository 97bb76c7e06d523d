import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect } from 'vitest'
import { Value } from 'typebox/value'
import { registerUploads } from '../files/register-uploads.ts'
import type { Route } from '../contract/index.ts'
import { createServer, mount } from '../http/index.ts'
import type { Module } from '../module/module.ts'
import { type Actor, publicActor } from '../work/index.ts'
import { type TestDatabase, useTestDatabase } from './test-database.ts'

export interface TestReply<Body = Record<string, never>> {
  status: number
  body: Body
}

export interface TestServer extends TestDatabase {
  server: FastifyInstance
  /** Sends a request as the actor (the public when left out); replies of the success status are checked against their schema. */
  send: <Body = Record<string, unknown>>(
    actor: Actor | undefined,
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ) => Promise<TestReply<Body>>
}

/** The HTTP side of the given modules on a database of its own; sign-in itself is tested in identity. */
export function useTestServer(modules: readonly Module[], start?: string): TestServer {
  const handle = useTestDatabase(modules, start) as TestServer
  const actors = new Map<string, Actor>()
  const routes = routesOf(modules)
  beforeAll(async () => {
    handle.server = createServer()
    await registerUploads(handle.server)
    const authenticate = async (request: { headers: Record<string, unknown> }) =>
      actors.get(String(request.headers['x-test-actor'])) ?? publicActor
    const gates = modules.flatMap(({ gates: some = [] }) => some)
    for (const module of modules)
      for (const api of module.api ?? [])
        mount(handle.server, api, { database: handle.database, authenticate, gates })
    for (const { pages } of modules)
      pages?.(handle.server, { database: handle.database, baseUrl: 'https://tongxing.test' })
    await handle.server.ready()
  })
  handle.send = async <Body>(
    actor: Actor | undefined,
    method: string,
    path: string,
    body?: unknown,
    headers = {},
  ) => {
    const key = actor && 'id' in actor ? actor.id : (actor?.kind ?? 'public')
    if (actor) actors.set(key, actor)
    const response = await handle.server.inject({
      method: method as 'GET',
      url: `/api${path}`,
      headers: { 'x-test-actor': key, ...headers },
      ...(body === undefined ? {} : { payload: body as object }),
    })
    const parsed =
      response.body && response.headers['content-type']?.includes('json')
        ? response.json<Body>()
        : response.body
    expectReplyFitsSchema(routes, method, path, response.statusCode, parsed)
    return { status: response.statusCode, body: parsed as Body }
  }
  afterAll(() => handle.server?.close())
  return handle
}

/** Of each method the routes, and which paths are theirs. */
function routesOf(modules: readonly Module[]): Map<string, { route: Route; paths: RegExp }[]> {
  const routes = modules.flatMap(({ api = [] }) =>
    api.flatMap(({ contract }) => Object.values(contract.routes)),
  )
  const known = routes.map((route) => ({
    route,
    paths: new RegExp(`^${route.path.replaceAll(/:\w+/g, '[^/]+')}$`),
  }))
  return Map.groupBy(known, ({ route }) => route.method)
}

function expectReplyFitsSchema(
  routes: ReturnType<typeof routesOf>,
  method: string,
  path: string,
  status: number,
  body: unknown,
): void {
  const [plain = path] = path.split('?')
  const route = routes.get(method)?.find(({ paths }) => paths.test(plain))?.route
  if (!route || (route.kind ?? 'json') !== 'json' || status !== (route.status ?? 200)) return
  // To name every problem takes much longer than to see that there is none.
  if (Value.Check(route.reply, body)) return
  const problems = [...Value.Errors(route.reply, body)].map((problem) => JSON.stringify(problem))
  expect(problems, `reply of ${method} ${path} fits its schema`).toEqual([])
}
