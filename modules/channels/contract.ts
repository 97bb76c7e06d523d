import { defineContract } from '#platform/contract/index.ts'
import { channelRoutes } from './routes/channels.ts'
import { mailboxRoutes } from './routes/mailboxes.ts'

export { channelKinds, securities } from './channel.ts'

export const channelsContract = defineContract('channels', {
  ...channelRoutes,
  ...mailboxRoutes,
})
