import type { Presented, Sort } from '../contract/index.ts'
import type { Work } from '../work/index.ts'
import { nextRun } from './by-the-clock.ts'
import type { ScheduleView } from './contract.ts'
import type { Schedule } from './job.ts'

type View = Presented<ScheduleView>

interface Filter {
  sort?: Sort<'runsAt' | 'ranAt'>
  q?: string
  failing?: boolean
}

/** Every schedule of the product on one page: what runs when, when it last did, and whether that failed. */
export async function listSchedules(
  work: Work,
  { schedules, timezone }: { schedules: readonly Schedule[]; timezone: string },
  { sort = 'runsAt', q = '', failing }: Filter,
): Promise<{ items: View[]; next: null }> {
  const runs = await work.sql<{ job: string; ran_at: Date | null }>('SELECT * FROM platform.schedule_runs()')
  const failed = await work.sql<{ job: string; attempts: number }>(
    'SELECT job, max(attempts) AS attempts FROM platform.troubled_jobs() GROUP BY job',
  )
  const ranAt = new Map(runs.map(({ job, ran_at: at }) => [job, at]))
  const failures = new Map(failed.map(({ job, attempts }) => [job, attempts]))
  const views = schedules
    .filter(({ job, summary }) =>
      `${job} ${summary.zh} ${summary.en}`.toLowerCase().includes(q.toLowerCase()),
    )
    .map((schedule) => ({
      ...schedule,
      ranAt: ranAt.get(schedule.job) ?? null,
      runsAt: nextRun(schedule, timezone, work.now),
      failures: failures.get(schedule.job) ?? 0,
    }))
    .filter(({ failures }) => failing === undefined || failing === failures > 0)
  return { items: inOrder(views, sort), next: null }
}

function inOrder(views: View[], sort: Sort<'runsAt' | 'ranAt'>): View[] {
  const key = sort.replace('-', '') as 'runsAt' | 'ranAt'
  const sign = sort.startsWith('-') ? -1 : 1
  const time = ({ [key]: moment }: View) => (moment ? new Date(moment).getTime() : Infinity)
  return views.toSorted((one, other) => {
    const [first, second] = [time(one), time(other)]
    return first === second ? 0 : sign * (first < second ? -1 : 1)
  })
}
