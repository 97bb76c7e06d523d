import { defineContract } from '#platform/contract/index.ts'
import { channelRoutes } from './routes/channels.ts'
import { clientRoutes } from './routes/clients.ts'
import { inboundRoutes } from './routes/inbound.ts'
import { mailboxRoutes } from './routes/mailboxes.ts'

export { channelKinds, securities } from './channel.ts'

export const channelsContract = defineContract('channels', {
  ...channelRoutes,
  ...mailboxRoutes,
  ...clientRoutes,
  ...inboundRoutes,
})
