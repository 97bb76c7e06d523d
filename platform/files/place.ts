import { createHash } from 'node:crypto'
import { uuidv7 } from 'uuidv7'
import { refusals } from './errors.ts'
import { deriveImages } from './images.ts'
import { defaultLimits, type FileLimits, kindOf } from './kinds.ts'
import { fileNameFrom } from './file-name.ts'
import { type ReceivedFile, refuseTooLarge } from './receive.ts'
import { headLength, recognizeArchive, recognizeHead } from './recognize.ts'
import type { FileSource, FileStorage } from './storage.ts'

/** A file whose bytes are stored; it exists for the product once it is recorded. */
export interface PlacedFile {
  id: string
  name: string
  mediaType: string
  size: number
  sha256: string
  width: number | null
  height: number | null
  storageKey: string
  screenKey: string | null
  thumbnailKey: string | null
}

/** Stores a received file with its small versions; nothing stays behind when a part of it fails. */
export async function place(
  storage: FileStorage,
  file: ReceivedFile,
  limits: FileLimits = defaultLimits,
): Promise<PlacedFile> {
  return put(storage, file, { path: file.path, size: file.size, sha256: file.sha256 }, limits)
}

/** The same for bytes in memory, which are recognised like those of an upload. */
export async function placeBytes(
  storage: FileStorage,
  bytes: Buffer,
  givenName: string,
): Promise<PlacedFile> {
  const name = fileNameFrom(givenName)
  const mediaType =
    (await recognizeHead(bytes.subarray(0, headLength), name)) ?? (await recognizeArchive(bytes, name))
  refuseTooLarge(bytes.length, mediaType, name, defaultLimits)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return put(storage, { path: '', name, mediaType, size: bytes.length, sha256 }, bytes, defaultLimits)
}

/** Keeps bytes as they arrived, under the type that the product states: the original of a letter, which nobody opens in a browser. */
export async function placeOriginal(
  storage: FileStorage,
  bytes: Buffer,
  givenName: string,
  mediaType: 'message/rfc822',
): Promise<PlacedFile> {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const name = fileNameFrom(givenName)
  return put(storage, { path: '', name, mediaType, size: bytes.length, sha256 }, bytes, defaultLimits)
}

async function put(
  storage: FileStorage,
  file: ReceivedFile,
  source: FileSource,
  limits: FileLimits,
): Promise<PlacedFile> {
  const { name, mediaType, size, sha256 } = file
  const isImage = kindOf.get(mediaType) === 'image'
  const images = isImage
    ? await deriveImages(Buffer.isBuffer(source) ? source : file.path, name, limits.pixels)
    : null
  const id = uuidv7()
  const key = (part: string) => `${id.slice(-2)}/${id.slice(-4, -2)}/${id}-${part}`
  const placed: PlacedFile = {
    id,
    name,
    mediaType,
    size,
    sha256,
    width: images?.width ?? null,
    height: images?.height ?? null,
    storageKey: key('original'),
    screenKey: images && key('screen'),
    thumbnailKey: images && key('thumbnail'),
  }
  try {
    await storage.put(placed.storageKey, source, mediaType)
    if (images) await storage.put(key('screen'), images.screen, 'image/webp')
    if (images) await storage.put(key('thumbnail'), images.thumbnail, 'image/webp')
    return placed
  } catch (error) {
    await discard(storage, placed)
    throw refusals.notStored({}, { cause: error })
  }
}

/** Takes the bytes of a file away again that was never recorded; failing to leaves bytes that nobody can reach. */
export async function discard(
  storage: FileStorage,
  { storageKey, screenKey, thumbnailKey }: PlacedFile,
): Promise<void> {
  const keys = [storageKey, screenKey, thumbnailKey].filter((key) => key !== null)
  await Promise.allSettled(keys.map((key) => storage.remove(key)))
}
