import type { SendMailOptions, Transporter } from 'nodemailer'
import { type Channel, patience, Rejected } from './channel.ts'
import { letterHtml } from './letter-html.ts'

export interface EmailSettings {
  /** `smtp://user:password@host:587` or `smtps://…:465`. */
  url: string
  /** Sender, for example `同行 <service@example.com>`. */
  from: string
}

/** Mail over SMTP: the words as plain text, and with links for programs that show HTML. */
export function email({ url, from }: EmailSettings): Channel {
  const patient = { connectionTimeout: patience, greetingTimeout: patience, socketTimeout: patience }
  let opened: Promise<Transporter> | undefined
  const transport = () =>
    (opened ??= import('nodemailer').then(({ createTransport }) => createTransport({ url, ...patient })))
  const domain = /@([\w.-]+)/.exec(from)?.[1] ?? 'tongxing.invalid'
  return {
    send: async ({ messageId, address, subject, content }) =>
      handOver(await transport(), {
        from,
        to: address,
        subject: subject ?? '',
        text: content,
        html: letterHtml(content),
        messageId: `<${messageId}@${domain}>`,
      }),
  }
}

/** Gives a letter to a mail server; what that one refuses for good is not tried again. */
export async function handOver(
  transport: Pick<Transporter, 'sendMail'>,
  letter: SendMailOptions,
): Promise<{ providerId?: string }> {
  try {
    const sent = (await transport.sendMail(letter)) as { messageId: string }
    return { providerId: sent.messageId }
  } catch (error) {
    const { responseCode = 0, message } = error as { responseCode?: number; message: string }
    throw responseCode >= 500 ? new Rejected(message, { cause: error }) : error
  }
}
