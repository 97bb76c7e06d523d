import { Id, Instant, Nullable, OneOf, Shape, Type } from '#platform/contract/index.ts'
import { careKinds } from './household-fact.ts'

/** A fact as it is told and, in full, as it is shown for a stated reason. */
export const HouseholdFactShape = Type.Union([
  Shape({
    kind: Type.Literal('car'),
    plate: Type.String({ minLength: 1, maxLength: 20 }),
    model: Nullable(Type.String({ maxLength: 60 })),
  }),
  Shape({
    kind: Type.Literal('emergencyContact'),
    name: Type.String({ minLength: 1, maxLength: 60 }),
    relation: Nullable(Type.String({ maxLength: 30 })),
    phone: Type.String({ minLength: 1, maxLength: 40 }),
  }),
  Shape({
    kind: Type.Literal('specialCare'),
    care: OneOf(careKinds),
    words: Type.String({ minLength: 1, maxLength: 500 }),
  }),
])
/** As lists show it, masked. */
export const HouseholdFactView = Shape({
  id: Id,
  recordedAt: Instant,
  recordedBy: Type.String(),
  fact: HouseholdFactShape,
})
