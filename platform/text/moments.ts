import { dayNumberOf } from '../calendar/iso-date.ts'
import { instantOf } from '../calendar/time-zone.ts'
import { type DateReason, parseDate } from './dates.ts'
import { normalizeText } from './normalize.ts'
import { notParsed, parsed, type Parsed } from './parsed.ts'

export type MomentReason = DateReason | 'noSuchTime'

const noSuchTime = {
  zh: '没有这个时刻，请写成 2026-05-01 14:30 的样子。',
  en: 'There is no such time; please write it like 2026-05-01 14:30.',
}

const clock = /T?(\d{1,2})\s*[:时点]\s*(\d{1,2})?(?:\s*[:分]\s*(\d{1,2})?(?:\.\d+)?\s*秒?)?\s*(am|pm)?$/i
const partOfDay = /凌晨|早上|上午|中午|下午|傍晚|晚上/g
const afternoon = /下午|傍晚|晚上|pm$/i
const withZone = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})$/i

/**
 * The instant meant by day and time as people write them in a time zone: a day as `parseDate` reads it, followed by 14:30,
 * 14:30:05, 下午2点30分 or 2:30 pm; a spreadsheet serial with its part of a day; an ISO instant with its own zone. A day
 * without a time is its midnight.
 */
export function parseMoment(input: string | number | Date, zone: string): Parsed<Date, MomentReason> {
  const text = typeof input === 'string' ? normalizeText(input) : ''
  const instant = withZone.test(text) ? new Date(text) : null
  if (instant && !Number.isNaN(instant.getTime())) return parsed(instant)
  const day = parseDate(text ? text.replace(clock, '').replace(partOfDay, ' ') : input)
  if (!day.ok) return day
  const minutes = text ? minutesIn(text) : minutesOf(input as number | Date)
  return minutes === null
    ? notParsed('noSuchTime', { noSuchTime })
    : parsed(new Date(instantOf(dayNumberOf(day.value), minutes, zone)))
}

/** Minutes of the day in a written time, 0 without one, null for a time that no clock shows. */
function minutesIn(text: string): number | null {
  const found = clock.exec(text)
  if (!found) return 0
  const [hour, minute, second] = found.slice(1, 4).map((digits) => Number(digits ?? 0)) as [
    number,
    number,
    number,
  ]
  const hours = afternoon.test(text) && hour < 12 ? hour + 12 : hour
  return hours > 23 || minute > 59 || second > 59 ? null : hours * 60 + minute + second / 60
}

/** Spreadsheets keep the time as a part of a day, to the second. */
function minutesOf(input: number | Date): number {
  const day = input instanceof Date ? input.getTime() / 86_400_000 : input
  return Math.round((day % 1) * 86_400) / 60
}
