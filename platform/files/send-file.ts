import { pipeline } from 'node:stream/promises'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { languageOf } from '../http/language.ts'
import { present } from '../http/refuse.ts'
import { refusals } from './errors.ts'
import { kindOf } from './kinds.ts'
import { readRange } from './range.ts'
import type { ByteRange, FileStorage } from './storage.ts'

export interface SentFile {
  key: string
  name: string
  mediaType: string
  /** Bytes, where known: only then parts may be asked for. */
  size: number | null
  etag: string
}

/** Answers with a file, beside the unit of work: it goes on after the transaction has ended. */
export function sendFile(
  storage: FileStorage,
  file: SentFile,
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  reply.hijack()
  const head = headersOf(file, request)
  if (request.headers['if-none-match']?.includes(file.etag)) return end(reply, 304, head)
  const isSame = !request.headers['if-range'] || request.headers['if-range'] === file.etag
  const range = file.size === null || !isSame ? 'whole' : readRange(request.headers.range, file.size)
  if (range === 'impossible') return end(reply, 416, { ...head, 'content-range': `bytes */${file.size}` })
  void stream(storage, file, range === 'whole' ? undefined : range, head, request, reply)
}

type Head = Record<string, string | number>

function headersOf({ name, mediaType, size, etag }: SentFile, request: FastifyRequest): Head {
  // What a browser shows by itself and cannot run; everything else is for saving.
  const shown = ['image', 'video', 'audio'].includes(kindOf.get(mediaType) ?? '')
  return {
    'content-type': mediaType,
    'content-disposition': `${shown ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeName(name)}`,
    'x-content-type-options': 'nosniff',
    'content-security-policy':
      "default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'; sandbox",
    'cross-origin-resource-policy': 'same-origin',
    // The bytes under an id never change; private, because the next person at the same proxy may not see them.
    'cache-control': 'private, max-age=31536000, immutable',
    etag,
    'x-request-id': request.id,
    ...(size === null ? {} : { 'accept-ranges': 'bytes' }),
  }
}

const encodeName = (name: string) =>
  encodeURIComponent(name).replaceAll(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)

function end(reply: FastifyReply, status: number, head: Head): void {
  reply.raw.writeHead(status, head).end()
}

async function stream(
  storage: FileStorage,
  { key, size }: SentFile,
  range: ByteRange | undefined,
  head: Head,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  try {
    const bytes = await storage.get(key, range)
    const length = range ? range.end - range.start + 1 : size
    const part: Head = range ? { 'content-range': `bytes ${range.start}-${range.end}/${size}` } : {}
    reply.raw.writeHead(range ? 206 : 200, {
      ...head,
      ...part,
      ...(length === null ? {} : { 'content-length': length }),
    })
    await pipeline(bytes, reply.raw)
  } catch (error) {
    // A reader who goes away in the middle is nothing to report.
    if (reply.raw.headersSent) return void reply.raw.destroy()
    request.log.error({ err: error }, 'a stored file cannot be read')
    const words = JSON.stringify(present(refusals.storeAway(), languageOf(request), request.id))
    reply.raw
      .writeHead(503, { 'content-type': 'application/json; charset=utf-8', 'x-request-id': request.id })
      .end(words)
  }
}
