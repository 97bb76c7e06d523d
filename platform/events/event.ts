import type { Static, TSchema } from 'typebox'
import type { Work } from '../work/work.ts'

/** A fact that a module publishes; the name carries its version: `cases.case_opened.v1`. */
export interface EventType<Payload extends TSchema = TSchema> {
  readonly name: `${string}.${string}.v${number}`
  readonly payload: Payload
  /** One line for people, for timelines; `{name}` places are filled from the payload. */
  readonly text: { zh: string; en: string }
}

export type PayloadOf<Type> = Type extends EventType<infer Schema> ? Static<Schema> : never

/** What an event is about; the person and the home put it on their timelines. */
export interface About {
  subject: readonly [kind: string, id: string]
  projectId?: string
  personId?: string
  homeId?: string
}

export interface RecordedEvent<Payload = unknown> extends About {
  id: string
  name: string
  recordedAt: Date
  payload: Payload
}

export interface Subscriber {
  /** Unique and stable, for example `journey.plan-when-delivered`. */
  name: string
  eventName: string
  /** Events of one delivery, in the order in which they were told. */
  handle: (work: Work, events: readonly RecordedEvent[]) => Promise<void>
}

export function defineEvent<Payload extends TSchema>(
  name: EventType['name'],
  text: { zh: string; en: string },
  payload: Payload,
): EventType<Payload> {
  eventTexts.set(name, text)
  return { name, payload, text }
}

/** The words of every event type that this process knows, for timelines; filled as modules define their events. */
export const eventTexts = new Map<string, EventType['text']>()

/** Hears an event, at least once and with its effect once: effect and mark of delivery commit together. */
export function subscribe<Payload extends TSchema>(
  type: EventType<Payload>,
  name: string,
  handle: (work: Work, event: RecordedEvent<Static<Payload>>) => Promise<void>,
): Subscriber {
  return subscribeTogether(type, name, async (work, events) => {
    for (const event of events) await handle(work, event)
  })
}

/** As `subscribe`, for whoever does the same for many events with the statements of one. */
export function subscribeTogether<Payload extends TSchema>(
  type: EventType<Payload>,
  name: string,
  handle: (work: Work, events: readonly RecordedEvent<Static<Payload>>[]) => Promise<void>,
): Subscriber {
  return { name, eventName: type.name, handle: handle as Subscriber['handle'] }
}
