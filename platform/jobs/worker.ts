import { EventEmitter } from 'node:events'
import {
  type JobHelpers,
  type RunnerOptions,
  run,
  runMigrations,
  runOnce,
  type Task,
  type WorkerEvents,
} from 'graphile-worker'
import { usualZone } from '../calendar/index.ts'
import { within } from '../clock/within.ts'
import type { Pool } from '../database/connect.ts'
import { deliver, type Delivery } from '../events/deliver.ts'
import type { Database } from '../work/index.ts'
import { cronItems } from './by-the-clock.ts'
import type { Job, Schedule } from './job.ts'
import { freeJobsOf, keepFreeing, nameListener } from './jobs-of-the-dead.ts'
import { patientPool } from './patient-pool.ts'

interface WorkerOptions {
  /** The queue belongs to the owner of the database; the jobs themselves run as `database` does. */
  owner: Pool
  database: Database
  jobs: readonly Job<never>[]
  schedules?: readonly Schedule[]
  /** The zone whose clock they follow. */
  timezone?: () => string
  concurrency?: number
  onFailure?: (job: string, error: unknown) => void
}

/** Creates or upgrades the tables of the queue. */
export function prepareQueue(owner: Pool): Promise<void> {
  return runMigrations({ pgPool: owner, logger: silent })
}

/** Jobs under way when we stop have this long to end; the next server takes up what has not. */
const stopPatienceMs = 2500

/** A worker of the queue; `events` are those of graphile-worker. */
export interface Worker {
  events: WorkerEvents
  stop: () => Promise<void>
}

/** Starts to work off the queue, and goes on through times in which the database is away. */
export async function startWorker(options: WorkerOptions): Promise<Worker> {
  const { owner, schedules = [], timezone = () => usualZone, concurrency = 4, onFailure } = options
  const events: WorkerEvents = new EventEmitter()
  nameListener(events)
  let name = ''
  events.on('pool:create', ({ workerPool }) => (name = workerPool.id))
  const runner = await run({
    ...common(options),
    pgPool: patientPool(owner),
    events,
    concurrency,
    pollInterval: 1000,
    noHandleSignals: true,
    parsedCronItems: cronItems(schedules, timezone),
  })
  events.on('job:error', ({ job, error }) => onFailure?.(job.task_identifier, error))
  const stopFreeing = keepFreeing(owner)
  const stop = async () => {
    stopFreeing()
    const isDone = await within(stopPatienceMs, runner.stop())
    // While the database is away they stay held, until the next server finds their worker gone.
    if (!isDone)
      await within(
        1000,
        freeJobsOf(owner, name).catch(() => {}),
      )
  }
  return { events, stop }
}

/** Works off everything that is due now, then returns; for tests and tools. */
export async function workOffQueue(options: WorkerOptions): Promise<void> {
  const failures: unknown[] = []
  const taskList = Object.fromEntries(
    Object.entries(common(options).taskList ?? {}).map(([name, task]) => [
      name,
      async (payload: unknown, helpers: JobHelpers) => {
        try {
          await (task as Task)(payload, helpers)
        } catch (error) {
          failures.push(error)
          throw error
        }
      },
    ]),
  )
  // A job of a queue waits until the one before is marked as done, which the worker does not wait for.
  do await runOnce({ ...common(options), taskList, preset: awaitsMarks })
  while (!failures.length && (await anyDue(options.owner, Object.keys(taskList))))
  if (failures.length) throw failures[0]
}

/** Only what is marked in batches, here at once, is waited for before the queue counts as worked off. */
const awaitsMarks = { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } }

async function anyDue(owner: Pool, tasks: readonly string[]): Promise<boolean> {
  const { rowCount } = await owner.query(
    `SELECT 1 FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id
      WHERE t.identifier = ANY ($1) AND j.is_available AND j.run_at <= now() LIMIT 1`,
    [tasks],
  )
  return rowCount === 1
}

function common({ owner, database, jobs }: WorkerOptions): RunnerOptions {
  const tasks = jobs.map(
    (job) => [job.name, (payload: unknown) => job.run(database, payload as never)] as const,
  )
  return {
    pgPool: owner,
    logger: silent,
    taskList: {
      'deliver-events': (payload) => deliver(database, payload as Delivery),
      ...Object.fromEntries(tasks),
    },
  }
}

const quiet = {
  log: () => {},
  scope: () => quiet,
  error: () => {},
  warn: () => {},
  info: () => {},
  debug: () => {},
}
const silent = quiet as unknown as RunnerOptions['logger']
