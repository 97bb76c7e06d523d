import { Id, Instant, Nullable, Shape, type Static, Type } from '../contract/index.ts'

/** A file as other contracts show it; its bytes are at `/api/files/:id`, `…/screen` and `…/thumbnail`. */
export const FileCard = Shape({
  id: Id,
  name: Type.String(),
  mediaType: Type.String(),
  /** Bytes. */
  size: Type.Integer(),
  /** Of the original, hex. */
  sha256: Type.String(),
  width: Nullable(Type.Integer()),
  height: Nullable(Type.Integer()),
  hasThumbnail: Type.Boolean(),
  uploadedAt: Instant,
  uploadedBy: Nullable(Type.String()),
  deviceTime: Nullable(Instant),
})

/** A file as the server hands it around. */
export type FileCardData = Omit<Static<typeof FileCard>, 'uploadedAt' | 'deviceTime'> & {
  uploadedAt: Date
  deviceTime: Date | null
}

/** Ids of files in the body of a request: at most 20, none twice. */
export const FileIds = Type.Array(Id, { maxItems: 20, uniqueItems: true })
