import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { expect, it } from 'vitest'
import { openExporter } from './otlp.ts'
import { traceFrom } from './trace.ts'

interface Taken {
  url?: string
  key?: string | string[]
  body: { resourceSpans: { scopeSpans: { spans: Record<string, unknown>[] }[] }[] }
}

async function startCollector(): Promise<{ url: string; taken: Taken[]; close: () => void }> {
  const taken: Taken[] = []
  const collector = createServer(async (request, response) => {
    const body = JSON.parse(await text(request)) as Taken['body']
    taken.push({ url: request.url, key: request.headers['api-key'], body })
    response.end('{}')
  })
  await new Promise<void>((resolve) => collector.listen(0, '127.0.0.1', resolve))
  const { port } = collector.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}`, taken, close: () => void collector.close() }
}

it('without a collector there is nothing to send', () => {
  expect(openExporter({})).toBeUndefined()
})

it('an OpenTelemetry collector gets every request with its place in the trace, but those that the caller does not keep', async () => {
  const collector = await startCollector()
  const { tracer, stop } = openExporter({
    OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
    OTEL_EXPORTER_OTLP_HEADERS: 'api-key=a%20secret',
  })!
  const request = (traceparent: string | undefined, statusCode: number) =>
    tracer.start({
      ...traceFrom(traceparent),
      name: 'GET /api/cases',
      attributes: { 'http.route': '/api/cases' },
    })({ statusCode })
  const [trace, span] = ['4bf92f3577b34da6a3ce929d0e0e4736', '00f067aa0ba902b7']
  request(`00-${trace}-${span}-01`, 200)
  request(`00-${trace}-${span}-00`, 200)
  request(undefined, 503)
  await stop()
  collector.close()
  expect(collector.taken).toMatchObject([{ url: '/v1/traces', key: 'a secret' }])
  const [kept, begun, ...more] = collector.taken[0]!.body.resourceSpans[0]!.scopeSpans[0]!.spans
  expect(kept).toMatchObject({
    traceId: trace,
    parentSpanId: span,
    name: 'GET /api/cases',
    kind: 2,
    startTimeUnixNano: expect.stringMatching(/^\d{19}$/),
    attributes: expect.arrayContaining([{ key: 'http.response.status_code', value: { intValue: 200 } }]),
    status: {},
  })
  expect(begun).toMatchObject({ status: { code: 2 } })
  expect(begun).not.toHaveProperty('parentSpanId')
  expect(more).toEqual([])
})

it('a collector that is away costs nobody anything', async () => {
  const { tracer, stop } = openExporter({ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:1' })!
  tracer.start({ ...traceFrom(undefined), name: 'GET /', attributes: {} })({ statusCode: 200 })
  await stop()
})
