import { receiptFromChannel } from '#modules/cases/index.ts'
import { projectsById } from '#modules/estate/index.ts'
import { sayTime, usualZone } from '#platform/calendar/index.ts'
import { sendMessage } from '#platform/messages/index.ts'
import type { Work } from '#platform/work/index.ts'
import { addressIndex } from '../address.ts'
import { receiptsADay } from '../channel.ts'
import { channelStore } from '../store.ts'
import type { MailboxRow } from '../tables.ts'
import { sendFromMailbox, shownTo } from './send-from-mailbox.ts'

interface Receipt {
  case: { id: string; number: string; projectId: string; firstReplyDueAt: Date; owner: { name: string } }
  by: 'email' | 'sms'
  to: string
  name: string
  language: 'zh' | 'en'
  /** From which a letter leaves; without one the installation's own sender serves. */
  mailbox: MailboxRow | null
  sender: string
  subject: string
  /** The letter that is answered. */
  answers: readonly string[]
  remark: string
  /** Written to the chairman: the outbox shows nothing of it. */
  isConfidential: boolean
}

const dayMs = 24 * 3_600_000

/** Tells the sender number, owner and term at once; to one address only so often a day, so that machines do not write to each other. */
export async function sendReceipt(work: Work, receipt: Receipt): Promise<void> {
  const { to, by, name, language, mailbox, remark, isConfidential } = receipt
  const { id: caseId, number, projectId, firstReplyDueAt, owner } = receipt.case
  const since = new Date(work.now.getTime() - dayMs)
  if ((await channelStore(work).receiptsSince(addressIndex(work, to), since)) >= receiptsADay) return
  const replyBy = await saidTime(work, projectId, firstReplyDueAt, language)
  const variables = { name, number, handler: owner.name, replyBy, remark: remark && `\n${remark}` }
  const dedupeKey = `receipt:${caseId}`
  const rest = { language, dedupeKey, to: { address: to }, ...shownTo(projectId, isConfidential) }
  if (by === 'sms')
    await sendMessage(work, { ...rest, channel: 'sms', template: 'channelReceipt', variables })
  else if (mailbox)
    await sendFromMailbox(work, mailbox, {
      caseId,
      number,
      to,
      nature: 'receipt',
      language,
      dedupeKey,
      subject: receipt.subject,
      answers: receipt.answers,
      template: 'mailReceipt',
      variables,
      isConfidential,
    })
  else
    await sendMessage(work, {
      ...rest,
      channel: 'email',
      template: 'mailReceipt',
      variables: { ...variables, subject: `${receipt.subject} [${number}]`, sender: receipt.sender },
    })
  await receiptFromChannel(work, caseId, receiptWords[language](number, owner.name, replyBy))
}

/** Until when an answer is due, in the time of the project. */
export async function saidTime(work: Work, projectId: string, at: Date, language: 'zh' | 'en') {
  const timezone = (await projectsById(work, [projectId])).get(projectId)?.timezone ?? usualZone
  return sayTime(at, timezone, language)
}

const receiptWords = {
  zh: (number: string, handler: string, replyBy: string) =>
    `已自动回复：来件编号 ${number}，${handler} 会在 ${replyBy} 前答复。`,
  en: (number: string, handler: string, replyBy: string) =>
    `Sent automatically: number ${number}, ${handler} will answer by ${replyBy}.`,
}
