import notices from 'chinese-days/dist/chinese-days.json' with { type: 'json' }
import { usualZone } from './time-zone.ts'
import { dayNumberOf, weekdayOf, type IsoDate } from './iso-date.ts'
import {
  ordinaryHours,
  workingCalendar,
  type Interval,
  type Weekday,
  type WorkingCalendar,
} from './working-calendar.ts'

// Each value reads "Labour Day,劳动节,2".
const holidays = new Map(Object.entries<string>(notices.holidays))
const makeUpWorkdays = new Map(Object.entries<string>(notices.workdays))
const coveredYears = new Set([...holidays.keys()].map((isoDate) => Number(isoDate.slice(0, 4))))

/** A day as the State Council's yearly holiday notice has it. */
export interface ChinaDay {
  workday: boolean
  kind: 'workday' | 'weekend' | 'holiday' | 'makeUpWorkday'
  /** The holiday, or that for which a make-up workday (调休) stands. */
  name?: { zh: string; en: string }
  /** False when the notice for that year is not known: then weekends alone are days off. */
  covered: boolean
}

/** What a day is in the public calendar of the mainland. */
export function chinaDay(isoDate: IsoDate): ChinaDay {
  const weekday = weekdayOf(dayNumberOf(isoDate))
  const covered = isCovered(Number(isoDate.slice(0, 4)))
  const makeUp = makeUpWorkdays.get(isoDate)
  if (makeUp) return { workday: true, kind: 'makeUpWorkday', name: nameIn(makeUp), covered }
  const holiday = holidays.get(isoDate)
  if (holiday) return { workday: false, kind: 'holiday', name: nameIn(holiday), covered }
  const weekend = weekday === 0 || weekday === 6
  return { workday: !weekend, kind: weekend ? 'weekend' : 'workday', covered }
}

/** Whether people work on the day by the public calendar: no weekend and no holiday, or a make-up workday. */
export function chinaWorkday(isoDate: IsoDate): boolean {
  return chinaDay(isoDate).workday
}

/** Whether the holidays and make-up workdays of the year are known. */
export function isCovered(year: number): boolean {
  return coveredYears.has(year)
}

/** The last year whose holidays are known; dates beyond it fall back to weekends. */
export function lastCoveredYear(): number {
  return Math.max(...coveredYears)
}

export interface ChinaCalendarOptions {
  timezone?: string
  weekly: Record<Weekday, readonly Interval[]>
  /** A city's own days; they win over the public ones. */
  exceptions?: Iterable<readonly [IsoDate, readonly Interval[]]>
}

/**
 * A calendar with the public holidays off and the make-up workdays at the hours of the first working weekday, as
 * far as the years are covered.
 */
export function chinaWorkingCalendar(options: ChinaCalendarOptions): WorkingCalendar {
  const { timezone = usualZone, weekly, exceptions = [] } = options
  const hours = ordinaryHours(weekly)
  const days = new Map<IsoDate, readonly Interval[]>()
  for (const isoDate of holidays.keys()) {
    if (usualHours(isoDate, weekly).length > 0) days.set(isoDate, [])
  }
  for (const isoDate of makeUpWorkdays.keys()) {
    if (usualHours(isoDate, weekly).length === 0) days.set(isoDate, hours)
  }
  return workingCalendar({ timezone, weekly, exceptions: new Map([...days, ...exceptions]) })
}

function usualHours(isoDate: IsoDate, weekly: Record<Weekday, readonly Interval[]>): readonly Interval[] {
  return weekly[weekdayOf(dayNumberOf(isoDate)) as Weekday]
}

function nameIn(value: string): { zh: string; en: string } {
  const [en, zh] = value.split(',')
  return { zh: zh!, en: en! }
}
