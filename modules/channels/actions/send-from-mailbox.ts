import { sendMessage } from '#platform/messages/index.ts'
import type { Work } from '#platform/work/index.ts'
import { sealAddress } from '../address.ts'
import { channelStore } from '../store.ts'
import type { MailboxRow } from '../tables.ts'

/** What the mailbox has to know when the letter leaves. */
export interface ToldMailbox {
  channelId: string
  caseId: string
  inReplyTo: string | null
  references: string[]
  fileIds: string[]
  /** A machine wrote it, so that no machine answers (RFC 3834). */
  isAutomatic: boolean
}

interface ToSend {
  caseId: string
  number: string
  to: string
  nature: 'receipt' | 'answer'
  language: 'zh' | 'en'
  dedupeKey: string
  subject: string
  /** Message ids of the conversation so far, the oldest first. */
  answers: readonly string[]
  template: 'mailReceipt' | 'mailAnswer'
  variables: Record<string, string>
  fileIds?: readonly string[]
  isConfidential: boolean
}

/** Who finds a message in the outbox: nobody of a project where it is confidential, and nobody its words. */
export const shownTo = (projectId: string, isConfidential: boolean) =>
  isConfidential ? { confidential: true } : { projectId }

const longestReferences = 20

/** Puts a letter into the outbox that leaves from a mailbox, in the thread of its case; asked twice it is sent once. */
export async function sendFromMailbox(work: Work, mailbox: MailboxRow, letter: ToSend): Promise<void> {
  const { caseId, number, to, nature, language, subject, answers, fileIds = [] } = letter
  const told: ToldMailbox = {
    channelId: mailbox.id,
    caseId,
    inReplyTo: answers.at(-1) ?? null,
    references: answers.slice(-longestReferences),
    fileIds: [...fileIds],
    isAutomatic: nature === 'receipt',
  }
  const headline = `${answers.length ? 'Re: ' : ''}${subject} [${number}]`.trim()
  const messageId = await sendMessage(work, {
    channel: 'email',
    to: { address: to },
    template: letter.template,
    language,
    variables: { ...letter.variables, subject: headline, sender: mailbox.name },
    dedupeKey: letter.dedupeKey,
    ...shownTo(mailbox.project_id, letter.isConfidential),
    carrier: { name: mailboxCarrier, told: { ...told } },
  })
  if (!messageId) return
  const { address_sealed, address_index } = sealAddress(work, to)
  await channelStore(work).addLetter({
    id: work.newId(),
    project_id: mailbox.project_id,
    channel_id: mailbox.id,
    direction: 'out',
    message_id: idOfLetter(messageId, mailbox),
    at: work.now,
    nature,
    outcome: 'handedOver',
    case_id: caseId,
    address_sealed,
    address_index,
    subject_sealed: work.services.keyring.encrypt(headline),
  })
}

export const mailboxCarrier = 'channels.mailbox'

/** The Message-ID is that of the outbox, so that a repeated try is the same letter. */
export const idOfLetter = (messageId: string, { address }: Pick<MailboxRow, 'address'>) =>
  `<${messageId}@${address.split('@')[1]}>`
