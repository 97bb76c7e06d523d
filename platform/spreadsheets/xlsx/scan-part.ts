import { startTurn } from '../give-way.ts'
import type { Bytes } from '../source.ts'
import type { ZipEntry } from '../zip/directory.ts'
import { unpack } from '../zip/unpack.ts'
import { xmlScanner, type XmlHandlers } from './xml-scanner.ts'

/**
 * Scans one part of a workbook with the handlers; yields after each piece the share of the part that is done, from 0
 * to 1. Every few milliseconds the event loop gets its turn.
 */
export async function* scanPart(
  bytes: Bytes,
  entry: ZipEntry,
  handlers: XmlHandlers,
): AsyncGenerator<number, void, undefined> {
  const scanner = xmlScanner(handlers)
  const decoder = new TextDecoder('utf-8')
  let done = 0
  const turn = startTurn()
  for await (const chunk of unpack(bytes, entry)) {
    scanner.feed(decoder.decode(chunk, { stream: true }))
    done += chunk.length
    yield done / entry.unpacked
    if (turn.isOver()) await turn.next()
  }
  scanner.feed(decoder.decode())
  scanner.end()
}

/** Scans one part to its end. */
export async function scanWholePart(bytes: Bytes, entry: ZipEntry, handlers: XmlHandlers): Promise<void> {
  for await (const _ of scanPart(bytes, entry, handlers));
}
