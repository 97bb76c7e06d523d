import { describe, expect, test } from 'vitest'
import { chinaDay, chinaWorkday, chinaWorkingCalendar, isCovered, lastCoveredYear } from './china-days.ts'
import { officeHours } from './testing/calendars.ts'
import { isWorkday } from './workdays.ts'
import { everyDay } from './working-calendar.ts'

describe('the public calendar of 2026', () => {
  test('National Day is a holiday with its name', () => {
    expect(chinaDay('2026-10-01')).toEqual({
      workday: false,
      kind: 'holiday',
      name: { zh: '国庆节', en: 'National Day' },
      covered: true,
    })
  })
  test('a make-up Saturday is a workday and says for what', () => {
    expect(chinaDay('2026-05-09')).toMatchObject({
      workday: true,
      kind: 'makeUpWorkday',
      name: { zh: '劳动节' },
    })
  })
  test('ordinary days go by the week', () => {
    expect(chinaDay('2026-03-02')).toEqual({ workday: true, kind: 'workday', covered: true })
    expect(chinaDay('2026-03-07')).toEqual({ workday: false, kind: 'weekend', covered: true })
  })
})

test('beyond the years of the notices weekends alone are off, and the day says so', () => {
  expect(isCovered(2026)).toBe(true)
  expect(isCovered(2003)).toBe(false)
  const year = lastCoveredYear() + 30
  expect(chinaDay(`${year}-10-01`).covered).toBe(false)
  const weekday = new Date(`${year}-10-01T00:00:00Z`).getUTCDay()
  expect(chinaWorkday(`${year}-10-01`)).toBe(weekday !== 0 && weekday !== 6)
})

describe('a working calendar of the mainland', () => {
  test('holidays are off, make-up days have the usual hours', () => {
    const calendar = chinaWorkingCalendar({ weekly: officeHours })
    expect(isWorkday('2026-10-01', calendar)).toBe(false)
    expect(isWorkday('2026-10-10', calendar)).toBe(true)
    expect(calendar.exceptions.get('2026-10-10')).toEqual(officeHours[1])
  })
  test("a city's own day wins over the public one", () => {
    const exceptions: [string, []][] = [['2026-10-10', []]]
    expect(isWorkday('2026-10-10', chinaWorkingCalendar({ weekly: officeHours, exceptions }))).toBe(false)
  })
  test('who works every day keeps the usual hours on a make-up day', () => {
    const calendar = chinaWorkingCalendar({ weekly: everyDay([{ from: 480, to: 1200 }]) })
    expect(calendar.exceptions.has('2026-10-10')).toBe(false)
    expect(isWorkday('2026-10-01', calendar)).toBe(false)
  })
})
