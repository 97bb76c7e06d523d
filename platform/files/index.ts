import type { Work } from '../work/index.ts'
import type { FileCardData } from './file-card.ts'
import { placeBytes } from './place.ts'
import { type FileAbout, type FileRow, fileRows, present, recordFile } from './store.ts'

export { attachFiles, type Recipients, shareFilesInHouse } from './attach-files.ts'
export { FileCard, type FileCardData, FileIds } from './file-card.ts'
export { type FileAbout, recordFile } from './store.ts'
export { discard, placeBytes, type PlacedFile, placeOriginal } from './place.ts'
export { paperPicture } from './paper-picture.ts'
export { dropPhotos, type SentForm, takePhotos } from './take-photos.ts'
export { sendFile } from './send-file.ts'
export type { FileRow as StoredFile } from './store.ts'
export { withUpload } from './with-upload.ts'

/**
 * Stores bytes that the product has in hand. They are recognised like those of an upload and refused likewise
 * (`files.not_allowed`, `files.too_large` …). When the unit of work fails afterwards, bytes without a row stay behind.
 */
export async function storeFile(
  work: Work,
  { bytes, name, ...about }: { bytes: Buffer; name: string } & FileAbout,
): Promise<FileCardData & { fileId: string }> {
  const placed = await placeBytes(work.services.storage, bytes, name)
  return { ...(await recordFile(work, placed, about)), fileId: placed.id }
}

/** The cards of files by id; ids outside the actor's scope are missing. */
export async function filesById(work: Work, ids: readonly string[]): Promise<Map<string, FileCardData>> {
  if (!ids.length) return new Map()
  return new Map((await fileRows(work, ids)).map((row) => [row.id, present(row)]))
}

/** Where the bytes of files lie, by id, for whoever passes them on after the unit of work; ids outside the scope are missing. */
export async function storedFiles(work: Work, ids: readonly string[]): Promise<Map<string, FileRow>> {
  if (!ids.length) return new Map()
  return new Map((await fileRows(work, ids)).map((row) => [row.id, row]))
}

/** The original bytes of a file that the actor may see, for work on its content. */
export async function readFileBytes(work: Work, fileId: string): Promise<Buffer | null> {
  const [row] = await fileRows(work, [fileId])
  if (!row) return null
  const chunks: Buffer[] = []
  for await (const chunk of await work.services.storage.get(row.storageKey)) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}
