import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createServer, mount, bind } from '#platform/http/index.ts'
import { defineContract, route, Shape, Type } from '#platform/contract/index.ts'
import { defineJob, startWorker } from '#platform/jobs/index.ts'
import { useTestDatabase } from '#platform/testing/index.ts'
import { publicActor } from '#platform/work/index.ts'
import { loggerOptions, observe, type Trace, watchJobs } from './index.ts'

const house = useTestDatabase()
const lines: Record<string, unknown>[] = []
const spans: (Trace & { name: string; status?: number })[] = []
const server = createServer({
  logger: loggerOptions('info', {
    write: (line) => void lines.push(JSON.parse(line) as Record<string, unknown>),
  }),
})
const open = { public: 'test' }
const contract = defineContract('testing', {
  greet: route({
    method: 'GET',
    path: '/greet/:name',
    access: open,
    summary: { zh: '问好', en: 'Greet' },
    params: Shape({ name: Type.String() }),
    reply: Shape({}),
  }),
})
let metrics: Awaited<ReturnType<typeof observe>>
let origin: string

beforeAll(async () => {
  metrics = await observe(server, {
    database: house.database,
    owner: house.owner,
    metricsToken: 'a token for Prometheus',
    tracer: {
      start: (span) => (spans.push(span), ({ statusCode }) => Object.assign(span, { status: statusCode })),
    },
  })
  const api = bind(contract, {
    greet: async ({ params, http }) => {
      http.request.log.info({ phone: '13800000001', cookie: 'c' }, `greeting ${params.name}`)
      if (params.name === 'nobody') throw new Error('nobody at 13800000001')
      return {}
    },
  })
  mount(server, api, { database: house.database, authenticate: async () => publicActor })
  origin = await server.listen({ host: '127.0.0.1', port: 0 })
})
afterAll(() => Promise.all([server.close(), server.server.closeAllConnections()]))

const get = async (path: string, headers: Record<string, string> = {}) => {
  const response = await fetch(origin + path, { headers })
  return { status: response.status, text: await response.text() }
}

describe('logs', () => {
  it('are one object a line, with the request id and the trace of the caller, and without personal data', async () => {
    const traceId = '4bf92f3577b34da6a3ce929d0e0e4736'
    lines.length = 0
    await get('/api/greet/shen?phone=13800000001', {
      traceparent: `00-${traceId}-00f067aa0ba902b7-01`,
      'x-request-id': 'request-0001',
      cookie: 'session=secret',
    })
    const own = lines.find(({ msg }) => msg === 'greeting shen')
    expect(own).toMatchObject({
      level: 'info',
      requestId: 'request-0001',
      traceId,
      phone: '***',
      cookie: '***',
    })
    expect(own!.spanId).toMatch(/^[0-9a-f]{16}$/)
    expect(lines.filter(({ req }) => req)).toMatchObject([
      { msg: 'request completed', req: { method: 'GET' }, res: { statusCode: 200 } },
    ])
    expect(JSON.stringify(lines)).not.toMatch(/13800000001|session=secret/)
    expect(spans.at(-1)).toMatchObject({
      traceId,
      parentId: '00f067aa0ba902b7',
      sampled: true,
      name: 'GET /api/greet/:name',
      status: 200,
    })
  })

  it('begin a new trace where the header is malformed', async () => {
    await get('/api/greet/shen', { traceparent: '00-00000000000000000000000000000000-00f067aa0ba902b7-01' })
    expect(spans.at(-1)).toMatchObject({ parentId: null, sampled: false })
    expect(spans.at(-1)!.traceId).toMatch(/^(?!0+$)[0-9a-f]{32}$/)
  })

  it('hold the cause of an unexpected failure, scrubbed; the caller gets the request id only', async () => {
    lines.length = 0
    const { status, text } = await get('/api/greet/nobody')
    expect(status).toBe(500)
    expect(text).not.toContain('nobody at')
    expect(lines.find(({ level }) => level === 'error')).toMatchObject({
      err: {
        type: 'Error',
        message: 'nobody at 138****0001',
        stack: expect.stringContaining('observe.test.ts'),
      },
    })
  })
})

describe('metrics', () => {
  it('count requests by route, not by address, and show pools, queue and messages', async () => {
    await get('/api/greet/shen')
    await get('/api/unheard-of')
    await house.database.asSystem('test', async (work) =>
      work.enqueue('testing.later', {}, { runAt: new Date('2099-01-01') }),
    )
    const { text } = await get('/metrics')
    expect(text).toMatch(
      /http_request_duration_seconds_count\{method="GET",route="\/api\/greet\/:name",status="200"\} \d+/,
    )
    expect(text).toMatch(/route="unmatched",status="404"/)
    expect(text).not.toContain('greet/shen')
    expect(text).toContain('tongxing_jobs{job="testing.later",state="waiting"} 1')
    expect(text).toMatch(/tongxing_database_connections\{pool="owner",state="idle"\} \d/)
    expect(text).toContain('tongxing_database_up 1')
    expect(text).toContain('nodejs_eventloop_lag_seconds')
  })

  it('count jobs done and failed', async () => {
    const jobs = [
      defineJob('testing.good', async () => {}),
      defineJob('testing.bad', async () => Promise.reject(new Error('no'))),
    ]
    const worker = await startWorker({ owner: house.owner, database: house.database, jobs })
    watchJobs(worker, metrics)
    await house.database.asSystem('test', async (work) => {
      work.enqueue('testing.good', {})
      work.enqueue('testing.bad', {})
    })
    await expect
      .poll(async () => (await metrics.registry.metrics()).match(/tongxing_jobs_total\{.*/g)?.toSorted(), {
        timeout: 5000,
      })
      .toEqual([
        'tongxing_jobs_total{job="testing.bad",outcome="failed"} 1',
        'tongxing_jobs_total{job="testing.good",outcome="done"} 1',
      ])
    await worker.stop()
  })

  it('are for this machine or for whoever has the token; others find nothing there', async () => {
    const passedOn = { 'x-forwarded-for': '203.0.113.5' }
    expect((await get('/metrics', passedOn)).status).toBe(404)
    expect(
      (await get('/metrics', { ...passedOn, authorization: 'Bearer a token for prometheuS' })).status,
    ).toBe(404)
    expect(
      (await get('/metrics', { ...passedOn, authorization: 'Bearer a token for Prometheus' })).status,
    ).toBe(200)
  })
})

describe('supervision', () => {
  it('hears that the process lives, and whether it may be given work', async () => {
    expect(await get('/healthz')).toEqual({ status: 200, text: '{"alive":true}' })
    expect(await get('/readyz')).toEqual({ status: 200, text: '{"ready":true}' })
    await house.owner.query(
      `UPDATE public.migration SET name = name || ' hidden' WHERE name LIKE '%0001-scope.sql'`,
    )
    expect(await get('/readyz')).toEqual({
      status: 503,
      text: '{"ready":false,"reason":"migrations missing"}',
    })
    await house.owner.query(`UPDATE public.migration SET name = replace(name, ' hidden', '')`)
  })

  it('hears that the database is away, while the process lives on', async () => {
    const query = house.owner.query
    house.owner.query = (() => Promise.reject(new Error('away'))) as never
    expect(await get('/readyz')).toEqual({ status: 503, text: '{"ready":false,"reason":"database away"}' })
    expect((await get('/metrics')).text).toContain('tongxing_database_up 0')
    expect((await get('/healthz')).status).toBe(200)
    house.owner.query = query
  })
})
