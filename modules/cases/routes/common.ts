import { Id, Shape, Type, Words } from '#platform/contract/index.ts'
import { FileIds } from '#platform/files/file-card.ts'
import { refusals } from '../errors.ts'

export const optional = Type.Optional
export const params = Shape({ caseId: Id })
export const Saying = Shape({ body: Words, fileIds: optional(FileIds) })
/** An internal note; colleagues whom it names hear of it. */
export const Note = Shape({
  body: Words,
  fileIds: optional(FileIds),
  mentions: optional(Type.Array(Id, { maxItems: 20 })),
})
/** A word that may be read by everybody, where the case came from the public board. */
export const PublicWord = Shape({
  body: Words,
  fileIds: optional(FileIds),
  isPublic: optional(Type.Boolean()),
})
export const Satisfaction = Type.Integer({ minimum: 1, maximum: 5 })
export const { alreadyClosed, notOwner, notReady, wrongState, taskEnded } = refusals
export const handle = { permission: 'cases.handle' }
