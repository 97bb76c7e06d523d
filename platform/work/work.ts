import type { Kysely } from 'kysely'
import type { Static, TSchema } from 'typebox'
import type { About, EventType } from '../events/event.ts'
import type { JobOptions } from '../jobs/job.ts'
import type { Actor } from './actor.ts'
import type { Services } from './services.ts'

declare const scoped: unique symbol

/**
 * One unit of work: one transaction in one actor's scope. Only `Database.withWork` and `Database.asSystem` make it,
 * so whoever holds one has passed the authorization fence.
 */
export interface Work {
  readonly [scoped]: true
  readonly actor: Actor
  /** One instant for the whole unit of work, from the clock. */
  readonly now: Date
  readonly services: Services
  /** A new time-ordered id (UUIDv7). */
  newId: () => string
  /** Kysely over the caller's own tables. */
  tables: <Tables>() => Kysely<Tables>
  /** Hand-written SQL for the hottest paths; `$1` places. */
  sql: <Row>(text: string, values?: readonly unknown[]) => Promise<Row[]>
  /** Sends a statement whose answer nobody needs: it travels with what follows, and the work fails when it does. */
  send: (text: string, values: readonly unknown[]) => void
  /** Records the event and one job for each subscriber when the work commits. */
  emit: <Payload extends TSchema>(type: EventType<Payload>, payload: Static<Payload>, about: About) => void
  enqueue: (job: string, payload: object, options?: JobOptions) => void
  /** An audit line for something that changes no row, such as reading hidden data. */
  note: (change: string, about: About, details?: Record<string, unknown>) => Promise<void>
}

/** The id of the member of staff or of the person who acts; system work has none. */
export function actorId(work: Work): string | null {
  return work.actor.kind === 'staff' || work.actor.kind === 'resident' ? work.actor.id : null
}
