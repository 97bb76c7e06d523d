/** The orders of the list of homes; `place` is how one walks past them. */
export const homeOrders = ['place', 'grossArea', 'state'] as const
export type HomeOrder = (typeof homeOrders)[number]

/** The orders of the list of projects. */
export const projectOrders = ['code', 'name', 'city', 'state', 'firstDelivery'] as const
export type ProjectOrder = (typeof projectOrders)[number]
