import { Instant, Nullable, route, Shape, Type } from '#platform/contract/index.ts'
import { CheckLine } from './checks.ts'
import { own } from './common.ts'
import { ItemView } from './editions.ts'
import { MeasureView } from './measures.ts'
import { Id, IsoDate } from '#platform/contract/index.ts'

/** What a member of staff finds of her own. */
export const mineRoutes = {
  myConduct: route({
    method: 'GET',
    path: '/my-conduct',
    access: own,
    summary: { zh: '我的行为规范、检查与措施', en: 'My code of conduct, my checks and measures' },
    reply: Shape({
      edition: Shape({
        id: Id,
        number: Type.Integer(),
        publishedOn: IsoDate,
        items: Type.Array(ItemView),
      }),
      /** The posts held today. */
      roles: Type.Array(Type.String()),
      acknowledgedAt: Nullable(Instant),
      checks: Type.Array(CheckLine),
      measures: Type.Array(MeasureView),
    }),
  }),
}
