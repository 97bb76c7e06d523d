import autocannon from 'autocannon'

export interface Figures {
  perSecond: number
  p50Ms: number
  p99Ms: number
}

export interface Load {
  url: string
  connections: number
  seconds: number
  /** The next request; called for each one. */
  next: () => { method?: 'GET' | 'POST'; path: string; body?: string; headers?: Record<string, string> }
}

/** Sends requests to a server on this machine for a bounded time; any answer other than 2xx makes the measurement void. */
export async function measure({ url, connections, seconds, next }: Load): Promise<Figures> {
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    requests: [{ setupRequest: (request) => ({ ...request, ...next() }) as never }],
  })
  if (result.non2xx || result.errors)
    throw new Error(`Not measured: ${result.non2xx} refused and ${result.errors} broken of ${result.requests.total} requests.`)
  return { perSecond: result.requests.average, p50Ms: result.latency.p50, p99Ms: result.latency.p99 }
}

/** Ours ÷ bare, two digits. */
export const ratio = (ours: Figures, bare: Figures) => Math.round((ours.perSecond / bare.perSecond) * 100) / 100
