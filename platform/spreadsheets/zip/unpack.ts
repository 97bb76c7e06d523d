import { Readable } from 'node:stream'
import { crc32, createInflateRaw } from 'node:zlib'
import { inMegabytes, type SpreadsheetLimits } from '../limits.ts'
import { spreadsheetRefusals } from '../refusals.ts'
import type { Bytes } from '../source.ts'
import type { ZipEntry } from './directory.ts'

const stored = 0
const deflated = 8
const localHeaderSignature = 0x04034b50
// Small parts may pack very well; only large ones can hurt.
const harmlessBytes = 16 * 1024 * 1024
const chunkBytes = 32 * 1024

/** Refuses a zip whose parts, as declared, would unpack to too much; nothing has been unpacked yet. */
export function refuseBomb(entries: Iterable<ZipEntry>, limits: SpreadsheetLimits): void {
  let total = 0
  for (const { packed, unpacked } of entries) {
    total += unpacked
    const ratio = unpacked / Math.max(packed, 1)
    if (unpacked > harmlessBytes && ratio > limits.packingRatio) throw spreadsheetRefusals.zipBomb()
  }
  if (total > limits.unpackedBytes) {
    throw spreadsheetRefusals.contentTooLarge({ limit: inMegabytes(limits.unpackedBytes) })
  }
}

/**
 * The unpacked bytes of one part, piece by piece. Stops as soon as more comes out than was declared, and refuses a
 * part whose check sum is wrong. Inflating runs outside the event loop.
 */
export async function* unpack(bytes: Bytes, entry: ZipEntry): AsyncGenerator<Buffer, void, undefined> {
  if (entry.encrypted) throw spreadsheetRefusals.encrypted()
  if (entry.method !== stored && entry.method !== deflated) throw spreadsheetRefusals.damaged()
  if (entry.packed === 0) return
  const packed = bytes.stream(await dataStart(bytes, entry), entry.packed)
  let size = 0
  let sum = 0
  try {
    for await (const chunk of entry.method === stored ? packed : inflate(packed)) {
      size += chunk.length
      if (size > entry.unpacked) throw spreadsheetRefusals.zipBomb()
      sum = crc32(chunk, sum)
      yield chunk
    }
  } catch (cause) {
    throw isZlibError(cause) ? spreadsheetRefusals.damaged({}, { cause }) : cause
  }
  if (size !== entry.unpacked || sum !== entry.crc) throw spreadsheetRefusals.damaged()
}

/** The whole text of a part that is small in every sound workbook; refuses a large one. */
export async function unpackText(bytes: Bytes, entry: ZipEntry): Promise<string> {
  if (entry.unpacked > harmlessBytes) throw spreadsheetRefusals.damaged()
  const chunks: Buffer[] = []
  for await (const chunk of unpack(bytes, entry)) chunks.push(chunk)
  return Buffer.concat(chunks)
    .toString('utf8')
    .replace(/^\uFEFF/, '')
}

async function dataStart(bytes: Bytes, entry: ZipEntry): Promise<number> {
  const header = await bytes.read(entry.offset, 30)
  if (header.length < 30 || header.readUInt32LE(0) !== localHeaderSignature)
    throw spreadsheetRefusals.damaged()
  const start = entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28)
  if (start + entry.packed > bytes.size) throw spreadsheetRefusals.damaged()
  return start
}

async function* inflate(packed: AsyncIterable<Buffer>): AsyncGenerator<Buffer, void, undefined> {
  const source = Readable.from(packed)
  const inflater = createInflateRaw({ chunkSize: chunkBytes })
  source.on('error', (error) => inflater.destroy(error))
  source.pipe(inflater)
  try {
    yield* inflater as AsyncIterable<Buffer>
  } finally {
    source.destroy()
    inflater.destroy()
  }
}

function isZlibError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')
}
