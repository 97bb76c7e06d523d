import type { Work } from '#platform/work/index.ts'
import type { GivenBuyer } from './buyers-in-cells.ts'

/** What a row said of a buyer, sealed, so that the same row again can be recognised. */
export function sealGiven({ services }: Work, given: GivenBuyer): string {
  return services.keyring.encrypt(JSON.stringify(given))
}

export function openGiven({ services }: Work, sealed: string | null): GivenBuyer | null {
  return sealed === null ? null : (JSON.parse(services.keyring.decrypt(sealed)) as GivenBuyer)
}
