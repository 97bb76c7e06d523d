import { spreadsheetRefusals } from '../refusals.ts'
import type { Bytes } from '../source.ts'

/** One part of a zip file as the central directory declares it; sizes in bytes. */
export interface ZipEntry {
  name: string
  method: number
  encrypted: boolean
  crc: number
  packed: number
  unpacked: number
  /** Where its local header stands. */
  offset: number
}

const endSignature = 0x06054b50
const entrySignature = 0x02014b50
const locator64Signature = 0x07064b50
const end64Signature = 0x06064b50
const endLength = 22
const longestComment = 0xffff
const maxEntries = 10_000
const maxDirectoryBytes = 8 * 1024 * 1024
const in64 = 0xffffffff

interface DirectoryPlace {
  count: number
  offset: number
  length: number
}

/** The parts of a zip file (APPNOTE 6.3.9, with ZIP64), read from the central directory without unpacking any. */
export async function readZipDirectory(bytes: Bytes): Promise<Map<string, ZipEntry>> {
  const place = await findDirectory(bytes)
  if (place.count > maxEntries || place.length > maxDirectoryBytes) throw spreadsheetRefusals.zipBomb()
  const directory = await bytes.read(place.offset, place.length)
  const entries = new Map<string, ZipEntry>()
  let at = 0
  for (let index = 0; index < place.count; index += 1) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== entrySignature)
      throw spreadsheetRefusals.damaged()
    const { entry, length } = readEntry(directory, at)
    // Two parts of one name would let this reader and Excel see different contents.
    if (entries.has(entry.name)) throw spreadsheetRefusals.damaged()
    entries.set(entry.name, entry)
    at += length
  }
  return entries
}

async function findDirectory(bytes: Bytes): Promise<DirectoryPlace> {
  const tailLength = Math.min(bytes.size, endLength + longestComment + 20)
  const tailStart = bytes.size - tailLength
  const tail = await bytes.read(tailStart, tailLength)
  for (let at = tail.length - endLength; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) !== endSignature) continue
    const place = {
      count: tail.readUInt16LE(at + 10),
      length: tail.readUInt32LE(at + 12),
      offset: tail.readUInt32LE(at + 16),
    }
    const needs64 = place.count === 0xffff || place.length === in64 || place.offset === in64
    return needs64 ? findDirectory64(bytes, tail, at) : place
  }
  throw spreadsheetRefusals.damaged()
}

async function findDirectory64(bytes: Bytes, tail: Buffer, end: number): Promise<DirectoryPlace> {
  const locator = end - 20
  if (locator < 0 || tail.readUInt32LE(locator) !== locator64Signature) throw spreadsheetRefusals.damaged()
  const record = await bytes.read(Number(tail.readBigUInt64LE(locator + 8)), 56)
  if (record.length < 56 || record.readUInt32LE(0) !== end64Signature) throw spreadsheetRefusals.damaged()
  return {
    count: Number(record.readBigUInt64LE(32)),
    length: Number(record.readBigUInt64LE(40)),
    offset: Number(record.readBigUInt64LE(48)),
  }
}

function readEntry(directory: Buffer, at: number): { entry: ZipEntry; length: number } {
  const nameLength = directory.readUInt16LE(at + 28)
  const extraLength = directory.readUInt16LE(at + 30)
  const extraStart = at + 46 + nameLength
  const entry: ZipEntry = {
    name: directory.toString('utf8', at + 46, extraStart).replace(/^\//, ''),
    method: directory.readUInt16LE(at + 10),
    encrypted: (directory.readUInt16LE(at + 8) & 1) === 1,
    crc: directory.readUInt32LE(at + 16),
    packed: directory.readUInt32LE(at + 20),
    unpacked: directory.readUInt32LE(at + 24),
    offset: directory.readUInt32LE(at + 42),
  }
  readSizes64(entry, directory.subarray(extraStart, extraStart + extraLength))
  return { entry, length: 46 + nameLength + extraLength + directory.readUInt16LE(at + 32) }
}

/** Sizes that do not fit 32 bits stand in extra field 1, in this order and only where needed. */
function readSizes64(entry: ZipEntry, extra: Buffer): void {
  const fields = (['unpacked', 'packed', 'offset'] as const).filter((field) => entry[field] === in64)
  for (let at = 0; fields.length > 0 && at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue
    for (const [index, field] of fields.entries()) {
      const place = at + 4 + index * 8
      if (place + 8 > extra.length) throw spreadsheetRefusals.damaged()
      entry[field] = Number(extra.readBigUInt64LE(place))
    }
    return
  }
}
