import type { WorkerEvents } from 'graphile-worker'
import type { Pool } from '../database/connect.ts'

/** A worker of this name is alive as long as its listening connection is. */
const namePrefix = 'tongxing worker '

const pauseMs = 60_000

/** Puts the name of the worker on its listening connection, whenever that is made anew. */
export function nameListener(events: WorkerEvents): void {
  events.on('pool:listen:success', ({ workerPool, client }) => {
    const named = client.query(`SELECT set_config('application_name', $1, false)`, [
      namePrefix + workerPool.id,
    ])
    named.catch(() => {})
  })
}

/** Gives the jobs that a worker has under way to others. */
export async function freeJobsOf(owner: Pool, worker: string): Promise<void> {
  await owner.query('SELECT graphile_worker.force_unlock_workers(ARRAY[$1])', [worker])
}

interface Dead {
  /** Nobody else works on this database, so that every job still held is held by the dead. */
  nobodyElse?: boolean
  /** After a restart of the database the living get so long to come back to it. */
  comeBackWithin?: string
}

/** Gives the jobs of workers that were killed to those that live; returns how many. */
export async function freeJobsOfTheDead(
  owner: Pool,
  { nobodyElse = false, comeBackWithin = '2 minutes' }: Dead = {},
): Promise<number> {
  const { rows } = await owner.query<{ freed: number }>(
    `WITH dead AS (
       SELECT array_agg(DISTINCT locked_by) AS workers, count(*)::int AS jobs FROM graphile_worker._private_jobs j
        WHERE locked_by IS NOT NULL AND ($2 OR (locked_at < now() - interval '1 minute'
          AND pg_postmaster_start_time() < now() - $3::interval
          AND NOT EXISTS (SELECT 1 FROM pg_stat_activity WHERE application_name = $1 || j.locked_by))))
     SELECT jobs AS freed, graphile_worker.force_unlock_workers(workers) FROM dead WHERE jobs > 0`,
    [namePrefix, nobodyElse, comeBackWithin],
  )
  return rows[0]?.freed ?? 0
}

/** Looks for jobs of the dead every minute, until the returned function is called. */
export function keepFreeing(owner: Pool): () => void {
  const timer = setInterval(() => void freeJobsOfTheDead(owner).catch(() => {}), pauseMs).unref()
  return () => clearInterval(timer)
}
