import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import type { Pool } from '../database/connect.ts'
import type { Database } from '../work/index.ts'

export interface MetricSources {
  database: Database
  /** Owner of the queue. */
  owner: Pool
  /** Further pools by name. */
  pools?: Record<string, Pool>
}

export interface Metrics {
  registry: Registry
  requests: Histogram<'method' | 'route' | 'status'>
  jobs: Counter<'job' | 'outcome'>
}

/** Every figure of this process and of the queues in its database. */
export function openMetrics({ database, owner, pools = {} }: MetricSources): Metrics {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const requests = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time to answer, by route',
    registers,
    labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
  })
  const jobs = new Counter({
    name: 'tongxing_jobs_total',
    help: 'Jobs of this process, done or failed',
    registers,
    labelNames: ['job', 'outcome'] as const,
  })
  for (const gauge of [poolGauge({ owner, ...pools }), ...queueGauges(database, owner)])
    registry.registerMetric(gauge)
  return { registry, requests, jobs }
}

function poolGauge(pools: Record<string, Pool>): Gauge {
  return new Gauge({
    name: 'tongxing_database_connections',
    help: 'Connections of the pools',
    registers: [],
    labelNames: ['pool', 'state'],
    collect() {
      for (const [pool, { totalCount, idleCount, waitingCount }] of Object.entries(pools)) {
        this.set({ pool, state: 'busy' }, totalCount - idleCount)
        this.set({ pool, state: 'idle' }, idleCount)
        this.set({ pool, state: 'waited for' }, waitingCount)
      }
    },
  })
}

/** Asked when somebody looks; while the database is away these figures are missing and the rest is there. */
function queueGauges(database: Database, owner: Pool): Gauge[] {
  const jobs = new Gauge({
    name: 'tongxing_jobs',
    help: 'Jobs in the queue: waiting, to be tried again, given up',
    labelNames: ['job', 'state'],
    registers: [],
    async collect() {
      this.reset()
      for (const { job, state, count } of await readJobs(owner).catch(() => []))
        this.set({ job, state }, count)
    },
  })
  const messages = new Gauge({
    name: 'tongxing_messages',
    help: 'Messages that have not arrived, and those of the last hour that have or went on another way (replaced)',
    labelNames: ['state'],
    registers: [],
    async collect() {
      this.reset()
      for (const { state, count } of await readMessages(database).catch(() => [])) this.set({ state }, count)
    },
  })
  const up = new Gauge({
    name: 'tongxing_database_up',
    help: 'Whether the database answered just now',
    registers: [],
    async collect() {
      this.set(
        await owner.query('SELECT 1').then(
          () => 1,
          () => 0,
        ),
      )
    },
  })
  return [jobs, messages, up]
}

async function readJobs(owner: Pool): Promise<{ job: string; state: string; count: number }[]> {
  const { rows } = await owner.query<{ job: string; state: string; count: number }>(
    `SELECT task_identifier AS job, CASE WHEN attempts >= max_attempts THEN 'given up' WHEN attempts > 0 THEN 'again' ELSE 'waiting' END AS state,
            count(*)::int AS count FROM graphile_worker.jobs GROUP BY 1, 2`,
  )
  return rows
}

function readMessages(database: Database): Promise<{ state: string; count: number }[]> {
  return database.asSystem('metrics', (work) =>
    work.sql(`SELECT state, count(*)::int AS count FROM platform.message
               WHERE state IN ('queued', 'sending', 'failed', 'held', 'dead', 'notConfigured')
                  OR (state IN ('sent', 'replaced') AND id > uuidv7(interval '-1 hour')) GROUP BY state`),
  )
}
