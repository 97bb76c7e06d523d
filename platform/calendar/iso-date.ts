/** A calendar day as YYYY-MM-DD, without time and zone: the form of every date of law. */
export type IsoDate = string

/** Whether the text is YYYY-MM-DD and that day exists. */
export function isIsoDate(text: string): boolean {
  return read(text) !== undefined
}

/** Days since 1970-01-01; throws RangeError for a day that does not exist. */
export function dayNumberOf(isoDate: IsoDate): number {
  const { year, month, day } = existing(isoDate)
  return daysBefore(year, month) + day - 1
}

/** The day that lies so many days after 1970-01-01; throws RangeError outside the years 0000 to 9999. */
export function isoDateOf(dayNumber: number): IsoDate {
  const known = texts.get(dayNumber)
  if (known) return known
  const text = textOf(dayNumber)
  if (texts.size >= mostTexts) texts.clear()
  texts.set(dayNumber, text)
  return text
}

/** 0 is Sunday, 6 Saturday. */
export function weekdayOf(dayNumber: number): number {
  return (((dayNumber + 4) % 7) + 7) % 7
}

/** The day `days` later, or earlier when negative. */
export function addDays(isoDate: IsoDate, days: number): IsoDate {
  return isoDateOf(dayNumberOf(isoDate) + days)
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumberOf(to) - dayNumberOf(from)
}

/**
 * The same day `months` later (or earlier), or the last day of that month where it has no such day:
 * one month after 31 January is 28 or 29 February (Civil Code art. 202).
 */
export function addMonths(isoDate: IsoDate, months: number): IsoDate {
  const { year, month, day } = existing(isoDate)
  const total = year * 12 + month - 1 + months
  const [toYear, toMonth] = [Math.floor(total / 12), (((total % 12) + 12) % 12) + 1]
  return isoDateOf(daysBefore(toYear, toMonth) + Math.min(day, monthLength(toYear, toMonth)) - 1)
}

// Plans of journeys reckon with some hundred thousand days at once: whole numbers instead of Date, and each text made once.
const texts = new Map<number, IsoDate>()
const mostTexts = 50_000

interface Day {
  year: number
  month: number
  day: number
}

function existing(isoDate: IsoDate): Day {
  const day = read(isoDate)
  if (!day) throw new RangeError(`Not a calendar day: ${isoDate}`)
  return day
}

function read(text: string): Day | undefined {
  if (text.length !== 10 || text[4] !== '-' || text[7] !== '-') return undefined
  const [year, month, day] = [digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10)]
  // What holds no digits is not a number, and no comparison with it is true.
  return year >= 0 && month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year, month)
    ? { year, month, day }
    : undefined
}

function digits(text: string, from: number, until: number): number {
  let value = 0
  for (let at = from; at < until; at++) {
    const digit = text.charCodeAt(at) - 48
    if (digit < 0 || digit > 9) return Number.NaN
    value = value * 10 + digit
  }
  return value
}

function monthLength(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** Days from 1970-01-01 to the first of the month, in years that begin in March, so that the leap day ends a year. */
function daysBefore(year: number, month: number): number {
  const march = month > 2 ? year : year - 1
  const monthsSince = (month + 9) % 12
  const leapDays = Math.floor(march / 4) - Math.floor(march / 100) + Math.floor(march / 400)
  return march * 365 + leapDays + Math.floor((monthsSince * 153 + 2) / 5) - 719_468
}

function textOf(dayNumber: number): IsoDate {
  const text = new Date(dayNumber * 86_400_000).toISOString()
  if (text.length !== 24) throw new RangeError(`The day lies outside the years 0000 to 9999: ${dayNumber}`)
  return text.slice(0, 10)
}
