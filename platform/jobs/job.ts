import type { Database } from '../work/database.ts'

export interface JobOptions {
  runAt?: Date
  /** A job with the same key replaces the one that waits. */
  key?: string
  /** Jobs of one queue run one after another. */
  queue?: string
  maxAttempts?: number
}

/** Work done later or by the clock; `run` may be repeated after a crash and must not mind. */
export interface Job<Payload = unknown> {
  name: string
  run: (database: Database, payload: Payload) => Promise<void>
}

/** A job by the clock, in cron notation in the group's timezone (minute hour day month weekday). */
export interface Schedule {
  job: string
  cron: string
  summary: { zh: string; en: string }
}

export function defineJob<Payload>(name: string, run: Job<Payload>['run']): Job<Payload> {
  return { name, run }
}
