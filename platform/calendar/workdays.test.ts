import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isoDateOf } from './iso-date.ts'
import { anyCalendar, office, officeHours } from './testing/calendars.ts'
import { addWorkdays, isWorkday, moveToWorkday, nextWorkday } from './workdays.ts'
import { withExceptions, workingCalendar } from './working-calendar.ts'

describe('contact actions move off holidays', () => {
  test('1 October moves to the first day after the holiday', () => {
    expect(moveToWorkday('2026-10-01', office)).toBe('2026-10-08')
  })
  test('a workday stays, a make-up Saturday too', () => {
    expect(moveToWorkday('2026-03-02', office)).toBe('2026-03-02')
    expect(moveToWorkday('2026-10-10', office)).toBe('2026-10-10')
  })
  test('the next workday is never the day itself', () => {
    expect(nextWorkday('2026-03-06', office)).toBe('2026-03-09')
    expect(nextWorkday('2026-03-02', office)).toBe('2026-03-03')
  })
  test('an appeal window of five working days skips the weekend', () => {
    expect(addWorkdays('2026-03-05', 5, office)).toBe('2026-03-12')
  })
  test("a city's own holiday moves it further", () => {
    const city = withExceptions(office, [['2026-10-08', []]])
    expect(moveToWorkday('2026-10-01', city)).toBe('2026-10-09')
    expect(moveToWorkday('2026-10-01', office)).toBe('2026-10-08')
  })
})

test('for any calendar, moving lands on the first workday not before the day, and moving again changes nothing', () => {
  const anyDay = fc.integer({ min: 20_000, max: 22_000 }).map(isoDateOf)
  fc.assert(
    fc.property(anyCalendar, anyDay, (calendar, day) => {
      const moved = moveToWorkday(day, calendar)
      expect(isWorkday(moved, calendar)).toBe(true)
      expect(moved >= day).toBe(true)
      expect(moveToWorkday(moved, calendar)).toBe(moved)
      expect(moved === day || nextWorkday(day, calendar) === moved).toBe(true)
    }),
  )
})

describe('a calendar that makes no sense is refused', () => {
  const weekly = officeHours
  const exceptions = new Map()
  test.each([
    [
      'overlap',
      {
        timezone: 'UTC',
        weekly: {
          ...weekly,
          1: [
            { from: 60, to: 120 },
            { from: 90, to: 150 },
          ],
        },
        exceptions,
      },
    ],
    [
      'leaving the day',
      { timezone: 'UTC', weekly: { ...weekly, 1: [{ from: 1400, to: 1441 }] }, exceptions },
    ],
    ['backwards', { timezone: 'UTC', weekly: { ...weekly, 1: [{ from: 120, to: 60 }] }, exceptions }],
    [
      'no work at all',
      { timezone: 'UTC', weekly: { 0: [], 1: [], 2: [], 3: [], 4: [], 5: [], 6: [] }, exceptions },
    ],
    ['unknown zone', { timezone: 'Asia/Nowhere', weekly, exceptions }],
    ['no such day', { timezone: 'UTC', weekly, exceptions: new Map([['2026-02-30', []]]) }],
  ])('%s', (_, calendar) => {
    expect(() => workingCalendar(calendar)).toThrow(RangeError)
  })
})
