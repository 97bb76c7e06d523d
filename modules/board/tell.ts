import { sendMessage } from '#platform/messages/index.ts'
import type { Work } from '#platform/work/index.ts'
import type { AuthorRow } from './tables.ts'

export interface News {
  template: string
  variables: Record<string, string>
  number: number
  /** Tells one piece of news from the next; a person hears each once. */
  of: string
}

/** Tells somebody of the board: in the portal where she is a customer, else by message to the phone that she proved. */
export async function tell(
  work: Work,
  author: AuthorRow,
  { template, variables, number, of }: News,
): Promise<void> {
  const { id, person_id: personId, phone_sealed: phone } = author
  const dedupeKey = `board:${of}:${id}`
  if (personId)
    await sendMessage(work, {
      channel: 'inApp',
      to: { personId },
      template,
      variables,
      dedupeKey,
      link: `/board/${number}/part`,
    })
  else if (phone)
    await sendMessage(work, {
      channel: 'sms',
      to: { address: work.services.keyring.decrypt(phone) },
      template,
      variables,
      dedupeKey,
    })
}
