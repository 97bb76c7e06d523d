/** Where the time comes from; tests set it. */
export interface Clock {
  now: () => Date
}

export const systemClock: Clock = { now: () => new Date() }

export interface SettableClock extends Clock {
  set: (instant: Date | string) => void
  advance: (milliseconds: number) => void
}

/** A clock that stands still until it is moved. */
export function settableClock(start: Date | string): SettableClock {
  let instant = new Date(start)
  return {
    now: () => new Date(instant),
    set: (next) => {
      instant = new Date(next)
    },
    advance: (milliseconds) => {
      instant = new Date(instant.getTime() + milliseconds)
    },
  }
}
