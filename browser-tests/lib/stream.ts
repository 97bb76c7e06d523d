import type { Caller } from './caller.ts'

interface Heard {
  name: string
  subject: [kind: string, id: string]
}

/** A listener to the live updates that comes back by itself with its last id, as the browser does. */
export interface Stream {
  heard: Heard[]
  /** The last ids with which it came back. */
  lastIds: string[]
  /** Cuts the line once. */
  cut: () => void
  stop: () => Promise<void>
}

/** Begins to listen; resolves when the first line is there. */
export async function listenWith(caller: Caller): Promise<Stream> {
  const stream = { heard: [] as Heard[], lastIds: [] as string[] }
  const state = { isStopped: false, lastId: '' }
  let line = new AbortController()
  let began: () => void = () => {}
  const ready = new Promise<void>((resolve) => (began = resolve))
  const take = (frame: string) => {
    began()
    for (const text of frame.split('\n')) {
      if (text.startsWith('id: ')) state.lastId = text.slice(4)
      if (text.startsWith('data: ')) stream.heard.push(JSON.parse(text.slice(6)) as Heard)
    }
  }
  const running = (async () => {
    while (!state.isStopped) {
      line = new AbortController()
      stream.lastIds.push(state.lastId)
      await readFrames(caller, state.lastId, line.signal, take).catch(() => {})
      await new Promise((resolve) => setTimeout(resolve, 300))
    }
  })()
  await ready
  return {
    ...stream,
    cut: () => line.abort(),
    stop: async () => {
      state.isStopped = true
      line.abort()
      await running
    },
  }
}

async function readFrames(
  caller: Caller,
  lastId: string,
  signal: AbortSignal,
  take: (frame: string) => void,
): Promise<void> {
  const headers = { cookie: caller.cookie(), ...(lastId && { 'last-event-id': lastId }) }
  const response = await fetch(`${caller.url}/api/live`, { headers, signal })
  if (!response.ok) return
  const text = new TextDecoder()
  let waiting = ''
  for await (const chunk of response.body!) {
    const frames = (waiting + text.decode(chunk, { stream: true })).split('\n\n')
    waiting = frames.pop()!
    frames.forEach(take)
  }
}
