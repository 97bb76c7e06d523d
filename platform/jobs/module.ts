import { usualZone } from '../calendar/index.ts'
import { bind } from '../http/index.ts'
import { defineModule, type Module } from '../module/module.ts'
import type { Work } from '../work/index.ts'
import { permissions } from './access.ts'
import { jobsContract } from './contract.ts'
import type { Schedule } from './job.ts'
import { listSchedules } from './schedules.ts'
import { dropJob, listTroubledJobs, tryJobAgain } from './troubled-jobs.ts'

/** What an operator sees of the work behind the scenes: the given schedules, and jobs that failed. */
export function jobsModule(
  schedules: readonly Schedule[] = [],
  zoneOfAll: (work: Work) => Promise<string> = async () => usualZone,
): Module {
  return defineModule({
    name: 'jobs',
    permissions,
    api: [
      bind(jobsContract, {
        listSchedules: async ({ work, query }) =>
          listSchedules(work, { schedules, timezone: await zoneOfAll(work) }, query),
        listTroubledJobs: ({ work, query }) => listTroubledJobs(work, query),
        tryJobAgain: ({ work, params }) => tryJobAgain(work, params.jobId),
        dropJob: ({ work, params, body }) => dropJob(work, params.jobId, body.reason),
      }),
    ],
  })
}
