import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { defaultLimits } from '../limits.ts'
import { bytesOf } from '../source.ts'
import { readZipDirectory, type ZipEntry } from './directory.ts'
import { refuseBomb, unpack, unpackText } from './unpack.ts'

const text = '砚湖湾'.repeat(2000)
const file = Buffer.from(zipSync({ 'a/b.xml': strToU8(text), 'plain.txt': [strToU8('保持'), { level: 0 }] }))
const open = async (buffer: Buffer) => bytesOf(buffer, defaultLimits)

async function unpackAll(buffer: Buffer, name: string, change: Partial<ZipEntry> = {}): Promise<number> {
  const bytes = await open(buffer)
  const entry = (await readZipDirectory(bytes)).get(name)!
  let size = 0
  for await (const chunk of unpack(bytes, { ...entry, ...change })) size += chunk.length
  return size
}

describe('a zip file', () => {
  test('lists its parts and gives them back, packed or stored', async () => {
    const bytes = await open(file)
    const entries = await readZipDirectory(bytes)
    expect([...entries.keys()]).toEqual(['a/b.xml', 'plain.txt'])
    expect(await unpackText(bytes, entries.get('a/b.xml')!)).toBe(text)
    expect(await unpackText(bytes, entries.get('plain.txt')!)).toBe('保持')
  })
  test.each([
    ['nothing but rubbish', Buffer.from('PK\u0003\u0004 but then no more')],
    ['broken off in the middle', file.subarray(0, file.length / 2)],
    ['the directory torn', torn()],
  ])('%s is refused as damaged', async (_, broken) => {
    await expect(open(broken).then(readZipDirectory)).rejects.toThrow('spreadsheets.damaged')
  })
  test('a part whose packed bytes were changed is refused as damaged', async () => {
    const changed = Buffer.from(file)
    changed.writeUInt8(changed.readUInt8(50) ^ 0xff, 50)
    await expect(unpackAll(changed, 'a/b.xml')).rejects.toThrow('spreadsheets.damaged')
  })
  test('a part with a wrong check sum is refused as damaged', async () => {
    await expect(unpackAll(file, 'a/b.xml', { crc: 1 })).rejects.toThrow('spreadsheets.damaged')
  })
  test('two parts of one name are refused', async () => {
    const twice = Buffer.from(zipSync({ 'a.xml': strToU8('1'), 'b.xml': strToU8('2') }))
    const renamed = Buffer.from(twice.toString('latin1').replaceAll('b.xml', 'a.xml'), 'latin1')
    await expect(open(renamed).then(readZipDirectory)).rejects.toThrow('spreadsheets.damaged')
  })
})

describe('a zip bomb', () => {
  const megabyte = 1024 * 1024
  const entry = { name: 'a', method: 8, encrypted: false, crc: 0, offset: 0 }
  test('is refused by its declared size before anything is unpacked', () => {
    const parts = Array.from({ length: 400 }, () => ({ ...entry, packed: megabyte, unpacked: megabyte }))
    expect(() => refuseBomb(parts, defaultLimits)).toThrow('spreadsheets.content_too_large')
  })
  test('is refused by its ratio', () => {
    const part = { ...entry, packed: 100_000, unpacked: 100 * megabyte }
    expect(() => refuseBomb([part], defaultLimits)).toThrow('spreadsheets.zip_bomb')
  })
  test('that lies about its size stops at the declared size', async () => {
    const bomb = Buffer.from(zipSync({ 'bomb.xml': new Uint8Array(20 * megabyte) }))
    await expect(unpackAll(bomb, 'bomb.xml', { unpacked: 1000 })).rejects.toThrow('spreadsheets.zip_bomb')
    expect(process.memoryUsage().arrayBuffers).toBeLessThan(100 * megabyte)
  })
})

function torn(): Buffer {
  const changed = Buffer.from(file)
  changed.writeUInt8(0, file.readUInt32LE(file.length - 6))
  return changed
}
