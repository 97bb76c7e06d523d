/** Sent back so often, a case needs somebody who decides whose it is (supervised handling). */
export const returnsBeforeRuling = 2

/** DEFAULT: how long the referee has, before the next level decides. */
export const rulingWithinMinutes = 24 * 60

/** DEFAULT: the level of the ladder that is asked first: the city manager. */
export const firstReferee = 2

interface Returned {
  state: string
  ruled: boolean
  endedAt: Date | null
}

/** How often departments said "not ours" since it was last decided. */
export function returnsSince(tasks: readonly Returned[], decidedAt: Date | null): number {
  return tasks.filter(
    ({ state, ruled, endedAt }) =>
      state === 'returned' && !ruled && endedAt !== null && (decidedAt === null || endedAt > decidedAt),
  ).length
}
