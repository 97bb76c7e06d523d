import {
  Id,
  Instant,
  IsoDate,
  Nullable,
  OneOf,
  Page,
  Paging,
  route,
  Shape,
  Sorting,
  Type,
} from '#platform/contract/index.ts'
import { cardOccasions } from '../channel-card.ts'
import { cardOrders } from '../orders.ts'
import { optional, read } from './common.ts'

/** Cards of channels: who was handed one, and who said that she has it. */
export const cardRoutes = {
  listCards: route({
    method: 'GET',
    path: '/channel-cards',
    access: read,
    summary: { zh: '查询已交付的沟通渠道卡', en: 'List cards of channels that were handed over' },
    query: Shape({
      ...Paging,
      sort: Sorting(cardOrders),
      projectId: optional(Id),
      personId: optional(Id),
      occasion: optional(OneOf(cardOccasions)),
      isAcknowledged: optional(Type.Boolean()),
      handedFrom: optional(IsoDate),
      handedUntil: optional(IsoDate),
    }),
    reply: Page(
      Shape({
        id: Id,
        projectId: Id,
        projectName: Type.String(),
        personId: Id,
        name: Type.String(),
        maskedPhone: Nullable(Type.String()),
        occasion: OneOf(cardOccasions),
        onDay: IsoDate,
        adviser: Type.String(),
        testedAt: Nullable(Instant),
        testWords: Nullable(Type.String()),
        contactName: Nullable(Type.String()),
        acknowledgedOn: Nullable(IsoDate),
      }),
    ),
  }),
  acknowledgeCard: route({
    method: 'POST',
    path: '/my-channel-cards/:cardId/acknowledgement',
    access: {
      signedIn: 'The customer says that she has the card that she was handed; that of another is not found.',
    },
    summary: { zh: '本人确认收到沟通渠道卡', en: 'Say that one has the card of channels' },
    params: Shape({ cardId: Id }),
    reply: Shape({ onDay: IsoDate }),
  }),
}
