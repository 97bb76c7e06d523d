import { type Channel, channels } from './api.ts'
import { keptOf, keptValuesOf } from './kept-fields.tsx'

/** Puts a channel to use or out of use; everything else stays. */
export function turned(channel: Channel): Promise<Channel> {
  const { id: channelId, version, mailbox, form, client } = channel
  const kept = { ...keptOf(keptValuesOf(channel)), isOn: !channel.isOn, version }
  const params = { channelId }
  if (form) {
    const { key: _, ...own } = form
    return channels.call.changeForm({ params, body: { ...kept, ...own } })
  }
  if (client) {
    const { key: _, ...own } = client
    return channels.call.changeClient({ params, body: { ...kept, ...own } })
  }
  const { hasPassword: _, ...access } = mailbox!
  return channels.call.changeMailbox({ params, body: { ...kept, ...access } })
}
