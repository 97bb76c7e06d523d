/** What the writer of a letter to the chairman allows: he and his office alone, or whom they entrust it to by name. */
export const confidences = ['chairmanOnly', 'mayPassOn'] as const
export type Confidence = (typeof confidences)[number]

/** What stands for a confidential case wherever more than those who may know of it could read. */
export const letterTitle = { zh: '致董事长的信', en: 'Letter to the chairman' }

/** The office answers and asks who writes; the chairman hears of what it owes. */
export const officeRoles = ['chairmanAssistant', 'chairman'] as const
