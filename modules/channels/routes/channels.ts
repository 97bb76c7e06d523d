import { Id, Nothing, OneOf, Page, Paging, route, Shape, Sorting, Type } from '#platform/contract/index.ts'
import { historyRoute } from '#platform/history/index.ts'
import { channelKinds } from '../channel.ts'
import { refusals } from '../errors.ts'
import { channelOrders, letterOrders } from '../orders.ts'
import { ChannelLine, ChannelView, LetterLine } from '../views.ts'
import { keep, optional, params } from './mailboxes.ts'

const read = { permission: 'channels.read' }

export const channelRoutes = {
  listChannels: route({
    method: 'GET',
    path: '/channels',
    access: read,
    summary: { zh: '受理渠道', en: 'Channels' },
    query: Shape({
      ...Paging,
      sort: Sorting(channelOrders),
      kind: optional(OneOf(channelKinds)),
      projectId: optional(Id),
      isOn: optional(Type.Boolean()),
      hasFault: optional(Type.Boolean()),
      q: optional(Type.String({ maxLength: 100 })),
    }),
    reply: Page(ChannelLine),
  }),
  getChannel: route({
    method: 'GET',
    path: '/channels/:channelId',
    access: read,
    summary: { zh: '查看受理渠道', en: 'See a channel' },
    params,
    reply: ChannelView,
  }),
  channelHistory: historyRoute({
    path: '/channels/:channelId/history',
    access: read,
    summary: { zh: '受理渠道的修改记录', en: 'The history of a channel' },
    params,
  }),
  listLetters: route({
    method: 'GET',
    path: '/channels/:channelId/letters',
    access: read,
    summary: { zh: '渠道收发记录', en: 'What came and went through a channel' },
    params,
    query: Shape({ ...Paging, sort: Sorting(letterOrders), aside: optional(Type.Boolean()) }),
    reply: Page(LetterLine),
  }),
  takeAside: route({
    method: 'POST',
    path: '/channels/:channelId/letters/:letterId/taking',
    access: keep,
    status: 201,
    summary: { zh: '受理搁置的来信', en: 'Take in a letter that was set aside' },
    params: Shape({ channelId: Id, letterId: Id }),
    reply: LetterLine,
    refusals: [refusals.notAside],
  }),
  fetchNow: route({
    method: 'POST',
    path: '/channels/:channelId/look',
    access: keep,
    status: 201,
    summary: { zh: '马上收信', en: 'Look into a mailbox at once' },
    params,
    reply: Nothing,
  }),
}
