import type { ReplyOf } from '#platform/contract/contract.ts'
import { messagesContract } from '#platform/messages/contract.ts'
import { apiOf } from '#platform/web/api.ts'

export const messages = apiOf(messagesContract)

type Routes = (typeof messagesContract)['routes']
export type Message = ReplyOf<Routes['listMessages']>['items'][number]
export type Template = ReplyOf<Routes['listTemplates']>['items'][number]
