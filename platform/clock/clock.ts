/** Where the time comes from; tests set it. */
export interface Clock {
  now: () => Date
  /** Milliseconds that passed since some moment: tells how long something is kept already. */
  passed: () => number
}

export const systemClock: Clock = { now: () => new Date(), passed: () => performance.now() }

export interface SettableClock extends Clock {
  set: (instant: Date | string) => void
  advance: (milliseconds: number) => void
}

/** A clock that stands still until it is moved; whoever tells a story of many days in a moment says what really passed. */
export function settableClock(start: Date | string, passed?: Clock['passed']): SettableClock {
  let instant = new Date(start)
  return {
    now: () => new Date(instant),
    passed: passed ?? (() => instant.getTime()),
    set: (next) => {
      instant = new Date(next)
    },
    advance: (milliseconds) => {
      instant = new Date(instant.getTime() + milliseconds)
    },
  }
}
