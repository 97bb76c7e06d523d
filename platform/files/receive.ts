import { createHash, randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { refusals } from './errors.ts'
import { type FileLimits, kindOf, kindWords, megabytes } from './kinds.ts'
import { headLength, recognizeArchive, recognizeHead } from './recognize.ts'

/** A file that arrived and was recognised; its bytes lie at `path` until the request is over. */
export interface ReceivedFile {
  path: string
  name: string
  mediaType: string
  size: number
  /** Hex. */
  sha256: string
}

/** Writes a stream to a temporary file while hashing; a refused file is left unread after its first bytes. */
export async function receive(
  stream: Readable,
  name: string,
  folder: string,
  limits: FileLimits,
): Promise<ReceivedFile> {
  const path = join(folder, randomUUID())
  const hash = createHash('sha256')
  const seen = { size: 0, type: undefined as string | undefined }
  const check = async function* (chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    let head: Buffer | null = Buffer.alloc(0)
    for await (const chunk of chunks) {
      seen.size += chunk.length
      hash.update(chunk)
      if (head) head = Buffer.concat([head, chunk])
      if (head && head.length >= headLength) {
        seen.type = await recognizeHead(head.subarray(0, headLength), name)
        head = null
      }
      refuseTooLarge(seen.size, seen.type, name, limits)
      yield chunk
    }
    if (seen.size === 0) throw refusals.empty({ name })
    if (head) seen.type = await recognizeHead(head, name)
  }
  try {
    await pipeline(stream, check, createWriteStream(path, { mode: 0o600 }))
    const mediaType = seen.type ?? (await recognizeArchive(path, name))
    return { path, name, mediaType, size: seen.size, sha256: hash.digest('hex') }
  } catch (error) {
    await rm(path, { force: true })
    throw error
  }
}

/** Until the type is known the limit is that of documents, which archives turn out to be. */
export function refuseTooLarge(
  size: number,
  type: string | undefined,
  name: string,
  limits: FileLimits,
): void {
  const kind = kindOf.get(type ?? '') ?? 'document'
  if (size <= limits[kind]) return
  throw refusals.tooLarge({
    name,
    kind: kindWords[kind].zh,
    kindEn: kindWords[kind].en,
    limit: megabytes(limits[kind]),
  })
}
