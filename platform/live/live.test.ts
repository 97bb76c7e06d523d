import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { Type } from '#platform/contract/index.ts'
import { defineEvent } from '#platform/events/index.ts'
import { type Authenticator, createServer, mount } from '#platform/http/index.ts'
import { buildResidentActor, buildStaffActor, useTestDatabase } from '#platform/testing/index.ts'
import { type Actor, publicActor } from '#platform/work/index.ts'
import { listen, type LiveEvent } from '#platform/web/live.ts'
import { liveApi, registerLive } from './http.ts'
import type { LiveHub } from './hub.ts'

const lampLit = defineEvent(
  'testing.lamp_lit.v1',
  { zh: '灯亮了', en: 'A lamp was lit' },
  Type.Object({ secret: Type.String() }),
)
const [node, otherNode] = ['01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000002']
const [project, otherProject] = [
  '01900000-0000-7000-8000-0000000000a1',
  '01900000-0000-7000-8000-0000000000b1',
]
const [home, person] = ['01900000-0000-7000-8000-0000000000c1', '01900000-0000-7000-8000-0000000000d1']

const house = useTestDatabase()
const server = createServer()
const actors = new Map<string, Actor>()
const stops: (() => void)[] = []
let origin: string

const authenticate: Authenticator = async (request) =>
  actors.get(String(request.headers['x-test-actor'])) ?? publicActor
let hub: LiveHub

beforeAll(async () => {
  await house.owner.query(`SELECT scope.place_node('${node}', NULL), scope.place_node('${otherNode}', NULL);
    SELECT scope.place_project('${project}', '${node}'), scope.place_project('${otherProject}', '${otherNode}')`)
  hub = registerLive(server)
  mount(server, liveApi, { database: house.database, authenticate })
  origin = await server.listen({ host: '127.0.0.1', port: 0 })
})
afterEach(() => stops.splice(0).forEach((stop) => stop()))
// Clients keep lines open on which they have asked nothing yet.
afterAll(() => Promise.all([server.close(), server.server.closeAllConnections()]))

/** Listens as a browser would; its address and sign-in are filled in, and each request's last id is noted. */
async function listenAs(actor: Actor & { id: string }, lastIds: string[] = []) {
  actors.set(actor.id, actor)
  const heard: LiveEvent[] = []
  const realFetch = globalThis.fetch
  vi.spyOn(globalThis, 'fetch').mockImplementation((input, init) => {
    const headers = new Headers(init?.headers)
    lastIds.push(headers.get('last-event-id') ?? '')
    headers.set('x-test-actor', actor.id)
    return realFetch(`${origin}${String(input)}`, { ...init, headers })
  })
  await new Promise<void>((resolve) =>
    stops.push(listen((event) => heard.push(event), { onState: (isThere) => isThere && resolve() })),
  )
  return heard
}

const light = (about: {
  projectId?: string
  personId?: string
  homeId?: string
  subject?: [string, string]
}) =>
  house.database.asSystem('test', async (work) => {
    const id = work.newId()
    work.emit(lampLit, { secret: '不告诉别人' }, { subject: ['lamp', id], ...about })
    return id
  })
const steward = () => buildStaffActor(['journey.act'], [node])

/** Patient, because other tests keep the machine busy. */
const soon = { timeout: 10_000 }

describe('live updates', () => {
  it('tell staff of their projects, and only that something happened', async () => {
    const heard = await listenAs(steward())
    const inside = await light({ projectId: project, personId: person, homeId: home })
    await light({ projectId: otherProject })
    await light({ personId: person })
    await expect
      .poll(() => heard, soon)
      .toEqual([
        {
          name: 'testing.lamp_lit.v1',
          subject: ['lamp', inside],
          projectId: project,
          personId: person,
          homeId: home,
        },
      ])
    await new Promise((resolve) => setTimeout(resolve, 700))
    expect(heard).toHaveLength(1)
  })

  it('tell those at the top of the group of everything', async () => {
    const heard = await listenAs(buildStaffActor(['journey.act']))
    await light({ projectId: project })
    await light({ projectId: otherProject })
    await expect.poll(() => heard.map(({ projectId }) => projectId), soon).toEqual([project, otherProject])
  })

  it('tell residents of themselves and their home, not who else it was about', async () => {
    const owner = buildResidentActor([], { homes: [home] })
    const heard = await listenAs(owner)
    await light({ projectId: project, homeId: home, personId: person })
    await light({ projectId: project, personId: owner.id })
    await light({ projectId: project, personId: person })
    await light({ subject: ['person', owner.id] })
    await expect.poll(() => heard.length, soon).toBe(3)
    expect(heard.map(({ homeId, personId }) => [homeId, personId])).toEqual([
      [home, null],
      [null, owner.id],
      [null, null],
    ])
  })

  it('look again at whose rights changed: her screens ask anew, and she hears of her new home; who left is cut off', async () => {
    const owner = buildResidentActor([], { homes: [] })
    const lastIds: string[] = []
    const heard = await listenAs(owner, lastIds)
    hub.renew(person, house.database, authenticate)
    actors.set(owner.id, { ...owner, homes: [home] })
    hub.renew(owner.id, house.database, authenticate)
    await expect.poll(() => heard.map(({ name }) => name), soon).toEqual(['live.missed'])
    await light({ projectId: project, homeId: home })
    await expect.poll(() => heard.map(({ homeId }) => homeId), soon).toEqual([null, home])
    expect(lastIds).toHaveLength(1)
    actors.delete(owner.id)
    hub.renew('*', house.database, authenticate)
    await expect.poll(() => lastIds.length, { timeout: 20_000 }).toBe(2)
  })

  it('tell a member of staff of his own notices', async () => {
    const reader = steward()
    const heard = await listenAs(reader)
    await light({ subject: ['staff', reader.id] })
    await light({ subject: ['staff', person] })
    await expect.poll(() => heard.map(({ subject }) => subject), soon).toEqual([['staff', reader.id]])
  })

  it('tell of a transaction that began early and ended late, after others were told', async () => {
    const heard = await listenAs(steward())
    const slow = await house.owner.connect()
    await slow.query('BEGIN')
    await slow.query(
      `INSERT INTO platform.event (id, recorded_at, name, project_id, subject_kind, subject_id, actor_kind, payload)
       VALUES (uuidv7(), $1, 'testing.slow.v1', $2, 'lamp', uuidv7(), 'system', '{}')`,
      [house.clock.now(), project],
    )
    await light({ projectId: project })
    await expect.poll(() => heard.map(({ name }) => name), soon).toEqual(['testing.lamp_lit.v1'])
    await slow.query('COMMIT')
    slow.release()
    await expect
      .poll(() => heard.map(({ name }) => name), soon)
      .toEqual(['testing.lamp_lit.v1', 'testing.slow.v1'])
  })

  it('go on after a break where they stopped', async () => {
    const lastIds: string[] = []
    const heard = await listenAs(steward(), lastIds)
    await light({ projectId: project })
    await expect.poll(() => heard.length, soon).toBe(1)
    server.server.closeAllConnections()
    const missed = await light({ projectId: project })
    await expect.poll(() => heard.map(({ subject }) => subject[1]), soon).toContain(missed)
    expect(lastIds[0]).toBe('')
    expect(lastIds[1]).toMatch(/^\d+:\d+:/)
  })

  it('say that everything may have changed when too much happened, or when the last id means nothing', async () => {
    const heard = await listenAs(steward())
    await house.database.asSystem('test', async (work) => {
      for (let count = 0; count < 501; count++)
        work.emit(lampLit, { secret: '' }, { subject: ['lamp', work.newId()], projectId: project })
    })
    await expect.poll(() => heard.map(({ name }) => name), soon).toEqual(['live.missed'])
    const odd = buildStaffActor([], [node])
    actors.set(odd.id, odd)
    const answer = await fetchStream(odd, { 'last-event-id': "1:1:'; DROP TABLE" })
    expect(answer).toContain('"name":"live.missed"')
  })

  it('are for the signed-in, and in ten windows at once', async () => {
    expect((await fetch(`${origin}/api/live`)).status).toBe(401)
    const busy = steward()
    actors.set(busy.id, busy)
    const aborts = Array.from({ length: 11 }, () => new AbortController())
    const statuses = []
    for (const { signal } of aborts)
      statuses.push(
        (await fetch(`${origin}/api/live`, { headers: { 'x-test-actor': busy.id }, signal })).status,
      )
    expect(statuses).toEqual([...Array<number>(10).fill(200), 429])
    aborts.forEach((abort) => abort.abort())
    const again = async () => {
      const abort = new AbortController()
      const { status } = await fetch(`${origin}/api/live`, {
        headers: { 'x-test-actor': busy.id },
        signal: abort.signal,
      })
      abort.abort()
      return status
    }
    await expect.poll(again, soon).toBe(200)
  })

  it('end when the server closes', async () => {
    const other = createServer()
    registerLive(other)
    mount(other, liveApi, { database: house.database, authenticate: async () => steward() })
    const address = await other.listen({ host: '127.0.0.1', port: 0 })
    const response = await fetch(`${address}/api/live`)
    const reader = response.body!.getReader()
    expect(Buffer.from((await reader.read()).value!).toString()).toMatch(/id: \d+:/)
    await other.close()
    expect((await reader.read()).done).toBe(true)
  })
})

/** Reads a stream for half a second. */
async function fetchStream(actor: Actor & { id: string }, headers: Record<string, string>): Promise<string> {
  vi.restoreAllMocks()
  const response = await fetch(`${origin}/api/live`, {
    headers: { 'x-test-actor': actor.id, ...headers },
    signal: AbortSignal.timeout(1000),
  })
  let text = ''
  try {
    for await (const chunk of response.body!) text += Buffer.from(chunk).toString()
  } catch {
    // The time is over.
  }
  return text
}
