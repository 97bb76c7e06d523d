import { type ContactChannel, personsById, wantedChannelOf } from '#modules/customers/index.ts'
import { languagesOf } from '#modules/identity/index.ts'
import { sayDay, sayTime } from '#platform/calendar/index.ts'
import { type MessageInput, pushMessage, sendMessage } from '#platform/messages/index.ts'
import type { Work } from '#platform/work/index.ts'
import { letterTitle } from './confidence.ts'
import { reachOf } from './tell-staff.ts'
import type { News } from './news.ts'

/** What a customer is told of her case, by the key of the words. */
export type ForCustomer =
  | 'caseReceipt'
  | 'caseReply'
  | 'casePlan'
  | 'caseProgress'
  | 'caseResult'
  | 'caseReopened'
  | 'caseClosed'
  | 'caseClosedUnconfirmed'

/** A day later the short message tells nothing that the portal does not show better. */
const usefulForMs = 24 * 3_600_000
const longestWords = 300

/** Tells the reporter: a notice in the portal and on her devices, else a short message where that is wanted; each once an event. */
export async function tellCustomer(work: Work, news: News, template: ForCustomer): Promise<void> {
  const { eventId, file } = news
  if (!file.reporter_person_id) return
  // A file that was merged is told under the one that remains.
  const person = (await personsById(work, [file.reporter_person_id])).get(file.reporter_person_id)
  if (!person) return
  const [languageOf, wanted] = await Promise.all([
    languagesOf(work, [person.id]),
    wantedChannelOf(work, person.id),
  ])
  const language = languageOf(person.id)
  const message: Omit<MessageInput, 'channel'> = {
    to: { personId: person.id },
    template,
    language,
    variables: variablesOf(news, language),
    urgency: file.safety ? 'urgent' : 'normal',
    ...reachOf(file),
    link: `/cases/${file.id}`,
  }
  await sendMessage(work, { ...message, channel: 'inApp', dedupeKey: `${eventId}:inApp` })
  if (isCarried(file.channel)) return
  const shortMessage: MessageInput = {
    ...message,
    channel: 'sms',
    dedupeKey: `${eventId}:sms`,
    expiresAt: new Date(work.now.getTime() + usefulForMs),
  }
  await pushMessage(
    work,
    { ...message, to: { personId: person.id }, dedupeKey: `${eventId}:push` },
    wantsShortMessage(wanted, template) ? shortMessage : null,
  )
}

/** Whoever wrote from outside is answered on the way that she chose, by the module that keeps it. */
const isCarried = (channel: News['file']['channel']) => ['email', 'webForm', 'api'].includes(channel)

/** Who asked for short messages gets them all; who said nothing, those that must not be missed. */
export function wantsShortMessage(wanted: ContactChannel | null, template: ForCustomer): boolean {
  return (
    wanted === 'sms' || (wanted === null && ['caseReceipt', 'caseReply', 'caseResult'].includes(template))
  )
}

function variablesOf({ file, words, timezone }: News, language: 'zh' | 'en') {
  const { person, until } = (words?.details ?? {}) as { person?: string; until?: string }
  const body = [...(words?.body ?? '')]
  return {
    title: file.confidence ? letterTitle[language] : file.title,
    number: file.number,
    handler: file.owner_name,
    replyBy: sayTime(file.answer_due_at ?? file.first_reply_due_at, timezone, language),
    reply: body.length > longestWords ? `${body.slice(0, longestWords - 1).join('')}…` : body.join(''),
    person: person ?? file.owner_name,
    until: until ? sayDay(until, language) : '',
  }
}
