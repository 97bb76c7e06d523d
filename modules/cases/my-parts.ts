import { Id, Instant, Nullable, Shape, Type } from '#platform/contract/index.ts'

/** A step of the special plan as the customer reads it. */
export const MyMilestone = Shape({
  id: Id,
  what: Type.String(),
  person: Type.String(),
  until: Type.String(),
  doneAt: Nullable(Instant),
})

/** What the customer reads of a dispute: a plain statement, and whom she can talk to. */
export const MyDispute = Nullable(
  Shape({
    zh: Type.String(),
    en: Type.String(),
    contactName: Type.String(),
    contactPhone: Nullable(Type.String()),
  }),
)
