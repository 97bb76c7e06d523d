import { maskAddress } from '#platform/messages/index.ts'
import type { Work } from '#platform/work/index.ts'

/** The columns in which a mail address or phone lies: sealed, to be found by, and as it may be shown. */
export function sealAddress({ services: { keyring } }: Work, address: string) {
  return {
    address_sealed: keyring.encrypt(address),
    address_index: indexOf(keyring, address),
    address_hint: maskAddress(address),
  }
}

const indexOf = (keyring: Work['services']['keyring'], address: string) =>
  keyring.blindIndex('address of a channel', address.trim().toLowerCase())

/** By what an address is found again. */
export const addressIndex = ({ services }: Work, address: string) => indexOf(services.keyring, address)
