/** The orders of the register of contracts. */
export const contractOrders = ['signedOn', 'number', 'price', 'plannedDeliveryOn'] as const
export type ContractOrder = (typeof contractOrders)[number]
