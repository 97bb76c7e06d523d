import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, addMonths, dayNumberOf, daysBetween, isIsoDate, isoDateOf, weekdayOf } from './iso-date.ts'

const anyDay = fc.integer({ min: -30_000, max: 60_000 }).map(isoDateOf)

describe('months', () => {
  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-11-15', 3, '2027-02-15'],
    ['2026-05-01', 24, '2028-05-01'],
    ['2026-05-01', 0, '2026-05-01'],
    ['2026-01-15', -13, '2024-12-15'],
  ])('%s and %i months is %s', (from, months, to) => {
    expect(addMonths(from, months)).toBe(to)
  })
  test('the day of the month stays unless the month is too short, then it is the last', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -600, max: 600 }), (from, months) => {
        const to = addMonths(from, months)
        const lastDay = addDays(`${addMonths(`${to.slice(0, 7)}-01`, 1)}`, -1)
        expect(to).toBe(to.slice(8) === from.slice(8) ? to : lastDay)
        expect(Number(to.slice(8))).toBeLessThanOrEqual(Number(from.slice(8)))
      }),
    )
  })
})

describe('days', () => {
  test('days added are the days between', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -9999, max: 9999 }), (from, days) => {
        expect(daysBetween(from, addDays(from, days))).toBe(days)
        expect(addDays(addDays(from, days), -days)).toBe(from)
      }),
    )
  })
  test('1 January 1970 was a Thursday, 21 November 2026 is a Saturday', () => {
    expect(weekdayOf(0)).toBe(4)
    expect(weekdayOf(dayNumberOf('2026-11-21'))).toBe(6)
    expect(weekdayOf(dayNumberOf('1969-12-28'))).toBe(0)
  })
  test('every day of four hundred years is the one that the machine reckons', () => {
    for (let day = -25_567; day < 120_530; day++) {
      const isoDate = new Date(day * 86_400_000).toISOString().slice(0, 10)
      if (dayNumberOf(isoDate) !== day || isoDateOf(day) !== isoDate) expect.unreachable(isoDate)
    }
  })
  test('days that do not exist are refused', () => {
    expect(isIsoDate('2026-02-29')).toBe(false)
    expect(isIsoDate('2026-2-9')).toBe(false)
    expect(isIsoDate('2026-02-1x')).toBe(false)
    expect(isIsoDate('+026-02-11')).toBe(false)
    expect(isIsoDate('2026-02-11 ')).toBe(false)
    expect(() => addDays('2026-02-30', 1)).toThrow(RangeError)
    expect(() => addMonths('2026-13-01', 1)).toThrow(RangeError)
  })
})
