import type { Keyring } from '#platform/secrets/keyring.ts'
import type { MailboxRow } from '../tables.ts'
import type { ImapAccess } from './imap.ts'
import type { SmtpAccess } from './smtp.ts'

/** How to get at a mailbox and at the server that takes its letters; both know the same user. */
export function accessTo(keyring: Keyring, row: MailboxRow): { imap: ImapAccess; smtp: SmtpAccess } {
  const user = row.user_name
  const password = row.password_sealed ? keyring.decrypt(row.password_sealed) : ''
  return {
    imap: { host: row.imap_host, port: row.imap_port, security: row.imap_security, user, password },
    smtp: { host: row.smtp_host, port: row.smtp_port, security: row.smtp_security, user, password },
  }
}
