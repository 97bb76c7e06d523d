/** A stay of a customer before the contract. */
export interface FirstStay {
  projectId: string
  /** The home that was subscribed to; null while getting to know one another. */
  homeId: string | null
  enteredOn: string
  leftOn: string | null
  endedBy: 'completed' | 'cancelled' | null
}

/**
 * The stays that still lead to a contract. What led to a contract stands with the home, and closes with it when the home
 * is sold on or given back (domain.md 2.0 rule 6): a first visit is shown on its own only while it leads nowhere else,
 * or to a subscription that runs or was cancelled.
 */
export function openWays<S extends FirstStay>(stays: readonly S[]): S[] {
  return stays.filter((stay) => {
    if (stay.homeId !== null) return stay.endedBy === null
    if (stay.endedBy !== 'completed') return stay.endedBy === null
    return stays.some(
      ({ projectId, homeId, enteredOn, endedBy }) =>
        homeId !== null &&
        projectId === stay.projectId &&
        enteredOn === stay.leftOn &&
        endedBy !== 'completed',
    )
  })
}
