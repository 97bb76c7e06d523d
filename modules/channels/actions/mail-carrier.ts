import { noteFromChannel } from '#modules/cases/index.ts'
import { filesById, readFileBytes } from '#platform/files/index.ts'
import { type Carrier, handOver } from '#platform/messages/index.ts'
import type { Work } from '#platform/work/index.ts'
import { channelStore } from '../store.ts'
import type { MailboxRow } from '../tables.ts'
import { accessTo } from '../mail/access.ts'
import { idOfLetter, mailboxCarrier, type ToldMailbox } from './send-from-mailbox.ts'
import { openSmtp } from '../mail/smtp.ts'

/** Letters leave from the mailbox to which the customer wrote, in their thread (RFC 5322 3.6.4). */
export const mailCarrier: Carrier = {
  name: mailboxCarrier,
  async isOpen(work, carried) {
    const { channelId } = carried as unknown as ToldMailbox
    return (await channelStore(work).byId(channelId))?.is_on ?? false
  },
  async send(database, { messageId, address, subject, content, carried }) {
    const told = carried as unknown as ToldMailbox
    const { mailbox, attachments } = await database.asSystem(
      'send a letter from a mailbox',
      async (work) => ({
        mailbox: (await channelStore(work).byId(told.channelId)) as MailboxRow,
        attachments: await attachmentsOf(work, told.fileIds),
      }),
    )
    const transport = await openSmtp(accessTo(database.services.keyring, mailbox).smtp)
    try {
      return await handOver(transport, {
        from: { name: mailbox.name, address: mailbox.address },
        to: address,
        subject: subject ?? '',
        text: content,
        messageId: idOfLetter(messageId, mailbox),
        attachments,
        ...(told.inReplyTo && { inReplyTo: told.inReplyTo, references: told.references }),
        ...(told.isAutomatic && {
          headers: { 'Auto-Submitted': 'auto-replied', 'X-Auto-Response-Suppress': 'All' },
        }),
      })
    } finally {
      transport.close()
    }
  },
  async onGivenUp(work, carried, words) {
    const { caseId } = carried as unknown as ToldMailbox
    await noteFromChannel(work, caseId, `邮件没有发出，请用别的方式联系客户：${words}`)
  },
}

async function attachmentsOf(work: Work, fileIds: readonly string[]) {
  const cards = await filesById(work, fileIds)
  return Promise.all(
    [...cards.values()].map(async ({ id, name, mediaType }) => ({
      filename: name,
      contentType: mediaType,
      content: (await readFileBytes(work, id)) ?? Buffer.alloc(0),
    })),
  )
}
