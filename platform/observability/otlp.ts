import type { Tracer } from './trace.ts'

type Environment = Record<string, string | undefined>

interface Span {
  traceId: string
  spanId: string
  parentSpanId?: string
  name: string
  kind: number
  startTimeUnixNano: string
  endTimeUnixNano: string
  attributes: object[]
  status: { code?: number }
}

/** Sends what requests took to an OpenTelemetry collector. */
export interface Exporter {
  tracer: Tracer
  /** Sends what waits, and no more. */
  stop: () => Promise<void>
}

const everyMs = 5000
const patienceMs = 4000
/** What a collector that is away may cost us in memory; later spans are dropped. */
const mostWaiting = 4000
const serverKind = 2
const failed = 2

/** Speaks OTLP over HTTP as JSON, by the usual `OTEL_…` variables; undefined where no collector is named. */
export function openExporter(env: Environment): Exporter | undefined {
  const { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, OTEL_SERVICE_NAME: service = 'tongxing' } = env
  if (!endpoint) return undefined
  const url = `${endpoint.replace(/\/$/, '')}/v1/traces`
  const headers = { 'content-type': 'application/json', ...headersIn(env.OTEL_EXPORTER_OTLP_HEADERS) }
  let waiting: Span[] = []
  const flush = async () => {
    const spans = waiting
    waiting = []
    if (spans.length === 0) return
    const body = JSON.stringify(requestOf(service, spans))
    // Traces are a help and no record: what a collector does not take is lost.
    await fetch(url, { method: 'POST', headers, body, signal: AbortSignal.timeout(patienceMs) }).catch(
      () => {},
    )
  }
  const timer = setInterval(() => void flush(), everyMs).unref()
  const tracer: Tracer = {
    start: ({ traceId, spanId, parentId, sampled, name, attributes }) => {
      const began = now()
      return ({ statusCode }) => {
        // Who began the trace decides whether it is kept; ours are.
        if ((parentId && !sampled) || waiting.length >= mostWaiting) return
        waiting.push({
          traceId,
          spanId,
          ...(parentId && { parentSpanId: parentId }),
          name,
          kind: serverKind,
          startTimeUnixNano: began,
          endTimeUnixNano: now(),
          attributes: attributesOf({ ...attributes, 'http.response.status_code': statusCode }),
          status: statusCode >= 500 ? { code: failed } : {},
        })
      }
    },
  }
  return {
    tracer,
    stop: () => {
      clearInterval(timer)
      return flush()
    },
  }
}

const now = () => String(BigInt(Math.round((performance.timeOrigin + performance.now()) * 1000)) * 1000n)

const attributesOf = (values: Record<string, string | number>) =>
  Object.entries(values).map(([key, value]) => ({
    key,
    value: typeof value === 'number' ? { intValue: value } : { stringValue: value },
  }))

const requestOf = (service: string, spans: Span[]) => ({
  resourceSpans: [
    {
      resource: { attributes: attributesOf({ 'service.name': service }) },
      scopeSpans: [{ scope: { name: 'tongxing' }, spans }],
    },
  ],
})

/** `key=value,other=value`, as the standard writes headers. */
function headersIn(text = ''): Record<string, string> {
  const pairs = text.split(',').flatMap((pair) => {
    const [, key, value] = /^\s*([^=]+)=(.*)$/.exec(pair) ?? []
    return key ? [[key.trim(), decodeURIComponent(value!.trim())] as const] : []
  })
  return Object.fromEntries(pairs)
}
