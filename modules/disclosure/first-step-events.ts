import { Id, IsoDate, Nullable, OneOf, Shape, Type } from '#platform/contract/index.ts'
import { defineEvent } from '#platform/events/index.ts'
import { visitAnswerWays } from './first-steps.ts'

const customer = { projectId: Id, personId: Id, homeId: Nullable(Id), on: IsoDate }

/** A customer said how her visit was (domain.md 1.8). */
export const visitAnswered = defineEvent(
  'disclosure.visit_answered.v1',
  { zh: '来访回访：{by}', en: 'Asked about the visit: {by}' },
  Shape({
    ...customer,
    answerId: Id,
    way: OneOf(visitAnswerWays),
    score: Nullable(Type.Integer()),
    words: Nullable(Type.String()),
    by: Type.String(),
  }),
)

/** A customer would like to buy; no money was taken (domain.md 1.9). */
export const intentionRegistered = defineEvent(
  'disclosure.intention_registered.v1',
  { zh: '登记购房意向：{wish}', en: 'Intention registered: {wish}' },
  Shape({ ...customer, intentionId: Id, wish: Type.String() }),
)

/** A customer took her intention back. */
export const intentionWithdrawn = defineEvent(
  'disclosure.intention_withdrawn.v1',
  { zh: '撤回购房意向', en: 'Intention taken back' },
  Shape({ ...customer, intentionId: Id }),
)
