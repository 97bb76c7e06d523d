import { patience } from '#platform/messages/index.ts'
import type { Security } from '../channel.ts'

export interface SmtpAccess {
  host: string
  port: number
  security: Security
  user: string
  password: string
}

/** A way to hand letters to the server of a mailbox. */
export async function openSmtp({ host, port, security, user, password }: SmtpAccess) {
  const { createTransport } = await import('nodemailer')
  return createTransport({
    host,
    port,
    secure: security === 'tls',
    requireTLS: security === 'startTls',
    ignoreTLS: security === 'none',
    ...(password && { auth: { user, pass: password } }),
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
  })
}
