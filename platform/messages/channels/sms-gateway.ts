import { type Channel, type Outgoing, Rejected } from './channel.ts'
import { postJson } from './post-json.ts'
import { signature } from './sign.ts'

export interface SmsSettings {
  url: string
  /** Signs every request; without one requests go unsigned. */
  secret?: string
  /** The name in 【】 before the text, which Chinese carriers require. */
  sign?: string
  /** JSON text with the places {messageId}, {phone}, {content}, {sign} and {template}, inside quotation marks. */
  body?: string
  /** For gateways that answer 200 to everything: the field of the reply that tells, and its value for success. */
  success?: { field: string; value: string }
}

const defaultBody =
  '{"messageId":"{messageId}","phone":"{phone}","content":"{content}","template":"{template}"}'

/** Any SMS gateway that takes a JSON request; README describes the signature. */
export function smsGateway({ url, secret, sign = '', body = defaultBody, success }: SmsSettings): Channel {
  return {
    send: async (message) => {
      const text = fill(body, message, sign)
      const reply = await postJson(url, text, {
        'idempotency-key': message.messageId,
        ...(secret && signature(secret, text)),
      })
      if (success && String(reply[success.field]) !== success.value)
        throw new Rejected(JSON.stringify(reply).slice(0, 200))
      const id = reply.id ?? reply.messageId
      return { providerId: id === undefined ? undefined : String(id) }
    },
  }
}

function fill(body: string, { messageId, address, content, templateKey }: Outgoing, sign: string): string {
  const values: Record<string, string> = {
    messageId,
    phone: address,
    content: sign ? `【${sign}】${content}` : content,
    sign,
    template: templateKey,
  }
  return body.replaceAll(/\{(\w+)\}/g, (place, name: string) =>
    name in values ? JSON.stringify(values[name]).slice(1, -1) : place,
  )
}
