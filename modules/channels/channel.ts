/** What a company keeps to hear and answer its customers (S3-40). */
export const channelKinds = ['mailbox', 'form', 'client'] as const
export type ChannelKind = (typeof channelKinds)[number]

export const securities = ['tls', 'startTls', 'none'] as const
export type Security = (typeof securities)[number]

/** The way on which the answers to a case leave. */
export type AnswerBy = 'email' | 'sms' | 'webhook'

/** Automatic receipts that one address may get a day, so that two machines never keep each other busy. */
export const receiptsADay = 4

/** What one contact and one place on the net may send through a form a day. */
export const formsADay = { byContact: 5, fromPlace: 30 }

/** A person needs longer than this to read a form and fill it in. */
export const quickestMs = 2_000
/** After this a form has to be opened anew. */
export const formLapsesMs = 12 * 3_600_000

/** What may be sent along by form. */
export const mostPhotos = 6

/** A signed request is good for this long, either way. */
export const replayWindowMs = 5 * 60_000
