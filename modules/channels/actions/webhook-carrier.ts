import { noteFromChannel } from '#modules/cases/index.ts'
import { type Carrier, postJson, signature } from '#platform/messages/index.ts'
import { channelStore } from '../store.ts'

/** What another system is told with an answer. */
export interface ToldClient {
  channelId: string
  caseId: string
  conversationId: string
  number: string
  staffName: string
}

/** Answers go to the address of the other system, signed like its own messages. */
export const webhookCarrier: Carrier = {
  name: 'channels.client',
  async isOpen(work, carried) {
    const { channelId } = carried as unknown as ToldClient
    return (await channelStore(work).byId(channelId))?.is_on ?? false
  },
  async send(database, { messageId, content, carried }) {
    const { channelId, conversationId, number, staffName } = carried as unknown as ToldClient
    const client = await database.asSystem('hand an answer to another system', (work) =>
      channelStore(work).byId(channelId),
    )
    if (!client?.webhook_url) throw new Error('the client has no webhook')
    const body = JSON.stringify({ messageId, conversationId, number, staffName, words: content })
    const secret = database.services.keyring.decrypt(client.secret_sealed!)
    await postJson(client.webhook_url, body, {
      'idempotency-key': messageId,
      'x-client': client.client_key!,
      ...signature(secret, body),
    })
    return {}
  },
  async onGivenUp(work, carried, words) {
    const { caseId } = carried as unknown as ToldClient
    await noteFromChannel(work, caseId, `答复没有推送成功，请用别的方式联系客户：${words}`)
  },
}
