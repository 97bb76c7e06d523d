import * as fc from 'fast-check'
import { chinaWorkingCalendar } from '../china-days.ts'
import { workingCalendar, type Interval, type Weekday, type WorkingCalendar } from '../working-calendar.ts'

/** 9:00–12:00 and 13:30–18:00, Monday to Friday. */
export const officeHours: Record<Weekday, Interval[]> = {
  0: [],
  1: [
    { from: 540, to: 720 },
    { from: 810, to: 1080 },
  ],
  2: [
    { from: 540, to: 720 },
    { from: 810, to: 1080 },
  ],
  3: [
    { from: 540, to: 720 },
    { from: 810, to: 1080 },
  ],
  4: [
    { from: 540, to: 720 },
    { from: 810, to: 1080 },
  ],
  5: [
    { from: 540, to: 720 },
    { from: 810, to: 1080 },
  ],
  6: [],
}

/** Office hours in Shanghai with the public holidays. */
export const office = chinaWorkingCalendar({ weekly: officeHours })

const intervals = fc
  .uniqueArray(fc.integer({ min: 0, max: 96 }), { minLength: 0, maxLength: 6 })
  .map((quarters) => quarters.toSorted((one, two) => one - two).map((quarter) => quarter * 15))
  .map((marks): Interval[] =>
    Array.from({ length: Math.floor(marks.length / 2) }, (_, index) => ({
      from: marks[index * 2]!,
      to: marks[index * 2 + 1]!,
    })),
  )
const day2026 = fc
  .integer({ min: 0, max: 364 })
  .map((day) => new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10))

/** Any calendar: odd hours, days off, midnight shifts, exceptions in 2026, zones with and without summer time. */
export const anyCalendar: fc.Arbitrary<WorkingCalendar> = fc
  .tuple(
    fc.tuple(intervals, intervals, intervals, intervals, intervals, intervals, intervals),
    fc.array(fc.tuple(day2026, intervals), { maxLength: 12 }),
    fc.constantFrom('Asia/Shanghai', 'UTC', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Beirut'),
  )
  .map(([days, exceptions, timezone]) => {
    const weekly = Object.fromEntries(days.entries()) as unknown as Record<Weekday, Interval[]>
    if (days.every((day) => day.length === 0)) weekly[3] = [{ from: 540, to: 1080 }]
    return workingCalendar({ timezone, weekly, exceptions: new Map(exceptions) })
  })

/** Any minute of 2026. */
export const anyMinute: fc.Arbitrary<Date> = fc
  .integer({ min: 0, max: 365 * 1440 - 1 })
  .map((minute) => new Date(Date.UTC(2026, 0, 1) + minute * 60_000))
