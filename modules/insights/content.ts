import { Id, Instant, Nullable, Shape, type Static, Type } from '#platform/contract/index.ts'

const Named = Shape({ zh: Type.String(), en: Type.String() })
const Count = Type.Integer({ minimum: 0 })

const line = {
  id: Id,
  number: Type.String(),
  title: Type.String(),
  projectName: Type.String(),
  homeLabel: Nullable(Type.String()),
  topic: Nullable(Named),
  urgency: Type.String(),
  state: Type.String(),
  ownerName: Type.String(),
  openedAt: Instant,
  answerDueAt: Nullable(Instant),
  /** Pages written before do not say it. */
  promisedAt: Type.Optional(Nullable(Instant)),
  isAnswered: Type.Boolean(),
}
const Line = Shape(line)

/** A morning page as it stood; instants as text, for it is kept. */
export const MorningContent = Shape({
  from: Instant,
  until: Instant,
  opened: Count,
  weekdayAverage: Type.Number({ minimum: 0 }),
  unanswered: Count,
  overdue: Count,
  fresh: Type.Array(Line),
  oldest: Type.Array(Line),
  late: Type.Array(Line),
  inFull: Nullable(Shape({ ...line, body: Type.String(), reporterName: Nullable(Type.String()) })),
  hottest: Nullable(
    Shape({
      projectId: Id,
      projectName: Type.String(),
      opened: Count,
      before: Type.Number({ minimum: 0 }),
      topic: Nullable(Named),
      ofTopic: Count,
    }),
  ),
  board: Shape({ toDecide: Count, unanswered: Count, decideBy: Nullable(Instant) }),
})
export type MorningContent = Static<typeof MorningContent>
export type MorningLine = Static<typeof Line>
