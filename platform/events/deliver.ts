import type { Database } from '../work/index.ts'
import { deliveryAttempts } from '../work/pending.ts'
import type { RecordedEvent, Subscriber } from './event.ts'

export interface Delivery {
  /** Names; whoever fails is tried again alone, so that nobody waits for another's fault. */
  subscribers: string[]
  events: (Omit<RecordedEvent, 'recordedAt'> & { recordedAt: string })[]
}

/** Tells everybody who hears these events, one after the other: one job for all of them costs the least. */
export async function deliver(database: Database, { subscribers, events }: Delivery): Promise<void> {
  const [first, ...others] = subscribers
  if (!others.length) return deliverTo(database, first!, events)
  for (const name of subscribers)
    await deliverTo(database, name, events).catch(() => tryAlone(database, { subscribers: [name], events }))
}

const tryAlone = (database: Database, delivery: Delivery) =>
  database.asSystem(`subscriber ${delivery.subscribers[0]}`, async (work) =>
    work.enqueue('deliver-events', delivery, { maxAttempts: deliveryAttempts }),
  )

/**
 * Runs a subscriber for events; its effects and the marks commit together, so a repeated delivery does nothing. Where one
 * of several fails, each goes its own way: the others have their effect, and the job fails for that one alone.
 */
async function deliverTo(database: Database, name: string, events: Delivery['events']): Promise<void> {
  const subscriber = database.subscribers.find((candidate) => candidate.name === name)
  if (!subscriber)
    throw new Error(`Nobody answers to the name "${name}" any more: discard or restore the subscriber.`)
  if (events.length === 1) return tell(database, subscriber, events)
  const failures: unknown[] = []
  await tell(database, subscriber, events).catch(async () => {
    for (const event of events)
      await tell(database, subscriber, [event]).catch((error: unknown) => failures.push(error))
  })
  if (failures.length > 0) throw failures[0]
}

const tell = (database: Database, { name, handle }: Subscriber, events: Delivery['events']) =>
  database.asSystem(`subscriber ${name}`, async (work) => {
    const marked = await work.sql<{ id: string }>(
      `INSERT INTO platform.delivery (event_id, subscriber) SELECT id, $2 FROM unnest($1::uuid[]) AS id
       ON CONFLICT DO NOTHING RETURNING event_id AS id`,
      [events.map(({ id }) => id), name],
    )
    const fresh = new Set(marked.map(({ id }) => id))
    const toHear = events.filter(({ id }) => fresh.has(id))
    if (toHear.length)
      await handle(
        work,
        toHear.map((event) => ({ ...event, recordedAt: new Date(event.recordedAt) })),
      )
  })
