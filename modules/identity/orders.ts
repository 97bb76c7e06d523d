/** The orders of the list of accounts. */
export const accountOrders = ['username', 'lastSignedInAt'] as const
export type AccountOrder = (typeof accountOrders)[number]

/** The orders of the audit log. */
export const auditOrders = ['at'] as const
