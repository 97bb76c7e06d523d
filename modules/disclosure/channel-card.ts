/** When a customer is handed the card of channels: at her first visit (1.3), and again at the signing (2.4). */
export const cardOccasions = ['visit', 'signing'] as const
export type CardOccasion = (typeof cardOccasions)[number]
