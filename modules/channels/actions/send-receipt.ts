import { receiptFromChannel, sayTime } from '#modules/cases/index.ts'
import { projectsById } from '#modules/estate/index.ts'
import { usualZone } from '#platform/calendar/index.ts'
import type { Work } from '#platform/work/index.ts'
import { addressIndex } from '../address.ts'
import { receiptsADay } from '../channel.ts'
import { type Letter, plainSubject } from '../mail/letter.ts'
import { remarksOn } from '../mail/remarks.ts'
import { sendFromMailbox } from './send-from-mailbox.ts'
import { channelStore } from '../store.ts'
import type { MailboxRow } from '../tables.ts'

interface Opened {
  id: string
  number: string
  projectId: string
  firstReplyDueAt: Date
  owner: { name: string }
  name: string
  refused: readonly { zh: string; en: string }[]
}

const dayMs = 24 * 3_600_000

/** Tells the sender number, owner and term at once; to one address only so often a day, so that machines do not write to each other. */
export async function sendReceipt(
  work: Work,
  mailbox: MailboxRow,
  { from, subject, messageId, language }: Letter,
  { id: caseId, number, projectId, firstReplyDueAt, owner, name, refused }: Opened,
): Promise<void> {
  const since = new Date(work.now.getTime() - dayMs)
  const sent = await channelStore(work).receiptsSince(addressIndex(work, from.address), since)
  if (sent >= receiptsADay) return
  const timezone = (await projectsById(work, [projectId])).get(projectId)?.timezone ?? usualZone
  const replyBy = sayTime(firstReplyDueAt, timezone, language)
  const remark = remarksOn(refused, language)
  await sendFromMailbox(work, mailbox, {
    caseId,
    number,
    to: from.address,
    nature: 'receipt',
    language,
    dedupeKey: `receipt:${caseId}`,
    subject: plainSubject(subject),
    answers: [messageId],
    template: 'mailReceipt',
    variables: { name, number, handler: owner.name, replyBy, remark: remark && `\n${remark}` },
  })
  await receiptFromChannel(work, caseId, receiptWords[language](number, owner.name, replyBy))
}

/** What the conversation shows of a receipt. */
export const receiptWords = {
  zh: (number: string, handler: string, replyBy: string) =>
    `已自动回复：来件编号 ${number}，${handler} 会在 ${replyBy} 前答复。`,
  en: (number: string, handler: string, replyBy: string) =>
    `Sent automatically: number ${number}, ${handler} will answer by ${replyBy}.`,
}
