import { consentsHold, emailsOf, phonesOf } from '#modules/customers/index.ts'
import type { AddressBook } from '#platform/messages/index.ts'

interface StaffAddress {
  phone_sealed: string | null
  email: string | null
}

/** The phones and mail addresses of the people we know. */
export const addressBook: AddressBook = {
  mayAdvertise: async (work, personId) => (await consentsHold(work, [personId], 'marketing')).has(personId),
  addressOf: async (work, channel, recipient) => {
    if ('personId' in recipient) {
      const found = { sms: phonesOf, email: emailsOf }[channel as 'sms' | 'email']
      return (await found?.(work, [recipient.personId]))?.get(recipient.personId) ?? null
    }
    const [staff] = await work.sql<StaffAddress>(
      'SELECT phone_sealed, email FROM organization.staff WHERE id = $1',
      [recipient.staffId],
    )
    if (channel === 'email') return staff?.email ?? null
    return channel === 'sms' && staff?.phone_sealed ? work.services.keyring.decrypt(staff.phone_sealed) : null
  },
}
