import { connect, type Socket } from 'node:net'

/** A request as it goes over the wire, made ready before the clock starts. */
export type Wire = Buffer

export interface Load {
  url: string
  connections: number
  seconds: number
  /** The next request; called for each one. */
  next: () => Wire
  /** Each connection asks so often; without it, as soon as it was answered. A late question waits from when it was to be asked. */
  everyMs?: number
}

/** What came back: requests answered in the time, and how long each waited in milliseconds. */
export interface Answers {
  seconds: number
  waitedMs: Float64Array
}

/** Writes a request in HTTP/1.1. */
export function wire(
  method: 'GET' | 'POST',
  path: string,
  headers: Record<string, string>,
  body?: object,
): Wire {
  const text = body === undefined ? '' : JSON.stringify(body)
  const all = {
    host: '127.0.0.1',
    ...headers,
    ...(body && { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(text)) }),
  }
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`)
  return Buffer.from(`${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n${text}`)
}

/**
 * Keeps so many connections busy, one request at a time on each, for a bounded time. It reads no more of an answer than
 * its status and length, so that the machine's time belongs to the servers; any answer but 2xx makes the measurement void.
 */
export async function load({ url, connections, seconds, next, everyMs }: Load): Promise<Answers> {
  const port = Number(new URL(url).port)
  const began = performance.now()
  const until = began + seconds * 1000
  const waited: number[] = []
  await Promise.all(Array.from({ length: connections }, () => keepBusy(port, until, next, everyMs, waited)))
  return { seconds: (performance.now() - began) / 1000, waitedMs: Float64Array.from(waited) }
}

function keepBusy(
  port: number,
  until: number,
  next: () => Wire,
  everyMs: number | undefined,
  waited: number[],
): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true })
    let sentAt = 0
    const send = () => {
      sentAt = everyMs && sentAt ? sentAt + everyMs : performance.now()
      socket.write(next())
    }
    const read = answerReader((status, answer) => {
      if (status < 200 || status > 299)
        return void socket.destroy(new Error(`Not measured: answered ${status}: ${answer.slice(0, 500)}`))
      const now = performance.now()
      waited.push(now - sentAt)
      if (now >= until) close(socket, resolve)
      else if (everyMs) setTimeout(send, Math.max(0, sentAt + everyMs - now))
      else send()
    })
    socket.on('connect', send)
    socket.on('data', read)
    socket.once('error', reject)
    socket.once('close', () => reject(new Error('Not measured: the server closed a connection.')))
  })
}

function close(socket: Socket, resolve: () => void): void {
  socket.removeAllListeners('close')
  socket.once('close', resolve)
  socket.end()
  socket.destroySoon()
}

/** Takes the pieces of a connection and reports each complete answer; answers must state their length. */
function answerReader(onAnswer: (status: number, text: string) => void): (piece: Buffer) => void {
  let head = ''
  let left = -1
  return (piece) => {
    if (left === -1) {
      head += piece.toString('latin1')
      const end = head.indexOf('\r\n\r\n')
      if (end === -1) return
      const length = /\r\ncontent-length: (\d+)/i.exec(head.slice(0, end))
      if (!length)
        throw new Error(`Not measured: an answer does not state its length.\n${head.slice(0, end)}`)
      const before = head.length - piece.length
      left = end + 4 + Number(length[1]) - before
    }
    left -= piece.length
    if (left > 0) return
    const text = head
    left = -1
    head = ''
    onAnswer(Number(text.slice(9, 12)), text)
  }
}
