/** The orders of what came and went. */
export const letterOrders = ['at'] as const

/** The orders of the list of channels. */
export const channelOrders = ['name', 'kind'] as const
