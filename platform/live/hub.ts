import type { FastifyBaseLogger } from 'fastify'
import type { Authenticator } from '../http/index.ts'
import type { Database } from '../work/index.ts'
import type { Connection } from './connection.ts'
import { listenerFor, type LiveEvent } from './live-event.ts'
import { whispers } from './whisper.ts'
import { isSnapshot, readEvents, type Snapshot } from './read-events.ts'
import { Reaches } from './reach.ts'

const pollMs = 300
const beatMs = 20_000
const mostPerActor = 10
/** When everybody's rights change, screens ask anew within this time, not all at once. */
const apartMs = 10_000

/** Hears which members of the staff listen. */
export type Attended = (database: Database, staffIds: readonly string[]) => Promise<void>

/** All event streams of this process: while somebody listens, it looks for new events and passes them on. */
export class LiveHub {
  readonly #connections = new Set<Connection>()
  readonly #places = new Map<string, number>()
  readonly #reaches = new Reaches()
  #snapshot: Snapshot | null = null
  #beatAt = 0
  #isRunning = false
  #isClosed = false
  #hears = false
  readonly #attended: Attended | undefined

  constructor(attended?: Attended) {
    this.#attended = attended
  }

  /** Takes a place for the actor; false when he listens in too many windows already. Give it back with `leave`. */
  enter(actorId: string): boolean {
    const open = this.#places.get(actorId) ?? 0
    if (open >= mostPerActor) return false
    this.#places.set(actorId, open + 1)
    return true
  }

  leave(actorId: string, connection: Connection): void {
    this.#connections.delete(connection)
    const open = (this.#places.get(actorId) ?? 1) - 1
    if (open > 0) this.#places.set(actorId, open)
    else this.#places.delete(actorId)
  }

  /** Adds a stream; what happened since its last id is told first. */
  async add(
    database: Database,
    connection: Connection,
    lastId: string | undefined,
    log: FastifyBaseLogger,
  ): Promise<void> {
    await this.#refresh(database, connection)
    const now = await readEvents(database, null)
    if (this.#isClosed) connection.end()
    if (!connection.isOpen) return
    if (!this.#hears) {
      this.#hears = true
      database.hear(whispers, (payload) => this.#whisper(JSON.parse(payload) as LiveEvent))
    }
    if (!this.#isRunning) this.#snapshot = now.snapshot
    this.#connections.add(connection)
    if (!this.#isRunning) void this.#run(database, log)
    if (lastId === undefined) return connection.beat(now.snapshot)
    // The stream is in the set already, so an event may come twice but none is lost.
    const since = isSnapshot(lastId) ? await readEvents(database, lastId) : { ...now, events: null }
    connection.deliver(since)
    connection.beat(since.snapshot)
  }

  /** Tells those in reach at once; who is away now never hears of it. */
  #whisper(event: LiveEvent): void {
    for (const connection of this.#connections) connection.tell(event)
  }

  /** Looks again at who listens, because the rights of a person changed, or everybody's (`*`); the screens ask anew. */
  renew(owner: string, database: Database, authenticate: Authenticator): void {
    for (const connection of this.#connections) {
      if (owner !== '*' && owner !== connection.listener.id) continue
      const renewing = () => this.#renew(database, connection, authenticate).catch(() => connection.end())
      setTimeout(renewing, owner === '*' ? Math.random() * apartMs : 0).unref()
    }
  }

  async #renew(database: Database, connection: Connection, authenticate: Authenticator): Promise<void> {
    const actor = await authenticate(connection.request)
    const listener = listenerFor(actor)
    if (!listener) return connection.end()
    Object.assign(connection, { actor, listener })
    await this.#refresh(database, connection)
    connection.tellMissed()
  }

  close(): void {
    this.#isClosed = true
    this.#endAll()
  }

  #endAll(): void {
    for (const connection of this.#connections) connection.end()
    this.#connections.clear()
  }

  async #run(database: Database, log: FastifyBaseLogger): Promise<void> {
    this.#isRunning = true
    while (this.#connections.size > 0) {
      await pause(pollMs)
      try {
        await this.#round(database)
      } catch (error) {
        log.warn({ err: error }, 'live updates wait for the database')
        // They come back with their last ids, and hear meanwhile that the database is away.
        this.#endAll()
      }
    }
    this.#isRunning = false
    this.#snapshot = null
  }

  async #round(database: Database): Promise<void> {
    const reading = await readEvents(database, this.#snapshot)
    this.#snapshot = reading.snapshot
    for (const connection of this.#connections) connection.deliver(reading)
    if (performance.now() - this.#beatAt < beatMs) return
    this.#beatAt = performance.now()
    const staff = [...this.#connections].flatMap(({ actor }) => (actor.kind === 'staff' ? actor.id : []))
    await this.#attended?.(database, [...new Set(staff)])
    for (const connection of this.#connections) {
      await this.#refresh(database, connection)
      connection.beat(reading.snapshot)
    }
  }

  /** Posts change and projects are added while somebody listens. */
  async #refresh(database: Database, connection: Connection): Promise<void> {
    const { actor, listener } = connection
    if (actor.kind === 'staff' && listener.kind === 'staff')
      connection.listener = { ...listener, projects: await this.#reaches.projectsOf(database, actor) }
  }
}

const pause = (milliseconds: number) =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, milliseconds).unref()
  })
