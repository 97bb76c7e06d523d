/** The orders of the list of notices. */
export const noticeOrders = ['createdAt', 'reviewBy', 'number'] as const

/** The orders of the list of factors. */
export const factorOrders = ['project', 'distance', 'checkedOn'] as const

/** The orders of the register of postings. */
export const postingOrders = ['dueBy', 'provedOn'] as const

/** The orders of the list of acknowledgements. */
export const acknowledgementOrders = ['at', 'number'] as const

/** The orders of the list of scripts. */
export const scriptOrders = ['createdAt', 'number'] as const

/** The orders of the list of talks. */
export const talkOrders = ['createdAt', 'acknowledgedOn'] as const

/** The orders of the list of intentions. */
export const intentionOrders = ['createdAt'] as const

/** The orders of the list of customers on their way to the contract. */
export const purchaseOrders = ['subscribedAt', 'appointmentAt'] as const

/** The orders of the list of channel cards. */
export const cardOrders = ['at'] as const

/** The orders of the places where channel posters hang. */
export const placeOrders = ['dueBy', 'hungOn'] as const
