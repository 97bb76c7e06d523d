const dayMs = 86_400_000
const shape = /^\d{4}-\d{2}-\d{2}$/

/** A calendar day as YYYY-MM-DD, without time and zone: the form of every date of law. */
export type IsoDate = string

/** Whether the text is YYYY-MM-DD and that day exists. */
export function isIsoDate(text: string): boolean {
  if (!shape.test(text)) return false
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

/** Days since 1970-01-01; throws RangeError for a day that does not exist. */
export function dayNumberOf(isoDate: IsoDate): number {
  if (!isIsoDate(isoDate)) throw new RangeError(`Not a calendar day: ${isoDate}`)
  return Date.parse(`${isoDate}T00:00:00Z`) / dayMs
}

/** The day that lies so many days after 1970-01-01. */
export function isoDateOf(dayNumber: number): IsoDate {
  return new Date(dayNumber * dayMs).toISOString().slice(0, 10)
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
  const [year, month, day] = [isoDate.slice(0, 4), isoDate.slice(5, 7), isoDate.slice(8)].map(Number)
  if (!isIsoDate(isoDate)) throw new RangeError(`Not a calendar day: ${isoDate}`)
  const total = year! * 12 + (month! - 1) + months
  const lastDay = new Date(Date.UTC(Math.floor(total / 12), (((total % 12) + 12) % 12) + 1, 0)).getUTCDate()
  const target = Date.UTC(Math.floor(total / 12), ((total % 12) + 12) % 12, Math.min(day!, lastDay))
  return new Date(target).toISOString().slice(0, 10)
}
