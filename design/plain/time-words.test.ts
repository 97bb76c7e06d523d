import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dateWords, exactWords, expectedWords, lengthWords, remainingWords, timeWords } from './time-words.ts'

const now = new Date('2026-03-05T14:30:00+08:00')
const at = (text: string) => new Date(`${text}+08:00`)

describe('an instant is told as people say it', () => {
  it.each([
    ['2026-03-05T09:05:00', '今天 09:05', 'Today 09:05'],
    ['2026-03-05T00:00:00', '今天 00:00', 'Today 00:00'],
    ['2026-03-04T23:59:00', '昨天 23:59', 'Yesterday 23:59'],
    ['2026-03-06T08:00:00', '明天 08:00', 'Tomorrow 08:00'],
    ['2026-01-28T18:20:00', '1月28日 18:20', '28 Jan 18:20'],
    ['2025-12-31T18:20:00', '2025年12月31日', '31 Dec 2025'],
  ])('%s is %s', (text, zh, en) => {
    expect(timeWords(at(text), now, 'zh')).toBe(zh)
    expect(timeWords(at(text), now, 'en')).toBe(en)
  })

  it('counts days in the zone of the project, wherever the browser is', () => {
    expect(timeWords(new Date('2026-03-04T16:30:00Z'), now, 'zh')).toBe('今天 00:30')
  })
})

it('a date of law has no clock and no zone', () => {
  expect(expectedWords('2026-12-28', now, 'zh')).toBe('12月28日')
  expect(expectedWords('2030-05-28', now, 'zh')).toBe('2030年5月')
  expect(expectedWords('2030-05-28', now, 'en')).toBe('May 2030')
  expect(dateWords('2026-03-05', now, 'zh')).toBe('3月5日')
  expect(dateWords('2024-02-29', now, 'zh')).toBe('2024年2月29日')
  expect(dateWords('2024-02-29', now, 'en')).toBe('29 Feb 2024')
})

describe('the time left', () => {
  it.each([
    ['2026-03-05T17:40:00', '还剩 3 小时', '3 hours left'],
    ['2026-03-05T14:30:20', '还剩不到 1 分钟', 'under 1 minute left'],
    ['2026-03-05T13:00:00', '已超 90 分钟', '90 minutes late'],
    ['2026-03-03T14:30:00', '已超 2 天', '2 days late'],
  ])('until %s is %s', (text, zh, en) => {
    expect(remainingWords(at(text), now, 'zh')).toBe(zh)
    expect(remainingWords(at(text), now, 'en')).toBe(en)
  })

  it('is never told longer than it is, and short by less than one half', () => {
    const units: Record<string, number> = { 分钟: 60_000, 小时: 3_600_000, 天: 86_400_000 }
    fc.assert(
      fc.property(fc.integer({ min: 60_000, max: 400 * 86_400_000 }), (length) => {
        const [count, unit] = lengthWords(length, 'zh').split(' ') as [string, string]
        const told = Number(count) * units[unit]!
        expect(told).toBeLessThanOrEqual(length)
        expect(told).toBeGreaterThan(length / 2)
      }),
    )
  })
})

it('the exact time names day, second and zone', () => {
  for (const part of ['2026/3/5', '周四', '14:30:00', 'GMT+8']) expect(exactWords(now, 'zh')).toContain(part)
})
