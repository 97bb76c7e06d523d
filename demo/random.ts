/** A deterministic source of chance: the same seed gives the same group, on every machine. */
export interface Chance {
  /** From 0 up to, not including, 1. */
  next: () => number
  /** A whole number from `from` to `to`, both included. */
  between: (from: number, to: number) => number
  pick: <T>(list: readonly T[]) => T
  /** True with the probability. */
  happens: (probability: number) => boolean
  /** An independent source for a named part, so that a change in one part leaves the others as they were. */
  part: (name: string) => Chance
}

export function chance(seed: number | string): Chance {
  let state = hash(String(seed))
  // mulberry32: 32 bits of state, good enough to look like life.
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const between = (from: number, to: number) => from + Math.floor(next() * (to - from + 1))
  return {
    next,
    between,
    pick: (list) => list[between(0, list.length - 1)]!,
    happens: (probability) => next() < probability,
    part: (name) => chance(`${seed}/${name}`),
  }
}

/** FNV-1a. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let index = 0; index < text.length; index++)
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193)
  return value >>> 0
}
