import {
  defineContract,
  Instant,
  Nullable,
  OneOf,
  Page,
  Paging,
  route,
  Shape,
  Sorting,
  type Static,
  Type,
} from '../contract/index.ts'
import { refusals } from './errors.ts'

export const troubledStates = ['again', 'givenUp'] as const
const State = OneOf(troubledStates)
const JobId = Type.String({ pattern: '^\\d{1,18}$' })

export const ScheduleView = Shape({
  job: Type.String(),
  summary: Shape({ zh: Type.String(), en: Type.String() }),
  /** Minute, hour, day, month and weekday on the clock of the group. */
  cron: Type.String(),
  ranAt: Nullable(Instant),
  runsAt: Nullable(Instant),
  /** How often its last run failed so far; 0 when it was done. */
  failures: Type.Integer(),
})
export type ScheduleView = Static<typeof ScheduleView>

export const TroubledJobView = Shape({
  id: JobId,
  job: Type.String(),
  /** Of the delivery of events: who could not take them, and what they are. */
  subscribers: Type.Array(Type.String()),
  events: Type.Array(Type.String()),
  state: State,
  attempts: Type.Integer(),
  maxAttempts: Type.Integer(),
  error: Type.String(),
  askedAt: Instant,
  /** Null once it was given up. */
  nextAt: Nullable(Instant),
})
export type TroubledJobView = Static<typeof TroubledJobView>

const handling = { permission: 'jobs.handle' }

export const jobsContract = defineContract('jobs', {
  listSchedules: route({
    method: 'GET',
    path: '/schedules',
    access: { permission: 'jobs.read' },
    summary: { zh: '全部定时计划', en: 'Every schedule' },
    /** All of them come at once: they are some dozens. */
    query: Shape({
      limit: Paging.limit,
      sort: Sorting(['runsAt', 'ranAt']),
      q: Type.Optional(Type.String({ maxLength: 60 })),
      failing: Type.Optional(Type.Boolean()),
    }),
    reply: Page(ScheduleView),
  }),
  listTroubledJobs: route({
    method: 'GET',
    path: '/troubled-jobs',
    access: { permission: 'jobs.read' },
    summary: { zh: '失败的后台任务', en: 'Jobs that failed' },
    query: Shape({ ...Paging, sort: Sorting(['askedAt']), state: Type.Optional(State) }),
    reply: Page(TroubledJobView),
  }),
  tryJobAgain: route({
    method: 'POST',
    path: '/troubled-jobs/:jobId/retry',
    access: handling,
    summary: { zh: '重试后台任务', en: 'Try a job again' },
    params: Shape({ jobId: JobId }),
    reply: Shape({ id: JobId }),
    refusals: [refusals.gone],
  }),
  dropJob: route({
    method: 'POST',
    path: '/troubled-jobs/:jobId/dismissal',
    access: handling,
    summary: { zh: '放弃后台任务', en: 'Drop a job that was given up' },
    params: Shape({ jobId: JobId }),
    body: Shape({ reason: Type.String({ minLength: 4, maxLength: 300, pattern: '\\S' }) }),
    reply: Shape({ id: JobId }),
    refusals: [refusals.notGivenUp],
  }),
})
