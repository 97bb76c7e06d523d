import { maskPhone } from '../text/index.ts'
import type { Work } from '../work/index.ts'
import type { ChannelName } from './message.ts'

/** Whom a message is for: somebody we know, or an address as it stands. */
export type Recipient = { personId: string } | { staffId: string } | { address: string }

/**
 * Finds the phone number or mail address of people we know; the composition puts it together from the modules that own
 * them. Null when there is none, or when the person does not want messages on this channel.
 */
export interface AddressBook {
  addressOf: (
    work: Work,
    channel: ChannelName,
    recipient: { personId: string } | { staffId: string },
  ) => Promise<string | null>
  /** Whether the person agrees to marketing at this moment. */
  mayAdvertise: (work: Work, personId: string) => Promise<boolean>
}

export const emptyAddressBook: AddressBook = {
  addressOf: async () => null,
  mayAdvertise: async () => false,
}

/** What may be shown of an address: 138****0001, s***@example.com. */
export function maskAddress(address: string): string {
  const at = address.indexOf('@')
  if (at > 0) return `${address[0]}***${address.slice(at)}`
  return /^\+?[\d\s-]+$/.test(address) ? maskPhone(address.replaceAll(/\D/g, '')) : address
}

/** Words of a provider without the numbers that it repeats. */
export function maskNumbers(words: string): string {
  return words.replaceAll(/(?<!\d)(?:86)?1[3-9]\d{9}(?!\d)/g, (phone) => maskPhone(phone)).slice(0, 300)
}
