import { createTransport, type SendMailOptions, type Transporter } from 'nodemailer'
import { type Channel, patience, Rejected } from './channel.ts'

export interface EmailSettings {
  /** `smtp://user:password@host:587` or `smtps://…:465`. */
  url: string
  /** Sender, for example `同行 <service@example.com>`. */
  from: string
}

/** Plain-text mail over SMTP. */
export function email({ url, from }: EmailSettings): Channel {
  const transport = createTransport({
    url,
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
  })
  const domain = /@([\w.-]+)/.exec(from)?.[1] ?? 'tongxing.invalid'
  return {
    send: ({ messageId, address, subject, content }) =>
      handOver(transport, {
        from,
        to: address,
        subject: subject ?? '',
        text: content,
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
