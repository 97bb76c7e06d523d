import type { ReplyOf } from '#platform/contract/contract.ts'
import { jobsContract } from '#platform/jobs/contract.ts'
import { apiOf } from '#platform/web/api.ts'

export const jobs = apiOf(jobsContract)

type Routes = (typeof jobsContract)['routes']
export type ScheduleLine = ReplyOf<Routes['listSchedules']>['items'][number]
export type TroubledJob = ReplyOf<Routes['listTroubledJobs']>['items'][number]
