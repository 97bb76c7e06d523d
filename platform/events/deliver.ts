import type { Database } from '../work/index.ts'
import type { RecordedEvent } from './event.ts'

export interface Delivery {
  subscriber: string
  event: Omit<RecordedEvent, 'recordedAt'> & { recordedAt: string }
}

/** Runs a subscriber for an event; its effect and the mark commit together, so a repeated delivery does nothing. */
export async function deliver(database: Database, { subscriber: name, event }: Delivery): Promise<void> {
  const subscriber = database.subscribers.find((candidate) => candidate.name === name)
  if (!subscriber)
    throw new Error(`Nobody answers to the name "${name}" any more: discard or restore the subscriber.`)
  await database.asSystem(`subscriber ${name}`, async (work) => {
    const marked = await work.sql<{ event_id: string }>(
      `INSERT INTO platform.delivery (event_id, subscriber) VALUES ($1, $2)
       ON CONFLICT DO NOTHING RETURNING event_id`,
      [event.id, name],
    )
    if (marked.length === 0) return
    await subscriber.handle(work, { ...event, recordedAt: new Date(event.recordedAt) })
  })
}
