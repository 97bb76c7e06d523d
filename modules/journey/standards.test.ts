import { customersModule } from '#modules/customers/module.ts'
import { deliveryModule } from '#modules/delivery/module.ts'
import { storeFile } from '#platform/files/index.ts'
import { buildPhoto } from '#platform/files/testing/build-photo.ts'
import { buildStaffActor, useTestServer } from '#platform/testing/index.ts'
import type { StaffActor, Work } from '#platform/work/index.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { journeyModule } from './module.ts'
import { buildJourneys, type BuiltJourneys } from './testing/index.ts'
import { inputOf, standardsIn } from './testing/standards.ts'

const writing = ['journey.read', 'journey.standards']
const publishing = [...writing, 'journey.publishStandards']

describe('a version of the standard', () => {
  const house = useTestServer([customersModule, deliveryModule, journeyModule], '2026-05-04T09:00:00+08:00')
  const system = <T>(run: (work: Work) => Promise<T>) => house.database.asSystem('test', run)
  const writer = buildStaffActor(writing, undefined, { name: '方知行' })
  const second = buildStaffActor(publishing, undefined, { name: '沈微澜' })
  const reader = buildStaffActor(['journey.read'])
  let built: BuiltJourneys
  let cityWriter: StaffActor
  let stranger: StaffActor

  beforeAll(async () => {
    built = await system((work) => buildJourneys(work))
    cityWriter = buildStaffActor(writing, [built.nodeId])
    stranger = buildStaffActor(publishing, [built.foreignNodeId])
    await house.settle()
  })

  const { post, read, actionOf, put, publishDraft } = standardsIn(house, { writer, second })

  describe('of the group', () => {
    let draftId: string

    it('[S0-45] begins as a copy of the one in force, one at a time', async () => {
      const started = await post<{ id: string }>(writer, '', { nodeId: null })
      expect(started.status).toBe(201)
      draftId = started.body.id
      expect(await read(draftId)).toMatchObject({
        number: 2,
        state: 'draft',
        draftedBy: '方知行',
        mayEdit: true,
        mayPublish: false,
        before: { number: 1, added: 0, removed: 0, changed: 0, settings: 0 },
      })
      expect(await post(second, '', { nodeId: null })).toMatchObject({
        status: 409,
        body: { code: 'journey.draft_exists', details: { by: '方知行', standardId: draftId } },
      })
    })

    it('[S0-45] is written by whoever holds the permission at the top; others read it, or find nothing', async () => {
      expect((await put(reader, draftId, '4.2', {})).status).toBe(403)
      expect((await put(cityWriter, draftId, '4.2', {})).status).toBe(404)
      expect((await house.send(reader, 'GET', `/standards/${draftId}`)).status).toBe(200)
      expect((await post(cityWriter, '', { nodeId: null })).status).toBe(409)
    })

    it('[S0-45] changes an action in every field, and keeps who did it', async () => {
      const changes = {
        grace: 2,
        performer: 'projectManager',
        evidence: [{ anyOf: ['photo'], least: 3 }],
        limits: { earlier: 5, later: 3, moreGrace: 4 },
        guide: { zh: '先看水电。\n再看门窗。', en: 'Water and power first.\nThen doors and windows.' },
      }
      expect((await put(writer, draftId, '4.2', changes)).status).toBe(200)
      expect(await actionOf(draftId, '4.2')).toMatchObject({ action: changes, version: 2 })
      expect((await read(draftId)).before).toMatchObject({ added: 0, removed: 0, changed: 1 })
      const { body } = await house.send<{ items: { changes: Record<string, unknown> }[] }>(
        writer,
        'GET',
        `/standards/${draftId}/history`,
      )
      expect(body.items.some(({ changes }) => 'grace_days' in (changes ?? {}))).toBe(true)
    })

    it('[S0-45] shows an older form what stands there now', async () => {
      const { action } = await actionOf(draftId, '4.2')
      const stale = await house.send<{ code: string; details: { theirs: object } }>(
        writer,
        'PUT',
        `/standards/${draftId}/actions/4.2`,
        { ...inputOf(action), grace: 9, version: 1 },
      )
      expect(stale).toMatchObject({
        status: 409,
        body: { code: 'platform.stale', details: { by: '方知行', theirs: { grace: 2, version: 2 } } },
      })
    })

    it('[S0-45] refuses beside the field what cannot be', async () => {
      expect(await put(writer, draftId, '4.3', { performer: 'nobody', sameVisitAs: '9.9' })).toMatchObject({
        status: 422,
        body: { fields: [{ path: 'body.performer' }, { path: 'body.sameVisitAs' }] },
      })
      expect(await put(writer, draftId, '4.3', { evidence: [], title: { zh: '', en: 'x' } })).toMatchObject({
        status: 422,
        body: { code: 'platform.invalid_input' },
      })
      expect(
        await put(writer, draftId, '4.3', {
          pictures: [{ fileId: '00000000-0000-7000-8000-000000000009', caption: null }],
        }),
      ).toMatchObject({ status: 422, body: { fields: [{ path: 'body.pictures' }] } })
    })

    it('[S0-15] shows the pictures of a guide to everybody who works here', async () => {
      const { fileId } = await house.database.withWork(
        { actor: writer, permission: 'journey.standards' },
        async (work) => storeFile(work, { bytes: await buildPhoto(), name: '验房.jpg' }),
      )
      const mine = (actor: StaffActor) =>
        house.database.withWork({ actor, permission: 'journey.read' }, (work) =>
          work.sql('SELECT 1 FROM platform.file WHERE id = $1', [fileId]),
        )
      expect(await mine(cityWriter)).toHaveLength(0)
      await put(writer, draftId, '4.2', {
        pictures: [{ fileId, caption: { zh: '先看水电', en: 'Water first' } }],
      })
      expect(await mine(cityWriter)).toHaveLength(1)
    })

    it('[S0-45] adds an action under a key of its own, and takes one out', async () => {
      const { action } = await actionOf(draftId, '4.3')
      const added = { ...inputOf(action), title: { zh: '电梯试乘', en: 'Try the lift' } }
      const refused = await post(writer, `/${draftId}/actions`, { ...added, key: '4.3' })
      expect(refused).toMatchObject({
        status: 422,
        body: { code: 'journey.key_taken', fields: [{ path: 'body.key' }] },
      })
      expect((await post(writer, `/${draftId}/actions`, { ...added, key: 'L-1' })).status).toBe(422)
      expect(await post(writer, `/${draftId}/actions`, { ...added, key: '4.30' })).toMatchObject({
        status: 201,
        body: { key: '4.30' },
      })
      const taken = await actionOf(draftId, '4.4')
      await post(writer, `/${draftId}/actions/4.4/taking-back`, { version: taken.version })
      expect((await read(draftId)).before).toMatchObject({ added: 1, removed: 1, changed: 1 })
    })

    it('[S0-45] goes to a second person, comes back with a reason, and goes again', async () => {
      const first = await read(draftId)
      await post(writer, `/${draftId}/review`, { version: first.version, note: '验房加严' })
      const asked = await read(draftId)
      expect(asked).toMatchObject({ state: 'review', reviewAskedBy: '方知行', note: '验房加严' })
      expect((await put(writer, draftId, '4.2', { grace: 5 })).body.code).toBe('journey.not_draft')
      expect((await post(writer, `/${draftId}/return`, { version: asked.version, reason: 'x' })).status).toBe(
        403,
      )
      const back = await post(second, `/${draftId}/return`, {
        version: asked.version,
        reason: '请补充照片要求',
      })
      expect(back.body).toMatchObject({
        state: 'draft',
        sentBackReason: '请补充照片要求',
        sentBackBy: '沈微澜',
      })
      expect((await post(writer, `/${draftId}/review`, { version: first.version })).body.code).toBe(
        'platform.stale',
      )
    })

    it('[S0-45] is not published by whoever asked for the review, the administrator neither', async () => {
      const { version } = await read(draftId)
      await post(second, `/${draftId}/review`, { version })
      const asked = await read(draftId)
      const refused = await post(second, `/${draftId}/publication`, { version: asked.version })
      expect(refused).toMatchObject({ status: 409, body: { code: 'journey.four_eyes' } })
      await post(second, `/${draftId}/return`, { version: asked.version, reason: '换人送审' })
    })

    it('[S0-45] is in force once published, says so, and never changes again', async () => {
      const published = await publishDraft(draftId)
      expect(published.body).toMatchObject({ state: 'published', publishedBy: '沈微澜', isInForce: true })
      const { rows } = await house.owner.query(
        `SELECT payload FROM platform.event WHERE name = 'journey.standard_published.v1'`,
      )
      expect(rows).toEqual([
        {
          payload: {
            standardId: draftId,
            number: 2,
            nodeId: null,
            projectId: null,
            retires: false,
            level: '',
          },
        },
      ])
      expect((await put(writer, draftId, '4.2', { grace: 9 })).body.code).toBe('journey.not_draft')
      expect((await post(writer, `/${draftId}/withdrawal`, { version: 99 })).body.code).toBe(
        'journey.not_draft',
      )
      const changed = await system((work) =>
        work.sql(`UPDATE journey.standard SET note = 'x' WHERE id = $1 RETURNING id`, [draftId]),
      )
      const actions = await system((work) =>
        work.sql(`UPDATE journey.standard_action SET grace_days = 99 WHERE standard_id = $1 RETURNING id`, [
          draftId,
        ]),
      )
      expect([changed, actions]).toEqual([[], []])
      const { body } = await house.send<{ number: number }>(reader, 'GET', '/standards/current')
      expect(body.number).toBe(2)
    })

    it('[S0-45] without a difference there is nothing to look at, and what is withdrawn is gone', async () => {
      const { body } = await post<{ id: string }>(writer, '', { nodeId: null })
      const { version } = await read(body.id)
      expect((await post(writer, `/${body.id}/review`, { version })).body.code).toBe(
        'journey.nothing_changed',
      )
      expect((await post(stranger, `/${body.id}/withdrawal`, { version })).status).toBe(404)
      expect((await post(writer, `/${body.id}/withdrawal`, { version })).status).toBe(200)
      expect((await house.send(writer, 'GET', `/standards/${body.id}`)).status).toBe(404)
    })

    it('[S0-45] is not offered what it changed itself: the product brought nothing since', async () => {
      const { body: compared } = await house.send<{ changed: object[]; removed: object[]; added: object[] }>(
        reader,
        'GET',
        `/standard-comparison?from=${draftId}&to=delivered`,
      )
      expect(compared).toMatchObject({ changed: [], removed: [], added: [], settings: [] })
      const asked = await post(writer, '', { nodeId: null, from: 'delivered' })
      expect(asked.body.code).toBe('journey.nothing_delivered')
    })
  })
})
