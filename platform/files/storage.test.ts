import { createHash } from 'node:crypto'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { localStorage } from './local-storage.ts'
import { openStorage } from './open-storage.ts'
import { s3Storage } from './s3-storage.ts'
import type { FileStorage } from './storage.ts'
import { type FakeS3, startFakeS3 } from './testing/fake-s3.ts'

const bytes = Buffer.from('阳台渗水的照片'.repeat(20_000))
const key = 'a1/b2/01900000-0000-7000-8000-000000000001-original'
let folder: string
let s3: FakeS3
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tongxing-storage-'))
  s3 = await startFakeS3()
})
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
  await s3.stop()
})

async function read(
  storage: FileStorage,
  ...range: Parameters<FileStorage['get']> extends [string, ...infer R] ? R : never
): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of await storage.get(key, ...range)) chunks.push(Buffer.from(chunk as Uint8Array))
  return Buffer.concat(chunks)
}

const places: [string, () => FileStorage][] = [
  ['a local folder', () => localStorage(join(folder, 'files'))],
  ['an S3-compatible store', () => s3Storage(s3.settings)],
]

describe.each(places)('files in %s', (_, open) => {
  it('come back as they were stored, whole and in parts', async () => {
    const storage = open()
    await storage.put(key, bytes, 'image/jpeg')
    expect((await read(storage)).equals(bytes)).toBe(true)
    expect((await read(storage, { start: 9, end: 20 })).toString()).toBe(bytes.subarray(9, 21).toString())
  })

  it('are taken from a file on disk without being read into memory first', async () => {
    const path = join(folder, 'upload')
    await writeFile(path, bytes)
    const storage = open()
    await storage.put(
      key,
      { path, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') },
      'video/mp4',
    )
    expect((await read(storage)).equals(bytes)).toBe(true)
  })

  it('are gone after removal, and removing them again is no error', async () => {
    const storage = open()
    await storage.remove(key)
    await storage.remove(key)
    await expect(storage.get(key)).rejects.toThrow()
  })
})

describe('a local folder', () => {
  it('spreads files over sub-folders and leaves nothing unfinished behind', async () => {
    const storage = localStorage(join(folder, 'spread'))
    await storage.put(key, bytes, 'image/jpeg')
    await expect(
      storage.put('a1/b2/broken', { path: join(folder, 'missing'), size: 1, sha256: '' }, 'image/jpeg'),
    ).rejects.toThrow()
    const names = await readdir(join(folder, 'spread'), { recursive: true, withFileTypes: true })
    expect(names.filter((entry) => entry.isFile()).map((entry) => entry.name)).toEqual([
      key.split('/').at(-1),
    ])
  })

  it('refuses a key that would lead out of it', async () => {
    await expect(localStorage(folder).put('../outside', bytes, 'text/plain')).rejects.toThrow('no key')
    await expect(localStorage(folder).get('a/../../etc/passwd')).rejects.toThrow('no key')
  })
})

describe('an S3-compatible store', () => {
  it('is asked again when it is overloaded', async () => {
    s3.failNext(2)
    await s3Storage(s3.settings).put(key, bytes, 'image/jpeg')
    expect(s3.objects.get(key)?.equals(bytes)).toBe(true)
  })

  it('that does not accept our signature is reported with its own words', async () => {
    const wrong = s3Storage({ ...s3.settings, secret: 'another secret' })
    await expect(wrong.put(key, bytes, 'image/jpeg')).rejects.toThrow(/403.*SignatureDoesNotMatch/)
    await expect(wrong.prove!()).rejects.toThrow(/SignatureDoesNotMatch[^]*check FILES_S3_ENDPOINT/)
    await s3Storage(s3.settings).prove!()
    await s3Storage({ ...s3.settings, endpoint: 'http://127.0.0.1:9' }).prove!()
  })

  it('is chosen by FILES_S3_ENDPOINT, and a setting that is missing is named', async () => {
    const { endpoint, bucket, region, key: user, secret } = s3.settings
    const environment = {
      FILES_S3_ENDPOINT: endpoint,
      FILES_S3_BUCKET: bucket,
      FILES_S3_REGION: region,
      FILES_S3_KEY: user,
      FILES_S3_SECRET: secret,
    }
    await openStorage(environment, folder).put('chosen', bytes, 'image/jpeg')
    expect(s3.objects.has('chosen')).toBe(true)
    expect(() => openStorage({ ...environment, FILES_S3_SECRET: '' }, folder)).toThrow('FILES_S3_SECRET')
  })
})
