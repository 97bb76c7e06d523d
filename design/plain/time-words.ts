import { daysBetween } from '#platform/calendar/iso-date.ts'
import { localDateOf, usualZone } from '#platform/calendar/time-zone.ts'
import type { Language } from '../language.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** An instant as people say it: 今天 14:30, 昨天 09:05, 3月5日 14:30, 2024年3月5日. */
export function timeWords(at: Date, now: Date, language: Language, zone = usualZone): string {
  const days = dayNumber(at, zone) - dayNumber(now, zone)
  const clock = format(at, zone, language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  const near = nearDays[language][days]
  if (near) return `${near} ${clock}`
  const sameYear = yearOf(at, zone) === yearOf(now, zone)
  const date = dateWordsOf(at, language, zone, sameYear)
  return sameYear ? `${date} ${clock}` : date
}

const nearDays: Record<Language, Record<number, string>> = {
  zh: { [-1]: '昨天', 0: '今天', 1: '明天', 2: '后天' },
  en: { [-1]: 'Yesterday', 0: 'Today', 1: 'Tomorrow' },
}

function dateWordsOf(at: Date, language: Language, zone: string, sameYear: boolean): string {
  const month = language === 'zh' ? 'long' : 'short'
  return format(at, zone, language, { month, day: 'numeric', ...(sameYear ? {} : { year: 'numeric' }) })
}

/** A date of law ('YYYY-MM-DD') as people say it: 3月5日 this year, 2024年3月5日 else. */
export function dateWords(date: string, now: Date, language: Language, zone = usualZone): string {
  const at = new Date(`${date}T00:00:00Z`)
  return dateWordsOf(at, language, 'UTC', date.slice(0, 4) === yearOf(now, zone))
}

/** A day that is only expected: 3月5日 this year, 2030年5月 else. */
export function expectedWords(date: string, now: Date, language: Language, zone = usualZone): string {
  if (date.slice(0, 4) === yearOf(now, zone)) return dateWords(date, now, language, zone)
  return format(new Date(`${date}T00:00:00Z`), 'UTC', language, {
    month: language === 'zh' ? 'long' : 'short',
    year: 'numeric',
  })
}

/** A sentence with its dates of law as people say them. */
export const withDateWords = (sentence: string, now: Date, language: Language): string =>
  sentence.replaceAll(/\b\d{4}-\d\d-\d\d\b/g, (date) => dateWords(date, now, language))

/** How long until a deadline, or since: 还剩 3 小时, 已超 2 天. */
export function remainingWords(deadline: Date, now: Date, language: Language): string {
  const left = deadline.getTime() - now.getTime()
  const amount = lengthWords(Math.abs(left), language)
  if (language === 'zh') return `${left >= 0 ? '还剩' : '已超'}${/^\d/.test(amount) ? ' ' : ''}${amount}`
  return left >= 0 ? `${amount} left` : `${amount} late`
}

/** A length of time in its largest fitting unit, rounded down; below a minute it says so. */
export function lengthWords(milliseconds: number, language: Language): string {
  const [count, unit] = inUnits(milliseconds)
  if (language === 'zh')
    return count === 0 ? '不到 1 分钟' : `${count} ${{ minute: '分钟', hour: '小时', day: '天' }[unit]}`
  return count === 0 ? 'under 1 minute' : `${count} ${unit}${count === 1 ? '' : 's'}`
}

function inUnits(milliseconds: number): [number, 'minute' | 'hour' | 'day'] {
  if (milliseconds >= 2 * day) return [Math.floor(milliseconds / day), 'day']
  if (milliseconds >= 2 * hour) return [Math.floor(milliseconds / hour), 'hour']
  return [Math.floor(milliseconds / minute), 'minute']
}

/** The instant to the second, with its zone. */
export function exactWords(at: Date, language: Language, zone = usualZone): string {
  return format(at, zone, language, {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'shortOffset',
  })
}

/** A deadline exactly: a day as it is, an instant to the second. */
export const termWords = (until: string, language: Language): string =>
  until.length === 10 ? until : exactWords(new Date(until), language)

const formats = new Map<string, Intl.DateTimeFormat>()

function format(at: Date, zone: string, language: Language, options: Intl.DateTimeFormatOptions): string {
  const key = `${zone} ${language} ${JSON.stringify(options)}`
  const known =
    formats.get(key) ??
    new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', { timeZone: zone, ...options })
  formats.set(key, known)
  return known.format(at)
}

function dayNumber(at: Date, zone: string): number {
  return daysBetween('1970-01-01', isoDay(at, zone))
}

/** The calendar day of an instant in a zone: 'YYYY-MM-DD'. */
export const isoDay = (at: Date, zone = usualZone): string => localDateOf(at, zone)

const yearOf = (at: Date, zone: string) => isoDay(at, zone).slice(0, 4)
