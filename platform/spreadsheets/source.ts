import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { giveWay } from './give-way.ts'
import { inMegabytes, type SpreadsheetLimits } from './limits.ts'
import { spreadsheetRefusals } from './refusals.ts'

/** A file to read: its bytes, a path, or a stream (which is held in memory up to `fileBytes`). */
export type SpreadsheetSource = Buffer | Readable | string

/** Bytes that can be read at any place and more than once. */
export interface Bytes {
  size: number
  /** The bytes from `start`, fewer than `length` at the end of the file. */
  read: (start: number, length: number) => Promise<Buffer>
  stream: (start: number, length: number) => AsyncIterable<Buffer>
}

const sliceBytes = 64 * 1024
const turnBytes = 16 * sliceBytes

/** Opens a source; refuses one that is larger than `fileBytes`. */
export async function bytesOf(source: SpreadsheetSource, limits: SpreadsheetLimits): Promise<Bytes> {
  if (typeof source === 'string') return refuseLarge(await bytesOfFile(source), limits)
  return refuseLarge(bytesOfBuffer(Buffer.isBuffer(source) ? source : await collect(source, limits)), limits)
}

function bytesOfBuffer(buffer: Buffer): Bytes {
  return {
    size: buffer.length,
    read: async (start, length) => buffer.subarray(start, start + length),
    async *stream(start, length) {
      for (let at = start; at < start + length; at += sliceBytes) {
        // Bytes at hand never wait, so without this a reader would hold the event loop to the end.
        if ((at - start) % turnBytes === 0) await giveWay()
        yield buffer.subarray(at, Math.min(at + sliceBytes, start + length))
      }
    },
  }
}

async function bytesOfFile(path: string): Promise<Bytes> {
  const { size } = await stat(path)
  return {
    size,
    async read(start, length) {
      const file = await open(path)
      try {
        const buffer = Buffer.alloc(Math.max(0, Math.min(length, size - start)))
        const { bytesRead } = await file.read(buffer, 0, buffer.length, start)
        return buffer.subarray(0, bytesRead)
      } finally {
        await file.close()
      }
    },
    stream: (start, length) =>
      createReadStream(path, { start, end: start + length - 1, highWaterMark: sliceBytes }),
  }
}

async function collect(stream: Readable, limits: SpreadsheetLimits): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > limits.fileBytes) throw tooLarge(limits)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function refuseLarge(bytes: Bytes, limits: SpreadsheetLimits): Bytes {
  if (bytes.size > limits.fileBytes) throw tooLarge(limits)
  return bytes
}

function tooLarge({ fileBytes }: SpreadsheetLimits): Error {
  return spreadsheetRefusals.fileTooLarge({ limit: inMegabytes(fileBytes) })
}
