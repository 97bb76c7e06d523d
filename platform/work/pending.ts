import { uuidv7 } from 'uuidv7'
import type { About, EventType, Subscriber } from '../events/event.ts'
import type { JobOptions } from '../jobs/job.ts'

interface PendingJob {
  identifier: string
  payload: object
  run_at?: Date
  job_key?: string
  queue_name?: string
  max_attempts?: number
}

/** So many events of one kind, told in one unit of work, are delivered together. */
const deliveredTogether = 100

/** How often a delivery is tried before an operator has to look at it. */
export const deliveryAttempts = 12

/** The answer kept for a repeated request (idempotency key). */
export interface KeptAnswer {
  key: string
  hash: string
  status: number
  reply: unknown
}

/** What a unit of work will add when it commits: events, their deliveries, jobs, and the answer. */
export class Pending {
  readonly #events: object[] = []
  readonly #jobs: PendingJob[] = []
  /** By the name of the event, in the order in which they were told. */
  readonly #deliveries = new Map<string, object[]>()
  /** Those with a key or a queue, which only the queue itself can place; of one key the last one counts. */
  readonly #keyedJobs = new Map<string | symbol, PendingJob>()
  readonly #subscribers: ReadonlyMap<string, readonly Subscriber[]>
  answer: KeptAnswer | null = null

  constructor(subscribers: ReadonlyMap<string, readonly Subscriber[]>) {
    this.#subscribers = subscribers
  }

  event(type: EventType, payload: unknown, about: About, now: Date): void {
    const id = uuidv7()
    const event = { id, name: type.name, recordedAt: now, payload, ...about }
    this.#events.push({
      id,
      recorded_at: now,
      name: type.name,
      project_id: about.projectId,
      person_id: about.personId,
      home_id: about.homeId,
      subject_kind: about.subject[0],
      subject_id: about.subject[1],
      payload,
    })
    if (!this.#subscribers.has(type.name)) return
    const told = this.#deliveries.get(type.name)
    if (told) told.push(event)
    else this.#deliveries.set(type.name, [event])
  }

  job(name: string, payload: object, { runAt, key, queue, maxAttempts }: JobOptions): void {
    const job = {
      identifier: name,
      payload,
      run_at: runAt,
      job_key: key,
      queue_name: queue,
      max_attempts: maxAttempts,
    }
    if (key === undefined && queue === undefined) this.#jobs.push(job)
    else this.#keyedJobs.set(key ?? Symbol(name), job)
  }

  get isEmpty(): boolean {
    return this.#events.length === 0 && !this.hasJobs && this.answer === null
  }

  get hasJobs(): boolean {
    return this.#jobs.length > 0 || this.#keyedJobs.size > 0 || this.#deliveries.size > 0
  }

  /** The parameters of `platform.finish_work`. */
  parameters(): (string | null)[] {
    const json = (list: object[]) => (list.length ? JSON.stringify(list) : null)
    return [
      json(this.#events),
      json([...this.#jobs, ...this.#deliveryJobs()]),
      json([...this.#keyedJobs.values()]),
      this.answer && JSON.stringify(this.answer),
    ]
  }

  #deliveryJobs(): PendingJob[] {
    return [...this.#deliveries].flatMap(([event, told]) => {
      const subscribers = this.#subscribers.get(event)!.map(({ name }) => name)
      return Array.from({ length: Math.ceil(told.length / deliveredTogether) }, (_, piece) => {
        const events = told.slice(piece * deliveredTogether, (piece + 1) * deliveredTogether)
        return {
          identifier: 'deliver-events',
          payload: { subscribers, events },
          max_attempts: deliveryAttempts,
        }
      })
    })
  }
}
