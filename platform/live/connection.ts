import type { ServerResponse } from 'node:http'
import type { FastifyRequest } from 'fastify'
import type { Actor } from '../work/index.ts'
import { heardBy, type Listener, type LiveEvent, missed } from './live-event.ts'
import type { Reading } from './read-events.ts'

/** A client that reads so slowly that this much waits for it is cut off; it comes back with its last id. */
const mostWaiting = 256 * 1024

/** One open event stream. */
export class Connection {
  readonly request: FastifyRequest
  actor: Actor
  listener: Listener
  readonly #response: ServerResponse

  constructor(request: FastifyRequest, actor: Actor, listener: Listener, response: ServerResponse) {
    this.request = request
    this.actor = actor
    this.listener = listener
    this.#response = response
    response.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      // A line kept open after the stream would keep the server from closing.
      connection: 'close',
      // Tells nginx to pass events on at once.
      'x-accel-buffering': 'no',
      'x-request-id': request.id,
    })
    response.flushHeaders()
  }

  /** Passes on what the listener may hear; the id stands behind the last event, so that a break in between repeats them. */
  deliver({ snapshot, events }: Reading): void {
    const heard =
      events === null
        ? [missed]
        : events.map((event) => heardBy(this.listener, event)).filter((event) => event !== null)
    if (heard.length) this.#write(`${heard.map(frame).join('')}id: ${snapshot}\n\n`)
  }

  /** Passes on what happens at this moment only, where the listener may hear of it. */
  tell(event: LiveEvent): void {
    const heard = heardBy(this.listener, event)
    if (heard) this.#write(frame(heard))
  }

  /** Has everything on the screen asked anew. */
  tellMissed(): void {
    this.#write(frame(missed))
  }

  /** Shows that the line is alive, and moves the id forward. */
  beat(snapshot: string): void {
    this.#write(`: \nid: ${snapshot}\n\n`)
  }

  get isOpen(): boolean {
    return !this.#response.writableEnded && !this.#response.destroyed
  }

  end(): void {
    this.#response.end()
  }

  #write(text: string): void {
    if (!this.isOpen) return
    this.#response.write(text)
    if (this.#response.writableLength > mostWaiting) this.#response.destroy()
  }
}

const frame = (event: LiveEvent) => `data: ${JSON.stringify(event)}\n\n`
