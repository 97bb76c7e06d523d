import { wordToCarry, type WordToCarry } from '#modules/cases/index.ts'
import { sendMessage } from '#platform/messages/index.ts'
import type { Work } from '#platform/work/index.ts'
import { plainSubject } from '../mail/letter.ts'
import { sendFromMailbox, shownTo } from './send-from-mailbox.ts'
import { type ToldClient, webhookCarrier } from './webhook-carrier.ts'
import { channelStore } from '../store.ts'
import type { ConversationRow, MailboxRow } from '../tables.ts'

/** A word of the staff leaves on the way that the customer chose; each once, and never one that is internal. */
export async function carryAnswer(work: Work, caseId: string, entryId: string): Promise<void> {
  const [conversation, word] = await Promise.all([
    channelStore(work).conversationOf(caseId),
    wordToCarry(work, caseId, entryId),
  ])
  if (!conversation || !word || word.body === null) return
  if (conversation.answer_by === 'email') await byMail(work, conversation, word, entryId)
  else if (conversation.answer_by === 'webhook') await byWebhook(work, conversation, word, entryId)
  else await bySms(work, conversation, word, entryId)
}

const addressOf = (work: Work, { address_sealed }: ConversationRow) =>
  work.services.keyring.decrypt(address_sealed!)

async function byMail(work: Work, conversation: ConversationRow, word: WordToCarry, entryId: string) {
  const store = channelStore(work)
  const { case_id: caseId, project_id: projectId, channel_id: channelId, number, language } = conversation
  const channel = await store.byId(channelId)
  const mailbox = channel?.kind === 'mailbox' ? (channel as MailboxRow) : await store.mailboxFor(projectId)
  const variables = { reply: word.body!, number, handler: word.staffName ?? '' }
  const to = addressOf(work, conversation)
  if (!mailbox) {
    // Without a mailbox of the project the installation's own sender serves.
    const subject = `${word.title} [${number}]`
    await sendMessage(work, {
      channel: 'email',
      to: { address: to },
      template: 'mailAnswer',
      language,
      variables: { ...variables, subject, sender: channel?.name ?? '' },
      dedupeKey: `answer:${entryId}`,
      ...shownTo(projectId, word.isConfidential),
    })
    return
  }
  const letters = await store.lettersOf(caseId)
  const heard = letters.findLast(({ direction }) => direction === 'in')
  const subject = heard?.subject_sealed ? work.services.keyring.decrypt(heard.subject_sealed) : word.title
  // What the customer wrote last is what is answered; the rest of the thread comes before it.
  const ids = letters.map(({ message_id }) => message_id).filter((id) => id !== heard?.message_id)
  await sendFromMailbox(work, mailbox, {
    caseId,
    number,
    to,
    nature: 'answer',
    language,
    dedupeKey: `answer:${entryId}`,
    subject: plainSubject(subject),
    answers: heard ? [...ids, heard.message_id] : ids,
    template: 'mailAnswer',
    variables,
    fileIds: word.fileIds ?? [],
    isConfidential: word.isConfidential,
  })
}

const longestSms = 260

async function bySms(work: Work, conversation: ConversationRow, word: WordToCarry, entryId: string) {
  const { number, language, project_id: projectId } = conversation
  const body = [...word.body!]
  await sendMessage(work, {
    channel: 'sms',
    to: { address: addressOf(work, conversation) },
    template: 'channelAnswer',
    language,
    variables: {
      number,
      handler: word.staffName ?? '',
      reply: body.length > longestSms ? `${body.slice(0, longestSms - 1).join('')}…` : word.body!,
    },
    dedupeKey: `answer:${entryId}`,
    ...shownTo(projectId, word.isConfidential),
  })
}

async function byWebhook(work: Work, conversation: ConversationRow, word: WordToCarry, entryId: string) {
  const { case_id: caseId, channel_id: channelId, thread, number, language } = conversation
  const store = channelStore(work)
  const client = await store.byId(channelId)
  if (!client?.webhook_url) return
  const told: ToldClient = {
    channelId,
    caseId,
    conversationId: thread!,
    number,
    staffName: word.staffName ?? '',
  }
  const messageId = await sendMessage(work, {
    channel: 'webhook',
    to: { address: client.webhook_url },
    template: 'channelAnswer',
    language,
    variables: { reply: word.body! },
    dedupeKey: `answer:${entryId}`,
    projectId: conversation.project_id,
    carrier: { name: webhookCarrier.name, told: { ...told } },
  })
  if (!messageId) return
  await store.addLetter({
    id: work.newId(),
    project_id: client.project_id,
    channel_id: channelId,
    direction: 'out',
    message_id: messageId,
    at: work.now,
    nature: 'answer',
    outcome: 'handedOver',
    case_id: caseId,
  })
}
