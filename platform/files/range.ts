import type { ByteRange } from './storage.ts'

/** What a Range header asks of a file: the whole (also when it asks for several parts), one range, or nothing that exists. */
export type RangeAnswer = 'whole' | 'impossible' | ByteRange

/** Reads a Range header (RFC 9110, 14.2) for a file of the given size in bytes. */
export function readRange(header: string | undefined, size: number): RangeAnswer {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header?.replaceAll(' ', '') ?? '')
  if (!match || (!match[1] && !match[2])) return 'whole'
  const [first, last] = [match[1]!, match[2]!]
  if (!first)
    return Number(last) === 0 || size === 0
      ? 'impossible'
      : { start: Math.max(0, size - Number(last)), end: size - 1 }
  const start = Number(first)
  if (last && Number(last) < start) return 'whole'
  if (start >= size) return 'impossible'
  return { start, end: last ? Math.min(Number(last), size - 1) : size - 1 }
}
