import { describe, expect, it } from 'vitest'
import { cronItems, nextRun } from './by-the-clock.ts'
import type { Schedule } from './job.ts'

const summary = { zh: '试', en: 'Test' }
const at = (cron: string): Schedule => ({ job: 'testing.job', cron, summary })
const next = (cron: string, timezone: string, now: string) =>
  nextRun(at(cron), timezone, new Date(now))?.toISOString()

describe('a schedule', () => {
  it('follows the clock on the wall of the group, not that of Greenwich', () => {
    expect(next('30 8 * * *', 'Asia/Shanghai', '2026-11-23T00:00:00Z')).toBe('2026-11-23T00:30:00.000Z')
    expect(next('30 8 * * *', 'Asia/Shanghai', '2026-11-23T00:30:00Z')).toBe('2026-11-24T00:30:00.000Z')
    expect(next('30 7 1 * *', 'Asia/Shanghai', '2026-11-30T23:29:30Z')).toBe('2026-11-30T23:30:00.000Z')
    expect(next('10 9 * * 1', 'Asia/Shanghai', '2026-11-23T02:00:00Z')).toBe('2026-11-30T01:10:00.000Z')
    expect(next('30 8 * * *', 'Europe/Berlin', '2026-07-01T00:00:00Z')).toBe('2026-07-01T06:30:00.000Z')
    expect(next('0 0 31 2 *', 'Asia/Shanghai', '2026-07-01T00:00:00Z')).toBeUndefined()
  })

  it('is told so to the queue, which counts in UTC, also across the turn of a year', () => {
    const digest = { min: 20, hour: 16, date: 31, month: 12, dow: 4 }
    const matches = (cron: string, timezone: string) =>
      cronItems(
        [at(cron)],
        () => timezone,
        () => Date.UTC(2027, 0, 1),
      )[0]!.match(digest)
    expect(matches('20 0 1 1 *', 'Asia/Shanghai')).toBe(true)
    expect(matches('20 16 31 12 *', 'Asia/Shanghai')).toBe(false)
    expect(matches('20 16 31 12 *', 'UTC')).toBe(true)
  })

  it('that comes once a day is made up for when nobody served then; a frequent one is not', () => {
    const periods = cronItems([at('20 0 * * *'), at('20 * * * *'), at('*/5 * * * *')], () => 'UTC').map(
      ({ options }) => options.backfillPeriod,
    )
    expect(periods).toEqual([86_400_000, 0, 0])
  })
})
