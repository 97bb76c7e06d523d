/** A message ready to go out. */
export interface Outgoing {
  /** The same for every try, so that a provider can recognise a repetition. */
  messageId: string
  address: string
  subject: string | null
  content: string
  templateKey: string
}

/** A way out of the house. */
export interface Channel {
  /** Hands the message over; resolves when the provider has taken it. Throws `Rejected` when trying again is in vain. */
  send: (message: Outgoing) => Promise<{ providerId?: string }>
}

/** The provider will not take this message, now or later. */
export class Rejected extends Error {
  override name = 'Rejected'
}

/** Milliseconds that a provider has to answer. */
export const patience = 15_000
