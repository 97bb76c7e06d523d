import { randomBytes } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/** Where a request stands in a trace (W3C Trace Context, level 1). */
export interface Trace {
  traceId: string
  spanId: string
  /** The span of the caller; null where the trace begins here. */
  parentId: string | null
  sampled: boolean
}

/** A hook for a tracing library: told when a request begins; what it returns is told how it ended. */
export interface Tracer {
  start: (
    span: Trace & { name: string; attributes: Record<string, string> },
  ) => (end: { statusCode: number }) => void
}

/** Reads a `traceparent` header; anything malformed begins a new trace, as the standard says. */
export function traceFrom(header: string | string[] | undefined): Trace {
  const match = /^([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(?:-.*)?$/.exec(
    typeof header === 'string' ? header : '',
  )
  const [, version, traceId, parentId, flags] = match ?? []
  const isValid =
    version !== undefined && version !== 'ff' && !/^0+$/.test(traceId!) && !/^0+$/.test(parentId!)
  const spanId = randomBytes(8).toString('hex')
  if (!isValid) return { traceId: randomBytes(16).toString('hex'), spanId, parentId: null, sampled: false }
  return { traceId: traceId!, spanId, parentId: parentId!, sampled: (parseInt(flags!, 16) & 1) === 1 }
}

const traces = new WeakMap<IncomingMessage, Trace>()

/** The trace of a request, the same each time. */
export function traceOf(request: IncomingMessage): Trace {
  const known = traces.get(request) ?? traceFrom(request.headers.traceparent)
  traces.set(request, known)
  return known
}
