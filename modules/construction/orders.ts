/** The orders of a send list. */
export const recipientOrders = ['place', 'toldAt', 'readAt'] as const
