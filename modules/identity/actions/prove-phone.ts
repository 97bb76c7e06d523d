import type { Means } from '../means.ts'
import { readSignInPhone } from '../phone-code.ts'
import { phoneProofCookie } from '../phone-proof.ts'
import type { Visit } from '../visit.ts'
import { redeem } from './phone-sign-in.ts'

/** Somebody who need not be a customer proves a phone by its code, so as to be heard in public under a nickname. */
export async function provePhone(
  means: Means,
  visit: Visit,
  input: { phone: string; code: string },
): Promise<void> {
  const { keyring, clock } = means.options.services
  const phone = readSignInPhone(input.phone, keyring)
  await redeem(means, visit, phone, input.code.replaceAll(/\s/g, ''))
  visit.keepCookie(phoneProofCookie(keyring, phone.number, clock.now()))
}

/** Takes the proof back from a browser that others use too. */
export async function forgetPhone(means: Means, visit: Visit): Promise<void> {
  const { keyring, clock } = means.options.services
  visit.keepCookie(phoneProofCookie(keyring, null, clock.now()))
}
