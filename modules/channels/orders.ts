/** The orders of the list of channels. */
export const channelOrders = ['name', 'kind'] as const
