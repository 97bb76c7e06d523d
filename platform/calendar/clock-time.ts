import { dayNumberOf, type IsoDate } from './iso-date.ts'
import { endOfLocalDay, instantOf, localDateOf, offsetAt, usualZone } from './time-zone.ts'

/** What clocks show at an instant: 09:05. */
export function clockOf(at: Date, timezone = usualZone): string {
  const local = new Date(at.getTime() + offsetAt(at.getTime(), timezone))
  return local.toISOString().slice(11, 16)
}

/** The instant at which clocks show 09:05 on a local day. */
export function atClock(isoDate: IsoDate, clock: string, timezone = usualZone): Date {
  const [hours, minutes] = clock.split(':').map(Number) as [number, number]
  return new Date(instantOf(dayNumberOf(isoDate), hours * 60 + minutes, timezone))
}

/** An instant as a field for day and time holds it: 2026-11-28T10:00. */
export const asField = (at: Date, timezone = usualZone): string =>
  `${localDateOf(at, timezone)}T${clockOf(at, timezone)}`

/** The instant that a field for day and time means, ISO 8601. */
export const ofField = (field: string, timezone = usualZone): string =>
  atClock(field.slice(0, 10), field.slice(11), timezone).toISOString()

/** The instant at which a term ends that is given as an instant or as a local day. */
export const endOfTerm = (until: string, timezone = usualZone): Date =>
  until.length === 10 ? endOfLocalDay(until, timezone) : new Date(until)
