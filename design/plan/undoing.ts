/** What was drawn, what is drawn, and what was taken back. */
export interface Undoing<Thing> {
  past: Thing[]
  now: Thing
  future: Thing[]
}

const longest = 100

export const begun = <Thing>(now: Thing): Undoing<Thing> => ({ past: [], now, future: [] })

/** A step that changes nothing leaves no trace. */
export const done = <Thing>({ past, now, future }: Undoing<Thing>, next: Thing): Undoing<Thing> =>
  JSON.stringify(next) === JSON.stringify(now)
    ? { past, now, future }
    : { past: [...past, now].slice(-longest), now: next, future: [] }

export function undone<Thing>({ past, now, future }: Undoing<Thing>): Undoing<Thing> {
  const before = past.at(-1)
  return before === undefined
    ? { past, now, future }
    : { past: past.slice(0, -1), now: before, future: [now, ...future] }
}

export function redone<Thing>({ past, now, future }: Undoing<Thing>): Undoing<Thing> {
  const [next, ...rest] = future
  return next === undefined ? { past, now, future } : { past: [...past, now], now: next, future: rest }
}
