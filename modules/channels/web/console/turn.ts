import { type Channel, channels } from './api.ts'
import { keptOf, keptValuesOf } from './kept-fields.tsx'

/** Puts a channel to use or out of use; everything else stays. */
export function turned(channel: Channel): Promise<Channel> {
  const { id: channelId, version, mailbox } = channel
  const kept = { ...keptOf(keptValuesOf(channel)), isOn: !channel.isOn, version }
  const { hasPassword: _, ...access } = mailbox!
  return channels.call.changeMailbox({ params: { channelId }, body: { ...kept, ...access } })
}
