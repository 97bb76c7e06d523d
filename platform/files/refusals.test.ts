import { randomBytes } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { connect } from 'node:net'
import { mkdtemp, readdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fastify from 'fastify'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildStaffActor, useTestServer } from '#platform/testing/index.ts'
import { filesModule } from './module.ts'
import { registerUploads } from './register-uploads.ts'
import { buildForm, buildPhoto } from './testing/build-photo.ts'
import { accepted, refused } from './testing/samples.ts'

const house = useTestServer([filesModule])
const steward = buildStaffActor(['journey.act'])
let origin: string
beforeAll(async () => {
  await house.send(steward, 'GET', '/files/none')
  origin = await house.server.listen({ host: '127.0.0.1', port: 0 })
})

/** Over a real connection, because refusing in the middle of an upload is about connections. */
async function upload(
  bytes: Buffer | string,
  name: string,
  type?: string,
): Promise<{ status: number; code?: string; message?: string; mediaType?: string }> {
  const headers = { 'x-test-actor': steward.id }
  const response = await fetch(`${origin}/api/files`, {
    method: 'POST',
    body: buildForm(bytes, name, type),
    headers,
  })
  return { status: response.status, ...((await response.json()) as object) }
}

/** Patient, because other tests keep the machine busy. */
const soon = { timeout: 10_000 }

describe('an upload', () => {
  it.each(accepted)('takes %s', async (_, name, bytes, mediaType) => {
    expect(await upload(await bytes(), name)).toMatchObject({ status: 201, mediaType })
  })

  it.each(refused)('refuses %s in words', async (_, name, bytes, code) => {
    const answer = await upload(await bytes(), name, 'image/jpeg')
    expect(answer).toMatchObject({ code, message: expect.stringContaining(name) })
    expect([413, 415, 422]).toContain(answer.status)
  })

  it('says how large a photo may be', async () => {
    const { message } = await upload(Buffer.concat([await buildPhoto(), randomBytes(21_000_000)]), '全景.jpg')
    expect(message).toBe('“全景.jpg”太大：照片最大 20 MB。请压缩后再上传。')
  })

  it('refuses a small file that would unfold to billions of pixels, without unfolding it', async () => {
    const header = Buffer.alloc(13)
    header.writeUInt32BE(60_000, 0)
    header.writeUInt32BE(60_000, 4)
    header.set([8, 2, 0, 0, 0], 8)
    const chunk = (type: string, data: Buffer) => {
      const body = Buffer.concat([Buffer.from(type), data])
      const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
      length.writeUInt32BE(data.length)
      sum.writeUInt32BE(crc32(body))
      return Buffer.concat([length, body, sum])
    }
    const png = Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]),
      chunk('IHDR', header),
      chunk('IDAT', Buffer.from([0x78, 0x9c, 0x63, 0, 0, 0, 1, 0, 1])),
      chunk('IEND', Buffer.alloc(0)),
    ])
    expect(await upload(png, '炸弹.png')).toMatchObject({ status: 422, code: 'files.too_many_pixels' })
  })

  it('without a form, or with a form without a file, is refused', async () => {
    const headers = { 'x-test-actor': steward.id }
    const json = await fetch(`${origin}/api/files`, {
      method: 'POST',
      body: '{}',
      headers: { ...headers, 'content-type': 'application/json' },
    })
    expect([json.status, ((await json.json()) as { code: string }).code]).toEqual([
      415,
      'platform.wrong_media_type',
    ])
    const form = new FormData()
    form.append('note', '没有文件')
    const without = await fetch(`${origin}/api/files`, { method: 'POST', body: form, headers })
    expect([without.status, ((await without.json()) as { code: string }).code]).toEqual([
      422,
      'files.no_file',
    ])
  })

  it('that breaks off leaves nothing behind', async () => {
    const { port } = house.server.server.address() as AddressInfo
    const socket = connect(port, '127.0.0.1')
    socket.write(
      `POST /api/files HTTP/1.1\r\nhost: x\r\nx-test-actor: ${steward.id}\r\ncontent-type: multipart/form-data; boundary=b\r\ncontent-length: 999999\r\n\r\n` +
        '--b\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\n\r\n半个文件',
    )
    await expect.poll(() => readdir(house.server.uploads!.folder), soon).toHaveLength(1)
    socket.destroy()
    await expect.poll(() => readdir(house.server.uploads!.folder), soon).toEqual([])
  })
})

function crc32(bytes: Buffer): number {
  let sum = ~0
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0)
  }
  return ~sum >>> 0
}

describe('what a killed server had half received', () => {
  it('is gone when it starts again', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'tongxing-incoming-'))
    await writeFile(join(folder, 'half a photo'), 'x')
    const server = fastify()
    await registerUploads(server, { folder })
    expect(await readdir(folder)).toEqual([])
    await server.close()
    await expect(readdir(folder)).rejects.toThrow('ENOENT')
  })
})
