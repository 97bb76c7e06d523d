/** The orders of the list of what ends. */
export const endingOrders = ['endsOn', 'notedOn'] as const

/** The orders of the list of rounds. */
export const roundOrders = ['fromOn', 'title'] as const

/** The orders of the list of visits. */
export const visitOrders = ['state', 'offers', 'slot'] as const

/** The orders of the list of warranty orders. */
export const orderOrders = ['dueAt', 'number', 'openedAt'] as const

/** The orders of the list of buildings. */
export const buildingOrders = ['place', 'acceptedOn'] as const
