import { type CronItem, type CronMatcher, parseCronItems, type ParsedCronItem } from 'graphile-worker'
import { offsetAt } from '../calendar/time-zone.ts'
import type { Schedule } from './job.ts'

type Digest = Parameters<CronMatcher>[0]

const dayMs = 86_400_000

/**
 * What the queue needs of schedules. It counts in UTC; ours are hours of people, in the zone that `timezone` tells at that
 * moment. What has an hour of its own and was missed while nobody served is made up for within a day.
 */
export function cronItems(
  schedules: readonly Schedule[],
  timezone: () => string,
  now: () => number = Date.now,
): ParsedCronItem[] {
  const matchers = parseCronItems(schedules.map(({ job, cron }) => ({ task: job, match: cron })))
  return parseCronItems(
    schedules.map(({ job, cron }, index): CronItem => {
      const { match } = matchers[index]!
      return {
        task: job,
        match: (digest) => match(localDigest(instantOf(digest, now()), timezone())),
        identifier: job,
        options: { maxAttempts: 8, backfillPeriod: hasOneTimeADay(cron) ? dayMs : 0 },
      }
    }),
  )
}

const hasOneTimeADay = (cron: string) => /^\d+ \d+ /.test(cron)

/** The moment of a digest, which has no year: the one nearest to now. */
function instantOf({ month, date, hour, min }: Digest, now: number): number {
  const year = new Date(now).getUTCFullYear()
  const candidates = [year - 1, year, year + 1].map((one) => Date.UTC(one, month - 1, date, hour, min))
  return candidates.toSorted((one, other) => Math.abs(one - now) - Math.abs(other - now))[0]!
}

/** How a clock on the wall shows the moment. */
function localDigest(time: number, timezone: string): Digest {
  const local = new Date(time + offsetAt(time, timezone))
  return {
    min: local.getUTCMinutes(),
    hour: local.getUTCHours(),
    date: local.getUTCDate(),
    month: local.getUTCMonth() + 1,
    dow: local.getUTCDay(),
  }
}

const minuteMs = 60_000

/** When a schedule comes round next, within a year; null for one that never does. */
export function nextRun(schedule: Schedule, timezone: string, now: Date): Date | null {
  const [{ match }] = parseCronItems([{ task: schedule.job, match: schedule.cron }]) as [ParsedCronItem]
  const first = (Math.floor(now.getTime() / minuteMs) + 1) * minuteMs
  for (let time = first; time < first + 366 * dayMs; time += minuteMs)
    if (match(localDigest(time, timezone))) return new Date(time)
  return null
}
