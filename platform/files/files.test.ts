import { createHash } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import type { Actor } from '#platform/work/index.ts'
import { attachFiles, filesById, storeFile } from './index.ts'
import { buildForm, buildPhoto } from './testing/build-photo.ts'
import {
  colleague,
  coOwner,
  elsewhere,
  home,
  household,
  otherProject,
  owner,
  project,
  steward,
  stranger,
  useFiles,
} from './testing/use-files.ts'

const { house, upload, fetchAs, seenBy } = useFiles()

/** Patient, because other tests keep the machine busy. */
const soon = { timeout: 10_000 }

describe('uploading', () => {
  it('keeps the original with its SHA-256, the uploader and what the device said', async () => {
    const photo = await buildPhoto()
    const { status, body } = await upload(
      steward,
      buildForm(photo, '阳台 渗水.jpg', 'text/html'),
      `?projectId=${project}&deviceTime=2026-11-20T08:55:00%2B08:00`,
    )
    expect(status).toBe(201)
    expect(body).toMatchObject({
      name: '阳台 渗水.jpg',
      mediaType: 'image/jpeg',
      size: photo.length,
      width: 640,
      height: 400,
      uploadedBy: '林夕',
      sha256: createHash('sha256').update(photo).digest('hex'),
      deviceTime: '2026-11-20T00:55:00.000Z',
    })
    const answer = await fetchAs(steward, `/files/${body.id}`)
    expect(answer.rawPayload.equals(photo)).toBe(true)
  })

  it('may not be altered or removed afterwards', async () => {
    const { body } = await upload(steward, buildForm(await buildPhoto(), 'a.jpg'), `?projectId=${project}`)
    const alter = house.database.asSystem('test', (work) =>
      work.sql(`UPDATE platform.file SET name = 'b' WHERE id = $1`, [body.id]),
    )
    await expect(alter).rejects.toThrow()
    const remove = house.database.asSystem('test', (work) =>
      work.sql('DELETE FROM platform.file WHERE id = $1', [body.id]),
    )
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
    const { storage } = house.database.services
    const { put } = storage
    const keys: string[] = []
    storage.put = (key, source, type) => (keys.push(key), put(key, source, type))
    const { status } = await upload(
      steward,
      buildForm(await buildPhoto(), 'a.jpg'),
      `?projectId=${otherProject}`,
    )
    storage.put = put
    expect([status, keys.length]).toEqual([404, 3])
    const isThere = (key: string) =>
      storage.get(key).then(
        () => true,
        () => false,
      )
    await expect.poll(() => Promise.all(keys.map(isThere)), soon).toEqual([false, false, false])
  })

  it('leaves no temporary file behind', async () => {
    await upload(steward, buildForm(await buildPhoto(), 'a.jpg'))
    await upload(steward, buildForm('<html>', 'a.jpg'))
    await expect.poll(async () => readdir(house.server.uploads!.folder), soon).toEqual([])
  })

  it('needs a sign-in', async () => {
    expect((await house.send(undefined, 'POST', '/files', buildForm('x', 'a.txt'))).status).toBe(401)
  })
})

describe('who sees a file', () => {
  it('are the staff of its project and its uploader, and nobody elsewhere', async () => {
    const { body } = await upload(steward, buildForm(await buildPhoto(), 'a.jpg'), `?projectId=${project}`)
    expect([
      await seenBy(colleague, body.id),
      await seenBy(elsewhere, body.id),
      await seenBy(owner, body.id),
    ]).toEqual([200, 404, 404])
  })

  it('are all residents of the home to which an owner adds it; another home is refused', async () => {
    const { body } = await upload(owner, buildForm(await buildPhoto(), 'a.jpg'), `?homeId=${home}`)
    expect([
      await seenBy(coOwner, body.id),
      await seenBy(stranger, body.id),
      await seenBy(steward, body.id),
    ]).toEqual([200, 404, 404])
    expect((await upload(stranger, buildForm(await buildPhoto(), 'a.jpg'), `?homeId=${home}`)).status).toBe(
      404,
    )
    expect(
      (await upload(owner, buildForm(await buildPhoto(), 'a.jpg'), `?projectId=${project}`)).status,
    ).toBe(404)
  })

  it('grows when the file is attached to a record: staff of the project see the photo of the complaint', async () => {
    const { body } = await upload(owner, buildForm(await buildPhoto(), 'a.jpg'))
    const attach = (actor: Actor) =>
      house.database.withWork({ actor }, (work) =>
        attachFiles(work, [body.id], { projectId: project, householdId: household }),
      )
    await expect(attach(stranger)).rejects.toMatchObject({ code: 'platform.invalid_input' })
    await attach(owner)
    await attach(owner)
    expect([
      await seenBy(steward, body.id),
      await seenBy(coOwner, body.id),
      await seenBy(elsewhere, body.id),
    ]).toEqual([200, 200, 404])
    const { rows } = await house.owner.query('SELECT 1 FROM platform.file_grant WHERE file_id = $1', [
      body.id,
    ])
    expect(rows).toHaveLength(1)
  })

  it('does not grow to other people by the hand of a resident, nor to other projects by that of staff', async () => {
    const { body } = await upload(owner, buildForm(await buildPhoto(), 'a.jpg'), `?homeId=${home}`)
    const giving = house.database.withWork({ actor: coOwner }, (work) =>
      attachFiles(work, [body.id], { personId: stranger.id }),
    )
    await expect(giving).rejects.toMatchObject({ code: 'platform.not_found' })
    const mine = await upload(steward, buildForm(await buildPhoto(), 'a.jpg'), `?projectId=${project}`)
    const sending = house.database.withWork({ actor: steward }, (work) =>
      attachFiles(work, [mine.body.id], { projectId: otherProject }),
    )
    await expect(sending).rejects.toMatchObject({ code: 'platform.not_found' })
  })
})

describe('files that the product makes', () => {
  it('are stored like uploads and found by id within the scope', async () => {
    const { fileId } = await house.database.asSystem('test', (work) =>
      storeFile(work, { bytes: Buffer.from('%PDF-1.7\n%âãÏÓ\n'), name: '交付记录.pdf', projectId: project }),
    )
    const cards = (actor: Actor) => house.database.withWork({ actor }, (work) => filesById(work, [fileId]))
    expect((await cards(steward)).get(fileId)).toMatchObject({
      mediaType: 'application/pdf',
      hasThumbnail: false,
    })
    expect((await cards(elsewhere)).size).toBe(0)
  })
})
