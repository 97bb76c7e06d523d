import { spreadsheetRefusals } from '../refusals.ts'
import type { Bytes } from '../source.ts'

export type CsvEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030'

const nothingWritten = 0

/**
 * The encoding of a text file: by its byte order mark, or else UTF-8 if every byte fits, or else GBK (as GB 18030,
 * which contains it) if every byte fits.
 */
export async function encodingOf(bytes: Bytes): Promise<CsvEncoding> {
  const head = await bytes.read(0, 4096)
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  if (head.includes(nothingWritten)) throw spreadsheetRefusals.unknownEncoding()
  if (await fits(bytes, 'utf-8')) return 'utf-8'
  if (await fits(bytes, 'gb18030')) return 'gb18030'
  throw spreadsheetRefusals.unknownEncoding()
}

async function fits(bytes: Bytes, encoding: CsvEncoding): Promise<boolean> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  try {
    for await (const chunk of bytes.stream(0, bytes.size)) decoder.decode(chunk, { stream: true })
    decoder.decode()
    return true
  } catch (error) {
    if (error instanceof TypeError) return false
    throw error
  }
}
