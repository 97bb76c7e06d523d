/** A week beside the eight before it. */
export const weeksBefore = 8
/** Fewer than these are no spike, however quiet it was before. */
export const leastCases = 3
/** How seldom so many would come by chance at the usual rate. */
export const rareness = 0.01

export interface Surge {
  cases: number
  /** Mean of the weeks before. */
  usual: number
  chance: number
}

/** The chance of so many or more at this mean (upper tail of Poisson's distribution). */
export function chanceOfAtLeast(cases: number, mean: number): number {
  let term = Math.exp(-mean)
  let below = 0
  for (let count = 0; count < cases; count++) {
    below += term
    term *= mean / (count + 1)
  }
  return Math.min(1, Math.max(0, 1 - below))
}

/**
 * Whether the last week stands out against the eight before. One case is added to the history, so that a place where nothing
 * happened for long does not warn of the first two.
 */
export function surgeOf(lastWeek: number, before: readonly number[]): Surge | null {
  const sum = before.reduce((total, cases) => total + cases, 0)
  const chance = chanceOfAtLeast(lastWeek, (sum + 1) / weeksBefore)
  if (lastWeek < leastCases || chance >= rareness) return null
  return { cases: lastWeek, usual: sum / weeksBefore, chance }
}
