/** The orders of a send list. */
export const recipientOrders = ['place', 'toldAt', 'readAt'] as const

/** The orders of the list of changes. */
export const changeOrders = ['establishedOn', 'sendBy', 'number'] as const

/** The orders of the board of a change or a delay. */
export const noticeOrders = ['place', 'servedOn', 'answerBy', 'answeredOn'] as const

/** The orders of the list of delays. */
export const delayOrders = ['createdAt', 'newOn', 'sentOn'] as const

/** The orders of the list of open days. */
export const openDayOrders = ['heldOn', 'title'] as const

/** The orders of the list of visitors. */
export const bookingOrders = ['slot', 'bookedAt', 'joinedAt'] as const

/** The orders of the list of findings. */
export const findingOrders = ['dueOn', 'number', 'repairBy'] as const
