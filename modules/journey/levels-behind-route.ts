import { Id, Nullable, OneOf, route, Shape, Type } from '#platform/contract/index.ts'
import { Level } from './standards-views.ts'

const version = { id: Id, number: Type.Integer(), level: Level }

/** Levels that stand on an older version than the one now in force above them. */
export const levelsBehindRoute = {
  levelsBehind: route({
    method: 'GET',
    path: '/standards-behind',
    access: { permission: 'journey.standards' },
    summary: {
      zh: '由我维护、上级已有新版的标准',
      en: 'Standards that I keep and above which there is a newer one',
    },
    reply: Shape({
      items: Type.Array(
        Shape({
          ...version,
          above: Shape(version),
          /** The version above on which it still stands, and in how many places the newer one differs from that. */
          stoodOnId: Id,
          differences: Type.Integer(),
          draft: Nullable(
            Shape({
              id: Id,
              number: Type.Integer(),
              state: OneOf(['draft', 'review']),
              /** It stands on the newer version already. */
              isOnAbove: Type.Boolean(),
            }),
          ),
        }),
      ),
    }),
  }),
}
