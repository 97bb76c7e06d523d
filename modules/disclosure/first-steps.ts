/** How the question about a visit was answered: in a call, in a message, or by the customer herself (1.8). */
export const visitAnswerWays = ['call', 'message', 'own'] as const

/** How an intention to buy stands: open until the permit hangs, then the customer may subscribe (1.9). */
export const intentionStates = ['open', 'permitGiven', 'withdrawn'] as const
export type IntentionState = (typeof intentionStates)[number]
