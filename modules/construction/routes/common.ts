import { Id, IsoDate, Nullable, OneOf, Shape, Type } from '#platform/contract/index.ts'
import { FileCard } from '#platform/files/file-card.ts'
import { recipientStates } from '../bulletin.ts'

export const optional = Type.Optional
export const read = { permission: 'construction.read' }
export const write = { permission: 'construction.write' }
export const send = { permission: 'construction.send' }
export const host = { permission: 'construction.host' }
export const follow = { permission: 'construction.follow' }

/** A file with what it shows, as it is sent. */
export const AttachmentInput = Shape({ fileId: Id, caption: optional(Type.String({ maxLength: 200 })) })
export const Attachments = Type.Array(AttachmentInput, { maxItems: 20 })
export const Attached = Shape({ caption: Type.String(), file: FileCard })
export const Person = Shape({
  name: Type.String(),
  title: Nullable(Type.String()),
  photoFileId: Nullable(Id),
})
export const Contact = Nullable(
  Shape({
    id: Id,
    name: Type.String(),
    title: Nullable(Type.String()),
    photoFileId: Nullable(Id),
    titleEn: Type.Optional(Nullable(Type.String())),
  }),
)

export const Milestone = Shape({
  name: Type.String({ minLength: 1, maxLength: 60, pattern: '\\S' }),
  nameEn: Nullable(Type.String({ maxLength: 60 })),
  plannedOn: Nullable(IsoDate),
  reachedOn: Nullable(IsoDate),
})
export const Bar = Shape({
  phaseId: Id,
  phaseName: Type.String(),
  expectedOn: Nullable(IsoDate),
  deliveredOn: Nullable(IsoDate),
  milestones: Type.Array(Milestone),
})
export const RecipientState = OneOf(recipientStates)

/** Homes that something touches: by phase, building, unit, layout, or one by one. */
export const HomeChoice = Shape({
  phaseId: optional(Nullable(Id)),
  buildingIds: optional(Type.Array(Id, { minItems: 1, maxItems: 200 })),
  units: optional(Type.Array(Type.String({ maxLength: 60 }), { minItems: 1, maxItems: 400 })),
  layoutIds: optional(Type.Array(Id, { minItems: 1, maxItems: 100 })),
  homeIds: optional(Type.Array(Id, { minItems: 1, maxItems: 2000 })),
})
export const CancelRight = OneOf(['inTerm', 'late', 'none'])
