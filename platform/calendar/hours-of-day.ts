import { localDateOf, startOfLocalDay } from './time-zone.ts'

const hour = 3_600_000

/** The hours of the local day (0 to 23) in which the moments lie. */
export const hoursOfDay = (moments: readonly Date[], timezone: string): Set<number> =>
  new Set(
    moments.map((at) =>
      Math.floor((at.getTime() - startOfLocalDay(localDateOf(at, timezone), timezone).getTime()) / hour),
    ),
  )

/** The first moment in each hour of the local day, in their order, so many at most: calls at different hours. */
export function atDifferentHours<Moment extends { at: Date }>(
  moments: readonly Moment[],
  timezone: string,
  most: number,
): Moment[] {
  const seen = new Set<number>()
  return moments
    .filter(({ at }) => {
      const [hourOfDay] = hoursOfDay([at], timezone)
      return seen.size < seen.add(hourOfDay!).size
    })
    .slice(0, most)
}
