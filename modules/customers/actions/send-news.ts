import { createHash } from 'node:crypto'
import { sendMessage } from '#platform/messages/index.ts'
import type { Work } from '#platform/work/index.ts'
import { consentKinds } from '../consent-kinds.ts'
import { refusals } from '../errors.ts'
import { newsSent } from '../events.ts'
import { consentsHold } from '../queries/consents.ts'
import { visiblePerson } from '../queries/visible-person.ts'

/** Tells a customer who agrees to marketing of a project or an offer; the same words reach her once (广告法 art. 43). */
export async function sendNews(
  work: Work,
  personId: string,
  { words }: { words: string },
): Promise<{ messageId: string | null }> {
  const { id, seen_in: projectId } = await visiblePerson(work, personId)
  const { zh, en } = consentKinds.marketing
  if (!(await consentsHold(work, [id], 'marketing')).has(id)) throw refusals.consentNeeded({ zh, en })
  const said = words.trim()
  const messageId = await sendMessage(work, {
    channel: 'sms',
    to: { personId: id },
    template: 'projectNews',
    variables: { words: said },
    projectId,
    dedupeKey: `news:${id}:${createHash('sha256').update(said).digest('hex')}`,
  })
  if (messageId)
    work.emit(
      newsSent,
      { personId: id, words: said },
      { subject: ['customers.person', id], projectId, personId: id },
    )
  return { messageId }
}
