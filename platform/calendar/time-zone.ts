import { dayNumberOf, isoDateOf, type IsoDate } from './iso-date.ts'

/** Where nothing else is known of a project, it lies here. */
export const usualZone = 'Asia/Shanghai'

const dayMs = 86_400_000
const minuteMs = 60_000
const hourMs = 3_600_000
// China kept summer time from 1986 until this instant; since then Shanghai has been UTC+8 all year.
const lastChineseSummer = Date.UTC(1991, 8, 15)
const cacheSize = 4096

/** Milliseconds that local time in the zone is ahead of UTC at the instant. */
export function offsetAt(time: number, timezone: string): number {
  if (timezone === usualZone && time >= lastChineseSummer) return 8 * hourMs
  const zone = zoneOf(timezone)
  return steadyOffset(Math.floor(time / dayMs), zone) ?? computeOffset(time, zone.format)
}

/**
 * The instant at which a local day shows `minutes` from midnight; 1440 is the midnight that ends it. A time that
 * clocks skip is the instant of the skip, so that later minutes are never earlier instants.
 */
export function instantOf(dayNumber: number, minutes: number, timezone: string): number {
  const local = dayNumber * dayMs + minutes * minuteMs
  const first = local - offsetAt(local, timezone)
  const second = local - offsetAt(first, timezone)
  if (second + offsetAt(second, timezone) === local) return second
  return first + offsetAt(first, timezone) === local ? first : skipBetween(first, second, timezone)
}

/** The number of the local day on which the instant falls. */
export function localDayOf(time: number, timezone: string): number {
  return Math.floor((time + offsetAt(time, timezone)) / dayMs)
}

/** The local calendar day of an instant. */
export function localDateOf(instant: Date, timezone: string): IsoDate {
  return isoDateOf(localDayOf(instant.getTime(), timezone))
}

/** 00:00 local time of the day. */
export function startOfLocalDay(isoDate: IsoDate, timezone: string): Date {
  return new Date(instantOf(dayNumberOf(isoDate), 0, timezone))
}

/** 24:00 local time of the day, at which a period in calendar days ends (domain.md 2.0 rule 7). */
export function endOfLocalDay(isoDate: IsoDate, timezone: string): Date {
  return new Date(instantOf(dayNumberOf(isoDate) + 1, 0, timezone))
}

interface Zone {
  format: Intl.DateTimeFormat
  /** Offset by UTC day, null for a day in which clocks change. */
  offsets: Map<number, number | null>
}

const zones = new Map<string, Zone>()

/** The offset of a whole UTC day, or null when clocks change within it. */
function steadyOffset(day: number, { format, offsets }: Zone): number | null {
  const known = offsets.get(day)
  if (known !== undefined) return known
  const start = computeOffset(day * dayMs, format)
  const steady = start === computeOffset((day + 1) * dayMs, format) ? start : null
  if (offsets.size >= cacheSize) offsets.clear()
  offsets.set(day, steady)
  return steady
}

/** The first instant after a change of clocks that lies between the two. */
function skipBetween(one: number, two: number, timezone: string): number {
  let [before, after] = one < two ? [one, two] : [two, one]
  const offset = offsetAt(before, timezone)
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2)
    if (offsetAt(middle, timezone) === offset) before = middle
    else after = middle
  }
  return after
}

function computeOffset(time: number, format: Intl.DateTimeFormat): number {
  const parts: Record<string, number> = {}
  for (const { type, value } of format.formatToParts(time)) parts[type] = Number(value)
  const { year, month, day, hour, minute, second } = parts
  const local = Date.UTC(year!, month! - 1, day!, hour!, minute!, second!)
  return local - Math.floor(time / 1000) * 1000
}

function zoneOf(timezone: string): Zone {
  let zone = zones.get(timezone)
  if (!zone) {
    zone = { format: formatFor(timezone), offsets: new Map() }
    zones.set(timezone, zone)
  }
  return zone
}

function formatFor(timezone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-US', {
    timeZone: timezone,
    calendar: 'iso8601',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
}
