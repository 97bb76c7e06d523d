import { Id, Instant, Nullable, OneOf, Paging, route, Shape, Type } from '#platform/contract/index.ts'
import { attemptResults } from './call-attempts.ts'
import { ActionDetail, ActionLine, EvidenceKind } from './contract-views.ts'

const todayGroups = ['late', 'today', 'thisWeek', 'open'] as const

/** What somebody needs to do an action where there is no line. */
const { guide, pictures, needs, mayCallNotReached } = ActionDetail.properties
const ActionToTake = Shape({
  action: ActionLine,
  guide,
  pictures,
  needs,
  evidence: Type.Array(Shape({ kind: EvidenceKind, replacedById: Nullable(Id) })),
  attempts: Type.Array(Shape({ at: Instant, result: OneOf(attemptResults) })),
  mayCallNotReached,
})

export const todayRoutes = {
  today: route({
    method: 'GET',
    path: '/today',
    access: { permission: 'journey.do' },
    summary: { zh: '今日：我要办理的标准动作', en: 'Today: the standard actions that I am to do' },
    query: Shape({ ...Paging }),
    reply: Shape({
      counts: Shape({
        late: Type.Integer(),
        today: Type.Integer(),
        thisWeek: Type.Integer(),
        open: Type.Integer(),
      }),
      items: Type.Array(Shape({ group: OneOf(todayGroups), action: ActionLine })),
      next: Nullable(Type.String()),
    }),
  }),
  takeAlong: route({
    method: 'GET',
    path: '/today/to-take-along',
    access: { permission: 'journey.do' },
    summary: {
      zh: '带走的动作：没有网络时也能办理',
      en: 'What I take along: my next actions, to be done where there is no line',
    },
    reply: Shape({ items: Type.Array(ActionToTake) }),
  }),
}
