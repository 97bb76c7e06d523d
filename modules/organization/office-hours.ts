import type { Interval } from '#platform/calendar/index.ts'

/** A stretch of working time as clocks show it: 09:00 to 12:00. */
export interface Stretch {
  startsAt: string
  endsAt: string
}

/** DEFAULT office hours of domain.md 1.5, where a city has said nothing else. */
export const usualOfficeHours: readonly Stretch[] = [
  { startsAt: '09:00', endsAt: '12:00' },
  { startsAt: '13:30', endsAt: '18:00' },
]

const minuteOf = (clock: string): number => {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number)
  return hours * 60 + minutes
}

/** The stretches as minutes of the day. */
export const intervalsOf = (stretches: readonly Stretch[]): Interval[] =>
  stretches.map(({ startsAt, endsAt }) => ({ from: minuteOf(startsAt), to: minuteOf(endsAt) }))

/** The first stretch that ends before it begins, or begins before the one before it has ended; -1 when there is none. */
export function misplacedStretch(stretches: readonly Stretch[]): number {
  return intervalsOf(stretches).findIndex(
    ({ from, to }, at, all) => to <= from || (at > 0 && from < all[at - 1]!.to),
  )
}
