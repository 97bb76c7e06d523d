/** Where a project stands; settled is years after delivery. */
export const projectStates = ['preparing', 'onSale', 'preDelivery', 'delivered', 'settled'] as const
export type ProjectState = (typeof projectStates)[number]
