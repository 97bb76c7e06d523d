import { type Channel, Rejected } from './channel.ts'
import { postJson } from './post-json.ts'

export interface WeChatWorkSettings {
  /** The webhook of a group robot. */
  robotUrl: string
}

/** `errcode` of WeChat Work for "too many" and "busy", after which another try succeeds. */
const passing = new Set([-1, 45_009, 45_033])

/** A WeChat Work group robot; the address of a message is only a label, the robot knows its group. */
export function weChatWork({ robotUrl }: WeChatWorkSettings): Channel {
  return {
    send: async ({ content, subject }) => {
      const text = subject ? `${subject}\n${content}` : content
      const reply = await postJson(robotUrl, JSON.stringify({ msgtype: 'text', text: { content: text } }))
      const code = Number(reply.errcode ?? 0)
      if (code === 0) return {}
      const words = `${code} ${String(reply.errmsg ?? '')}`
      throw passing.has(code) ? new Error(words) : new Rejected(words)
    },
  }
}
