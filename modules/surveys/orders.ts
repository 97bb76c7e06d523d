/** The orders of the list of call-backs. */
export const callbackOrders = ['dueOn', 'agreedAt', 'doneAt'] as const

/** The orders of the list of scripts. */
export const scriptOrders = ['createdAt', 'number'] as const

/** The orders of the list of opinions. */
export const opinionOrders = ['toldAt'] as const
