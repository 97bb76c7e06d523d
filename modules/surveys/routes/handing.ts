import { Id, IsoDate, Nullable, route, Shape, Type } from '#platform/contract/index.ts'
import { refusals } from '../errors.ts'
import { call, optional } from './common.ts'

/** Open call-backs change hands together when somebody is away or leaves. */
export const handingRoutes = {
  handCallbacks: route({
    method: 'POST',
    path: '/staff/:staffId/callback-hand-overs',
    access: call,
    summary: { zh: '批量交接一位同事的回访', en: 'Hand over the call-backs of a colleague' },
    params: Shape({ staffId: Id }),
    body: Shape({
      toStaffIds: Type.Array(Id, { minItems: 1, maxItems: 20, uniqueItems: true }),
      dueUntil: optional(Nullable(IsoDate)),
    }),
    reply: Shape({
      items: Type.Array(Shape({ staffId: Id, name: Type.String(), callbacks: Type.Integer() })),
    }),
    refusals: [refusals.handedToOneself, refusals.noColleague, refusals.nothingToHand],
  }),
}
