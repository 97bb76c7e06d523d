import type { JourneyStone } from './journey-path.tsx'

/** Something on a lane: done, late, or to come. */
export interface RiverDot {
  key: string
  on: string
  kind: 'done' | 'late' | 'ahead'
  title?: string
}

/** A step that flows from a day to a day; an end that is not known yet is open. */
export interface RiverLane extends JourneyStone {
  from: string | null
  until: string | null
  dots: readonly RiverDot[]
}

const dayLength = 86_400_000
const margin = 2

interface RiverScale {
  /** Where a day lies, in percent of the width. */
  at: (day: string) => number
  /** Where a lane begins and ends. */
  stretchOf: (lane: Pick<RiverLane, 'from' | 'until' | 'state'>) => [number, number]
}

/** Days as places: the order is kept, between two turning points the width grows with the root of the days. */
export function riverScale(
  lanes: readonly Pick<RiverLane, 'from' | 'until' | 'dots' | 'state'>[],
  today: string,
): RiverScale {
  const days = lanes.flatMap(({ from, until, dots }) =>
    [from ?? [], until ?? [], dots.map(({ on }) => on)].flat(),
  )
  const turns = lanes.flatMap(({ from, until }) => [from ?? [], until ?? []].flat())
  const known = [...days, today].toSorted()
  const [first, last] = [known[0]!, known.at(-1)!]
  const stops = [...new Set([first, last, today, ...turns])].toSorted()
  const widths = stops.slice(1).map((day, index) => Math.sqrt(daysBetween(stops[index]!, day)) + 3)
  const whole = widths.reduce((sum, width) => sum + width, 0) || 1
  // What lies before the first and behind the last known day has a little room of its own.
  const room = 100 - 2 * margin - 8
  const placeOf = (index: number) =>
    margin + 4 + (widths.slice(0, index).reduce((sum, width) => sum + width, 0) / whole) * room
  const at = (day: string) => {
    if (day <= first) return placeOf(0)
    if (day >= last) return placeOf(stops.length - 1)
    const index = stops.findLastIndex((stop) => stop <= day)
    const [begin, end] = [stops[index]!, stops[index + 1]!]
    const share = daysBetween(begin, day) / daysBetween(begin, end)
    return placeOf(index) + share * (placeOf(index + 1) - placeOf(index))
  }
  return {
    at,
    stretchOf: ({ from, until, state }) => {
      if (from === null) return state === 'future' ? [100 - margin - 5, 100 - margin] : [margin, margin + 4]
      return [at(from), until === null ? 100 - margin : Math.max(at(until), at(from) + 1.5)]
    },
  }
}

const daysBetween = (one: string, other: string) => (Date.parse(other) - Date.parse(one)) / dayLength
