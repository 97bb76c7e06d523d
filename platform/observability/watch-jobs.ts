import type { Worker } from '../jobs/index.ts'
import type { Metrics } from './metrics.ts'

/** Counts the jobs of a running worker. */
export function watchJobs({ events }: Worker, { jobs }: Metrics): void {
  events.on('job:success', ({ job }) => jobs.inc({ job: job.task_identifier, outcome: 'done' }))
  events.on('job:error', ({ job }) => jobs.inc({ job: job.task_identifier, outcome: 'failed' }))
}
