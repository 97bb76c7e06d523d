import type { ReplyOf } from '#platform/contract/contract.ts'
import { messagesContract } from '#platform/messages/contract.ts'
import { apiOf } from '#platform/web/api.ts'

export const messages = apiOf(messagesContract)

export type Notice = ReplyOf<(typeof messagesContract)['routes']['readNotice']>
