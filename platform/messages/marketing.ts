import type { Work } from '../work/index.ts'
import type { AddressBook } from './address.ts'
import { messageWithheld } from './events.ts'
import { placesOf } from './render.ts'
import type { MessageRow } from './tables.ts'

/** What a message is for: whoever serves may write, whoever advertises asks first. */
export const purposes = ['service', 'marketing'] as const
export type Purpose = (typeof purposes)[number]

/** How to refuse more of it; every marketing message says so at this place (广告法 art. 43). */
const placeOfRefusal = 'refuse'
export const howToRefuse = {
  zh: { [placeOfRefusal]: '退订：业主端“我的同意”里关闭营销信息。' },
  en: { [placeOfRefusal]: 'To refuse: switch marketing off under My consents.' },
}

/** Whether the words of a marketing message say how to refuse more of it. */
export const saysHowToRefuse = (body: string): boolean => placesOf(body).includes(placeOfRefusal)

/** Holds a marketing message back whose reader does not agree to it now, whatever was agreed when it was written. */
export async function withholdUnlessAgreed(
  work: Work,
  addressBook: AddressBook,
  { id, purpose, person_id: personId, project_id: projectId, template_key: template, channel }: MessageRow,
): Promise<boolean> {
  if (purpose === 'service' || (personId && (await addressBook.mayAdvertise(work, personId)))) return false
  await work.sql(
    `UPDATE platform.message SET state = 'withheld', error = 'notAgreed', due_at = NULL WHERE id = $1`,
    [id],
  )
  work.emit(
    messageWithheld,
    { template, channel },
    {
      subject: ['platform.message', id],
      projectId: projectId ?? undefined,
      personId: personId ?? undefined,
    },
  )
  return true
}
