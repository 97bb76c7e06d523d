import { createHash } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildResidentActor, buildStaffActor, useTestServer } from '#platform/testing/index.ts'
import type { Actor } from '#platform/work/index.ts'
import { attachFiles, filesById, storeFile } from './index.ts'
import { filesModule } from './module.ts'
import { buildForm, buildPhoto } from './testing/build-photo.ts'

const [node, otherNode] = ['01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000002']
const [project, otherProject] = ['01900000-0000-7000-8000-0000000000a1', '01900000-0000-7000-8000-0000000000b1']
const [home, household] = ['01900000-0000-7000-8000-0000000000c1', '01900000-0000-7000-8000-0000000000d1']

const house = useTestServer([filesModule])
const steward = buildStaffActor(['journey.act'], [node])
const elsewhere = buildStaffActor(['journey.act'], [otherNode])
const owner = buildResidentActor([], { homes: [home], households: [household] })
const coOwner = buildResidentActor([], { homes: [home], households: [household] })
const stranger = buildResidentActor([])

interface Card { id: string; name: string; mediaType: string; sha256: string; width: number; height: number; size: number; uploadedBy: string; deviceTime: string }
const upload = (actor: Actor, form: FormData, query = '', headers = {}) => house.send<Card>(actor, 'POST', `/files${query}`, form, headers)
const fetchAs = (actor: Actor, url: string, headers = {}) => {
  const id = 'id' in actor ? actor.id : 'public'
  return house.server.inject({ url: `/api${url}`, headers: { 'x-test-actor': id, ...headers } })
}
const seenBy = async (actor: Actor, id: string) => (await house.send(actor, 'GET', `/files/${id}`)).status

beforeAll(async () => {
  await house.owner.query(`SELECT scope.place_node('${node}', NULL), scope.place_node('${otherNode}', NULL);
    SELECT scope.place_project('${project}', '${node}'), scope.place_project('${otherProject}', '${otherNode}')`)
})

describe('uploading', () => {
  it('keeps the original with its SHA-256, the uploader and what the device said', async () => {
    const photo = await buildPhoto()
    const { status, body } = await upload(steward, buildForm(photo, '阳台 渗水.jpg', 'text/html'), `?projectId=${project}&deviceTime=2026-11-20T08:55:00%2B08:00`)
    expect(status).toBe(201)
    expect(body).toMatchObject({
      name: '阳台 渗水.jpg', mediaType: 'image/jpeg', size: photo.length, width: 640, height: 400, uploadedBy: '林夕',
      sha256: createHash('sha256').update(photo).digest('hex'), deviceTime: '2026-11-20T00:55:00.000Z',
    })
    const answer = await fetchAs(steward, `/files/${body.id}`)
    expect(answer.rawPayload.equals(photo)).toBe(true)
  })

  it('may not be altered or removed afterwards', async () => {
    const { body } = await upload(steward, buildForm(await buildPhoto(), 'a.jpg'), `?projectId=${project}`)
    const alter = house.database.asSystem('test', (work) => work.sql(`UPDATE platform.file SET name = 'b' WHERE id = $1`, [body.id]))
    await expect(alter).rejects.toThrow()
    const remove = house.database.asSystem('test', (work) => work.sql('DELETE FROM platform.file WHERE id = $1', [body.id]))
    await expect(remove).rejects.toThrow()
  })

  it('by a double click is one file', async () => {
    const photo = await buildPhoto({ width: 333 })
    const key = { 'idempotency-key': 'click-1' }
    const first = await upload(steward, buildForm(photo, 'a.jpg'), '', key)
    const second = await upload(steward, buildForm(photo, 'a.jpg'), '', key)
    expect(second.body.id).toBe(first.body.id)
    const { rows } = await house.owner.query('SELECT 1 FROM platform.file WHERE width = 333')
    expect(rows).toHaveLength(1)
    expect((await upload(steward, buildForm(await buildPhoto(), 'b.jpg'), '', key)).status).toBe(422)
  })

  it('to a project outside the scope answers "not found" and leaves no bytes behind', async () => {
    const removed: string[] = []
    const { storage } = house.database.services
    const remove = storage.remove
    storage.remove = async (key) => (removed.push(key), remove(key))
    const { status } = await upload(steward, buildForm(await buildPhoto(), 'a.jpg'), `?projectId=${otherProject}`)
    expect(status).toBe(404)
    await expect.poll(() => removed.length).toBe(3)
    storage.remove = remove
  })

  it('leaves no temporary file behind', async () => {
    await upload(steward, buildForm(await buildPhoto(), 'a.jpg'))
    await upload(steward, buildForm('<html>', 'a.jpg'))
    await expect.poll(async () => readdir(house.server.uploads!.folder)).toEqual([])
  })

  it('needs a sign-in', async () => {
    expect((await house.send(undefined, 'POST', '/files', buildForm('x', 'a.txt'))).status).toBe(401)
  })
})

describe('who sees a file', () => {
  it('are the staff of its project and its uploader, and nobody elsewhere', async () => {
    const { body } = await upload(steward, buildForm(await buildPhoto(), 'a.jpg'), `?projectId=${project}`)
    const colleague = buildStaffActor(['cases.read'], [node])
    expect([await seenBy(colleague, body.id), await seenBy(elsewhere, body.id), await seenBy(owner, body.id)]).toEqual([200, 404, 404])
  })

  it('are all residents of the home to which an owner adds it; another home is refused', async () => {
    const { body } = await upload(owner, buildForm(await buildPhoto(), 'a.jpg'), `?homeId=${home}`)
    expect([await seenBy(coOwner, body.id), await seenBy(stranger, body.id), await seenBy(steward, body.id)]).toEqual([200, 404, 404])
    expect((await upload(stranger, buildForm(await buildPhoto(), 'a.jpg'), `?homeId=${home}`)).status).toBe(404)
    expect((await upload(owner, buildForm(await buildPhoto(), 'a.jpg'), `?projectId=${project}`)).status).toBe(404)
  })

  it('grows when the file is attached to a record: staff of the project see the photo of the complaint', async () => {
    const { body } = await upload(owner, buildForm(await buildPhoto(), 'a.jpg'))
    const attach = (actor: Actor) =>
      house.database.withWork({ actor }, (work) => attachFiles(work, [body.id], { projectId: project, householdId: household }))
    await expect(attach(stranger)).rejects.toMatchObject({ code: 'platform.invalid_input' })
    await attach(owner)
    await attach(owner)
    expect([await seenBy(steward, body.id), await seenBy(coOwner, body.id), await seenBy(elsewhere, body.id)]).toEqual([200, 200, 404])
    const { rows } = await house.owner.query('SELECT 1 FROM platform.file_grant WHERE file_id = $1', [body.id])
    expect(rows).toHaveLength(1)
  })

  it('does not grow to other people by the hand of a resident, nor to other projects by that of staff', async () => {
    const { body } = await upload(owner, buildForm(await buildPhoto(), 'a.jpg'), `?homeId=${home}`)
    const giving = house.database.withWork({ actor: coOwner }, (work) => attachFiles(work, [body.id], { personId: stranger.id }))
    await expect(giving).rejects.toMatchObject({ code: 'platform.not_found' })
    const mine = await upload(steward, buildForm(await buildPhoto(), 'a.jpg'), `?projectId=${project}`)
    const sending = house.database.withWork({ actor: steward }, (work) => attachFiles(work, [mine.body.id], { projectId: otherProject }))
    await expect(sending).rejects.toMatchObject({ code: 'platform.not_found' })
  })
})

describe('reading', () => {
  it('is made safe: no sniffing, no scripts, a name for saving, a cache that is private and for ever', async () => {
    const { body } = await upload(steward, buildForm('姓名,电话\n', '名单 (1).csv'))
    const { headers } = await fetchAs(steward, `/files/${body.id}`)
    expect(headers).toMatchObject({
      'content-type': 'text/csv', 'x-content-type-options': 'nosniff', 'cache-control': 'private, max-age=31536000, immutable',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent('名单 ')}%281%29.csv`, etag: `"${body.sha256}"`,
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
    const { rows } = await house.owner.query<{ storage_key: string }>('SELECT storage_key FROM platform.file WHERE id = $1', [body.id])
    await house.database.services.storage.remove(rows[0]!.storage_key)
    const answer = await fetchAs(steward, `/files/${body.id}`)
    expect([answer.statusCode, answer.json().code]).toEqual([503, 'files.store_away'])
  })

  it('shows small versions upright, without the place where the photo was taken; the original keeps it', async () => {
    const photo = await buildPhoto({ width: 2000, height: 1000, orientation: 6, withPlace: true })
    const { body } = await upload(steward, buildForm(photo, 'a.jpg'))
    expect([body.width, body.height]).toEqual([1000, 2000])
    const thumbnail = await sharp((await fetchAs(steward, `/files/${body.id}/thumbnail`)).rawPayload).metadata()
    const screen = await sharp((await fetchAs(steward, `/files/${body.id}/screen`)).rawPayload).metadata()
    expect([thumbnail.width, thumbnail.height, screen.width, screen.height]).toEqual([160, 320, 800, 1600])
    expect([thumbnail.exif, screen.exif]).toEqual([undefined, undefined])
    const original = await sharp((await fetchAs(steward, `/files/${body.id}`)).rawPayload).metadata()
    expect(original.exif).toBeDefined()
  })

  it('of a thumbnail that does not exist is refused in words', async () => {
    const { body } = await upload(steward, buildForm('0123456789', 'a.txt'))
    const { status, body: refusal } = await house.send<{ code: string }>(steward, 'GET', `/files/${body.id}/thumbnail`)
    expect([status, refusal.code]).toEqual([404, 'files.no_preview'])
  })
})

describe('files that the product makes', () => {
  it('are stored like uploads and found by id within the scope', async () => {
    const { fileId } = await house.database.asSystem('test', (work) =>
      storeFile(work, { bytes: Buffer.from('%PDF-1.7\n%âãÏÓ\n'), name: '交付记录.pdf', projectId: project }),
    )
    const cards = (actor: Actor) => house.database.withWork({ actor }, (work) => filesById(work, [fileId]))
    expect((await cards(steward)).get(fileId)).toMatchObject({ mediaType: 'application/pdf', hasThumbnail: false })
    expect((await cards(elsewhere)).size).toBe(0)
  })
})
