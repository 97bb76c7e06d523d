import { orTaken, type Work } from '#platform/work/index.ts'
import type { Security } from '../channel.ts'
import { refusals } from '../errors.ts'
import { channelView } from '../queries/channel-view.ts'
import type { ChannelRow } from '../tables.ts'
import { addChannel, changeChannel, type Kept } from './keep-channel.ts'

export interface Server {
  host: string
  port: number
  security: Security
}

export interface MailboxInput extends Kept {
  address: string
  imap: Server
  smtp: Server
  userName: string
  /** Left out, the one that is kept stays. */
  password?: string
  folder: string
}

/** Keeps a mailbox; its password is sealed and shown to nobody again. */
export async function addMailbox(work: Work, input: MailboxInput) {
  const id = await orTaken(
    () => addChannel(work, 'mailbox', input, columnsOf(work, input)),
    {},
    (options) => refusals.addressTaken({}, options),
  )
  return channelView(work, id)
}

/** Changes a mailbox. */
export function changeMailbox(work: Work, id: string, input: MailboxInput & { version: number }) {
  return orTaken(
    () => changeChannel(work, 'mailbox', id, input, columnsOf(work, input)),
    {},
    (options) => refusals.addressTaken({}, options),
  )
}

function columnsOf(
  { services }: Work,
  { address, imap, smtp, userName, password, folder }: MailboxInput,
): Partial<ChannelRow> {
  return {
    address: address.trim().toLowerCase(),
    imap_host: imap.host,
    imap_port: imap.port,
    imap_security: imap.security,
    smtp_host: smtp.host,
    smtp_port: smtp.port,
    smtp_security: smtp.security,
    user_name: userName,
    folder,
    ...(password && { password_sealed: services.keyring.encrypt(password) }),
  }
}
