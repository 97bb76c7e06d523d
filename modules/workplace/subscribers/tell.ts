import { languagesOf } from '#modules/identity/index.ts'
import { sendMessage } from '#platform/messages/index.ts'
import type { Work } from '#platform/work/index.ts'

export interface Telling {
  template: string
  variables: Record<string, string>
  link: string
  /** The event that it speaks of; nobody hears of it twice. */
  about: string
}

/** Tells members of the staff something inside the console, each in the own language. */
export async function tell(
  work: Work,
  staffIds: readonly string[],
  { about, ...message }: Telling,
): Promise<void> {
  const languageOf = await languagesOf(work, staffIds)
  for (const staffId of staffIds)
    await sendMessage(work, {
      channel: 'inApp',
      to: { staffId },
      language: languageOf(staffId),
      dedupeKey: `workplace:${about}:${staffId}`,
      ...message,
    })
}
