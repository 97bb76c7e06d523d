import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { buildForm, buildPhoto } from './testing/build-photo.ts'
import { steward, useFiles } from './testing/use-files.ts'

const { house, upload, fetchAs } = useFiles()

describe('reading a file', () => {
  it('is made safe: no sniffing, no scripts, a name for saving, a cache that is private and for ever', async () => {
    const { body } = await upload(steward, buildForm('姓名,电话\n', '名单 (1).csv'))
    const { headers } = await fetchAs(steward, `/files/${body.id}`)
    expect(headers).toMatchObject({
      'content-type': 'text/csv',
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, max-age=31536000, immutable',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent('名单 ')}%281%29.csv`,
      etag: `"${body.sha256}"`,
    })
    expect(headers['content-security-policy']).toContain('sandbox')
  })

  it('again with the known ETag answers "not modified", a part with 206, an impossible part with 416', async () => {
    const { body } = await upload(steward, buildForm('0123456789', 'a.txt'))
    const ask = (headers: object) => fetchAs(steward, `/files/${body.id}`, headers)
    expect((await ask({ 'if-none-match': `"${body.sha256}"` })).statusCode).toBe(304)
    const part = await ask({ range: 'bytes=2-4' })
    expect([part.statusCode, part.body, part.headers['content-range']]).toEqual([206, '234', 'bytes 2-4/10'])
    const changed = await ask({ range: 'bytes=2-4', 'if-range': '"other"' })
    expect([changed.statusCode, changed.body]).toEqual([200, '0123456789'])
    expect((await ask({ range: 'bytes=10-' })).statusCode).toBe(416)
  })

  it('of bytes that the store does not give says so instead of breaking off', async () => {
    const { body } = await upload(steward, buildForm('0123456789', 'a.txt'))
    const { rows } = await house.owner.query<{ storage_key: string }>(
      'SELECT storage_key FROM platform.file WHERE id = $1',
      [body.id],
    )
    await house.database.services.storage.remove(rows[0]!.storage_key)
    const answer = await fetchAs(steward, `/files/${body.id}`)
    expect([answer.statusCode, answer.json().code]).toEqual([503, 'files.store_away'])
  })

  it('shows small versions upright, without the place where the photo was taken; the original keeps it', async () => {
    const photo = await buildPhoto({ width: 2000, height: 1000, orientation: 6, withPlace: true })
    const { body } = await upload(steward, buildForm(photo, 'a.jpg'))
    expect([body.width, body.height]).toEqual([1000, 2000])
    const thumbnail = await sharp(
      (await fetchAs(steward, `/files/${body.id}/thumbnail`)).rawPayload,
    ).metadata()
    const screen = await sharp((await fetchAs(steward, `/files/${body.id}/screen`)).rawPayload).metadata()
    expect([thumbnail.width, thumbnail.height, screen.width, screen.height]).toEqual([160, 320, 800, 1600])
    expect([thumbnail.exif, screen.exif]).toEqual([undefined, undefined])
    const original = await sharp((await fetchAs(steward, `/files/${body.id}`)).rawPayload).metadata()
    expect(original.exif).toBeDefined()
  })

  it('of a thumbnail that does not exist is refused in words', async () => {
    const { body } = await upload(steward, buildForm('0123456789', 'a.txt'))
    const { status, body: refusal } = await house.send<{ code: string }>(
      steward,
      'GET',
      `/files/${body.id}/thumbnail`,
    )
    expect([status, refusal.code]).toEqual([404, 'files.no_preview'])
  })
})
