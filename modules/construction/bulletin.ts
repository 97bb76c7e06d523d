/** A bulletin is a draft until it is sent; then it stays as buyers read it. */
export const bulletinStates = ['draft', 'sent'] as const
export type BulletinState = (typeof bulletinStates)[number]

/** The orders of the list of bulletins. */
export const bulletinOrders = ['createdAt', 'sentOn', 'title'] as const
export type BulletinOrder = (typeof bulletinOrders)[number]

/** How far a message is with one of its recipients. */
export const recipientStates = ['waiting', 'told', 'read'] as const
export type RecipientState = (typeof recipientStates)[number]
