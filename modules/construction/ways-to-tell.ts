import { emailsOf, wantedChannelsOf } from '#modules/customers/index.ts'
import { languagesOf } from '#modules/identity/index.ts'
import type { Work } from '#platform/work/index.ts'

export type Way = 'inApp' | 'sms' | 'email'

/** In which language a buyer is told something, and whether she likes short messages or has asked for e-mail. */
export interface Wish {
  language: 'zh' | 'en'
  byMail: boolean
  bySms: boolean
}

/** How each of these buyers wishes to be told; a mail needs an address. */
export async function wishesOf(
  work: Work,
  personIds: readonly string[],
): Promise<(personId: string) => Wish> {
  const ids = [...new Set(personIds)]
  const [languageOf, wanted] = await Promise.all([languagesOf(work, ids), wantedChannelsOf(work, ids)])
  const addresses = await emailsOf(
    work,
    ids.filter((id) => wanted.get(id) === 'email'),
  )
  return (id) => ({
    language: languageOf(id),
    byMail: addresses.has(id),
    bySms: wanted.get(id) === 'sms',
  })
}

/** What somebody has to know before leaving the house goes by short message, or by mail to whoever asked for mail. */
export const waysOfVisit = ({ byMail }: Wish): Way[] => ['inApp', byMail ? 'email' : 'sms']
