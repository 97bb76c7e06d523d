import { localDateOf, startOfLocalDay } from './time-zone.ts'

const hour = 3_600_000

/** The hours of the local day (0 to 23) in which the moments lie. */
export const hoursOfDay = (moments: readonly Date[], timezone: string): Set<number> =>
  new Set(
    moments.map((at) =>
      Math.floor((at.getTime() - startOfLocalDay(localDateOf(at, timezone), timezone).getTime()) / hour),
    ),
  )
