import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyCalendar, anyMinute, office } from './testing/calendars.ts'
import { endOfLocalDay, startOfLocalDay } from './time-zone.ts'
import { aroundTheClock, everyDay, workingCalendar } from './working-calendar.ts'
import { addClockMinutes, addWorkingMinutes, isWorkingTime, workingMinutesBetween } from './working-time.ts'

const shanghai = (local: string) => new Date(`${local}:00+08:00`)
const added = (local: string, minutes: number) => addWorkingMinutes(shanghai(local), minutes, office)

describe('office hours in Shanghai', () => {
  test('work pauses at noon and overnight', () => {
    expect(added('2026-03-02T11:30', 60)).toEqual(shanghai('2026-03-02T14:00'))
    expect(added('2026-03-02T17:30', 60)).toEqual(shanghai('2026-03-03T09:30'))
  })
  test('a Friday evening complaint is due on Monday', () => {
    expect(added('2026-03-06T20:00', 120)).toEqual(shanghai('2026-03-09T11:00'))
  })
  test('the make-up Saturday before the Spring Festival counts, the festival does not', () => {
    expect(added('2026-02-13T17:00', 120)).toEqual(shanghai('2026-02-14T10:00'))
    expect(added('2026-02-14T17:30', 60)).toEqual(shanghai('2026-02-24T09:30'))
  })
  test('a deadline may fall on the very end of work', () => {
    expect(added('2026-03-02T17:00', 60)).toEqual(shanghai('2026-03-02T18:00'))
  })
  test('zero minutes from a day off lead to the next start of work', () => {
    expect(added('2026-03-07T12:00', 0)).toEqual(shanghai('2026-03-09T09:00'))
  })
  test('a warning two working hours before a Monday deadline comes on Friday', () => {
    expect(added('2026-03-09T10:00', -120)).toEqual(shanghai('2026-03-06T17:00'))
  })
  test('a whole working week has 37.5 hours', () => {
    expect(workingMinutesBetween(shanghai('2026-03-02T00:00'), shanghai('2026-03-08T24:00'), office)).toBe(
      2250,
    )
  })
})

test('round the clock, working time is clock time', () => {
  fc.assert(
    fc.property(anyMinute, fc.integer({ min: -100_000, max: 100_000 }), (instant, minutes) => {
      const calendar = aroundTheClock('America/New_York')
      expect(addWorkingMinutes(instant, minutes, calendar)).toEqual(addClockMinutes(instant, minutes))
    }),
  )
})

test('working hours that clocks skip have no length', () => {
  const weekly = { ...everyDay([]), 0: [{ from: 15, to: 60 }] }
  const calendar = workingCalendar({ timezone: 'Asia/Beirut', weekly, exceptions: new Map() })
  const [from, to] = [startOfLocalDay, endOfLocalDay].map((edge) => edge('2026-03-29', 'Asia/Beirut'))
  expect(workingMinutesBetween(from!, to!, calendar)).toBe(0)
  expect(addWorkingMinutes(to!, -45, calendar).toISOString()).toBe('2026-03-21T22:15:00.000Z')
})

describe('for any calendar', () => {
  test('minutes added can be counted again', () => {
    fc.assert(
      fc.property(anyCalendar, anyMinute, fc.nat(20_000), (calendar, instant, minutes) => {
        const due = addWorkingMinutes(instant, minutes, calendar)
        expect(workingMinutesBetween(instant, due, calendar)).toBe(minutes)
        expect(workingMinutesBetween(due, instant, calendar)).toBe(0 - minutes)
      }),
    )
  })
  test('minutes taken away can be counted again', () => {
    fc.assert(
      fc.property(
        anyCalendar,
        anyMinute,
        fc.integer({ min: 1, max: 20_000 }),
        (calendar, instant, minutes) => {
          const warned = addWorkingMinutes(instant, -minutes, calendar)
          expect(workingMinutesBetween(warned, instant, calendar)).toBe(minutes)
        },
      ),
    )
  })
  test('a deadline never lies outside working time', () => {
    fc.assert(
      fc.property(
        anyCalendar,
        anyMinute,
        fc.integer({ min: -9000, max: 9000 }),
        (calendar, instant, minutes) => {
          const due = addWorkingMinutes(instant, minutes, calendar)
          expect(isWorkingTime(due, calendar) || isWorkingTime(new Date(due.getTime() - 1), calendar)).toBe(
            true,
          )
        },
      ),
    )
  })
  test('whoever comes earlier is due no later', () => {
    fc.assert(
      fc.property(
        anyCalendar,
        anyMinute,
        anyMinute,
        fc.integer({ min: -9000, max: 9000 }),
        (calendar, one, two, minutes) => {
          const [early, late] = one < two ? [one, two] : [two, one]
          const due = [early, late].map((instant) => addWorkingMinutes(instant, minutes, calendar).getTime())
          expect(due[0]).toBeLessThanOrEqual(due[1]!)
        },
      ),
    )
  })
  test('adding in two parts is adding at once', () => {
    fc.assert(
      fc.property(anyCalendar, anyMinute, fc.nat(9000), fc.nat(9000), (calendar, instant, one, two) => {
        const twice = addWorkingMinutes(addWorkingMinutes(instant, one, calendar), two, calendar)
        expect(twice).toEqual(addWorkingMinutes(instant, one + two, calendar))
      }),
    )
  })
  test('adding nothing twice changes nothing more', () => {
    fc.assert(
      fc.property(anyCalendar, anyMinute, (calendar, instant) => {
        const once = addWorkingMinutes(instant, 0, calendar)
        expect(addWorkingMinutes(once, 0, calendar)).toEqual(once)
      }),
    )
  })
  test('counting agrees with looking at every minute', () => {
    fc.assert(
      fc.property(anyCalendar, anyMinute, fc.nat(4000), (calendar, from, length) => {
        let minutes = 0
        for (let minute = 0; minute < length; minute += 1) {
          if (isWorkingTime(addClockMinutes(from, minute), calendar)) minutes += 1
        }
        expect(workingMinutesBetween(from, addClockMinutes(from, length), calendar)).toBe(minutes)
      }),
      { numRuns: 40 },
    )
  })
})

test('an invalid instant is refused at once', () => {
  expect(() => addWorkingMinutes(new Date(Number.NaN), 5, office)).toThrow(RangeError)
  expect(() => addWorkingMinutes(new Date(), Number.NaN, office)).toThrow(RangeError)
})

test('a deadline months away is found in under 50 µs', () => {
  const start = shanghai('2026-01-15T10:00')
  const halfYear = 6 * 21 * 450
  for (let warmUp = 0; warmUp < 2000; warmUp += 1) addWorkingMinutes(start, halfYear, office)
  // The fastest of many short series, as a busy machine slows some of them down.
  const series = Array.from({ length: 50 }, () => {
    const before = performance.now()
    for (let round = 0; round < 40; round += 1) addWorkingMinutes(start, halfYear, office)
    return ((performance.now() - before) / 40) * 1000
  })
  expect(Math.min(...series)).toBeLessThan(50)
})
