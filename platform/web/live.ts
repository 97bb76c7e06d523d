/** That something happened, without saying what; `live.missed` means that everything on the screen may have changed. */
export interface LiveEvent {
  name: string
  subject: readonly [kind: string, id: string]
  projectId: string | null
  personId: string | null
  homeId: string | null
}

export interface ListenOptions {
  /** Called whenever the line is there (true) or lost (false). */
  onState?: (isThere: boolean) => void
  /** Called when the sign-in has ended; listening stops then. */
  onSignedOut?: () => void
}

/** The server beats every 20 s; a line that is silent for longer is dead, whatever the system says. */
const silenceMs = 45_000
const waits = [1000, 2000, 4000, 8000, 15_000, 30_000]
/** Browsers allow few lines to one server, so a window that nobody looks at gives its own back. */
const hiddenMs = 60_000

/** Hears what happens on the server until the returned function is called; comes back by itself and misses nothing. */
export function listen(onEvent: (event: LiveEvent) => void, options: ListenOptions = {}): () => void {
  const stopped = new AbortController()
  void keepListening(onEvent, options, stopped.signal)
  return () => stopped.abort()
}

async function keepListening(
  onEvent: (event: LiveEvent) => void,
  options: ListenOptions,
  stopped: AbortSignal,
): Promise<void> {
  const place = { lastId: '' }
  let failures = 0
  while (!stopped.aborted) {
    await untilSeen(stopped)
    const line = new AbortController()
    const hiding = giveBackWhenHidden(line)
    try {
      const response = await open(place.lastId, AbortSignal.any([stopped, line.signal]))
      if (response.status === 401) return options.onSignedOut?.()
      // The server is there and only waits for its database, which comes back before long.
      if (response.status === 503) failures = Math.min(failures, 2)
      if (!response.ok || !response.body) throw new Error(`HTTP ${response.status}`)
      await read(response.body, line, (frame) => {
        // The first frame says that from here on nothing is missed.
        options.onState?.(true)
        failures = 0
        take(frame, place, onEvent)
      })
    } catch {
      if (!stopped.aborted && !hiding.hasHidden()) options.onState?.(false)
      failures++
    } finally {
      hiding.end()
      line.abort()
    }
    // Spread a little, so that not everybody comes back at the same moment.
    await pause(waits[Math.min(failures, waits.length - 1)]! * (0.5 + Math.random() / 2), stopped)
  }
}

function open(lastId: string, signal: AbortSignal): Promise<Response> {
  const headers: Record<string, string> = {
    accept: 'text/event-stream',
    ...(lastId && { 'last-event-id': lastId }),
  }
  return fetch('/api/live', { headers, credentials: 'same-origin', cache: 'no-store', signal })
}

/** Reads frames until the stream ends or falls silent. */
async function read(
  body: ReadableStream<Uint8Array>,
  line: AbortController,
  onFrame: (frame: string) => void,
): Promise<void> {
  const reader = body
    .pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>)
    .getReader()
  let waiting = ''
  let watch = setTimeout(() => line.abort(), silenceMs)
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      clearTimeout(watch)
      watch = setTimeout(() => line.abort(), silenceMs)
      const frames = (waiting + value).split('\n\n')
      waiting = frames.pop() ?? ''
      frames.forEach(onFrame)
    }
  } finally {
    clearTimeout(watch)
  }
}

/** Every frame may move the id forward. */
function take(frame: string, place: { lastId: string }, onEvent: (event: LiveEvent) => void): void {
  for (const text of frame.split('\n')) {
    if (text.startsWith('id: ')) place.lastId = text.slice(4)
    if (text.startsWith('data: ')) onEvent(JSON.parse(text.slice(6)) as LiveEvent)
  }
}

const isHidden = () => typeof document !== 'undefined' && document.visibilityState === 'hidden'

/** Resolves when somebody looks at the window. */
function untilSeen(stopped: AbortSignal): Promise<void> {
  if (!isHidden()) return Promise.resolve()
  return new Promise((resolve) => {
    const look = () => {
      if (isHidden() && !stopped.aborted) return
      document.removeEventListener('visibilitychange', look)
      resolve()
    }
    document.addEventListener('visibilitychange', look)
    stopped.addEventListener('abort', look, { once: true })
  })
}

function giveBackWhenHidden(line: AbortController): { end: () => void; hasHidden: () => boolean } {
  let timer: ReturnType<typeof setTimeout> | undefined
  let hidden = false
  const hide = () => {
    hidden = true
    line.abort()
  }
  const look = () => {
    clearTimeout(timer)
    if (isHidden()) timer = setTimeout(hide, hiddenMs)
  }
  if (typeof document !== 'undefined') document.addEventListener('visibilitychange', look)
  const end = () => {
    clearTimeout(timer)
    if (typeof document !== 'undefined') document.removeEventListener('visibilitychange', look)
  }
  return { end, hasHidden: () => hidden }
}

function pause(milliseconds: number, stopped: AbortSignal): Promise<void> {
  if (stopped.aborted) return Promise.resolve()
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds)
    stopped.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true })
  })
}
