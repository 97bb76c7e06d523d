import { describe, expect, it } from 'vitest'
import { monthsOf } from './year.ts'

describe('the year of a city', () => {
  const months = monthsOf(2026, {
    isCovered: true,
    publicDays: [
      { on: '2026-10-01', kind: 'holiday', name: { zh: '国庆节', en: 'National Day' } },
      { on: '2026-10-10', kind: 'makeUpWorkday', name: { zh: '国庆节', en: 'National Day' } },
    ],
    days: [{ on: '2026-10-09', workday: false, reason: '城市庆典', changedBy: '江离' }],
  })
  const day = (on: string) => months.flatMap(({ days }) => days).find((one) => one.on === on)

  it('has every day once, in weeks that begin on Monday', () => {
    expect(months.map(({ days }) => days.length).reduce((sum, count) => sum + count)).toBe(365)
    expect(months.map(({ before }) => before).slice(0, 3)).toEqual([3, 6, 6])
  })

  it('knows workdays, weekends, holidays and make-up workdays', () => {
    expect(day('2026-10-01')).toMatchObject({ kind: 'holiday', isWorked: false, own: null })
    expect(day('2026-10-10')).toMatchObject({ kind: 'makeUpWorkday', isWorked: true })
    expect(day('2026-10-11')).toMatchObject({ kind: 'weekend', isWorked: false })
    expect(day('2026-10-12')).toMatchObject({ kind: 'workday', isWorked: true })
  })

  it('lets the city’s own day win', () => {
    expect(day('2026-10-09')).toMatchObject({
      kind: 'workday',
      isWorked: false,
      own: { reason: '城市庆典' },
    })
  })
})
