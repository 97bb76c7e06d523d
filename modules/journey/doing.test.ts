import { useTestServer } from '#platform/testing/index.ts'
import { deliveryModule } from '#modules/delivery/module.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { sealOf } from './evidence.ts'
import { journeyModule } from './module.ts'
import { deliverHomes, type DeliveredHomes } from './testing/index.ts'

describe('doing a standard action', () => {
  const house = useTestServer([deliveryModule, journeyModule], '2026-06-12T10:00:00+08:00')
  let all: DeliveredHomes
  beforeAll(async () => {
    all = await deliverHomes(house)
  })

  it('is refused while evidence is missing, names what is missing, and keeps nothing of the attempt [S0-16]', async () => {
    const { id, version } = await all.actionOf('4.2')
    const refused = await all.post<{ code: string; message: string; details: { missing: unknown } }>(
      all.engineer,
      id,
      'completion',
      {
        evidence: [{ kind: 'photo', fileId: all.photoId }],
        note: '主卧飘窗下方有水渍',
        version,
      },
    )
    expect(refused).toMatchObject({ status: 409, body: { code: 'journey.evidence_missing' } })
    expect(refused.body.message).toContain('文件 1 份、签名 1 份')
    const body = await all.read(id)
    expect(body).toMatchObject({ action: { state: 'due', version }, evidence: [], history: [] })
  })

  it('refuses evidence that is empty, of another, or the customer’s own', async () => {
    const { id, version } = await all.actionOf('4.2')
    const empty = await all.post(all.engineer, id, 'completion', {
      evidence: [{ kind: 'photo' }, { kind: 'note' }],
      version,
    })
    expect(empty).toMatchObject({
      status: 422,
      body: { fields: [{ path: 'body.evidence.0.fileId' }, { path: 'body.evidence.1.text' }] },
    })
    expect(
      (
        await all.post(all.engineer, id, 'evidence', {
          evidence: [{ kind: 'photo', fileId: all.foreignFileId }],
        })
      ).status,
    ).toBe(422)
    const tap = await all.post(all.engineer, id, 'evidence', { evidence: [{ kind: 'customerTap' }] })
    expect(tap).toMatchObject({ status: 422, body: { code: 'journey.evidence_of_customer' } })
  })

  it('is done once, dated by the server and attributed; doing it again says who did it', async () => {
    const { id, version } = await all.actionOf('4.2')
    const files = [
      {
        kind: 'photo',
        fileId: all.photoId,
        deviceTime: '2026-06-12T09:58:00+08:00',
        deviceLatitude: 30.1,
        deviceLongitude: 120.2,
      },
      { kind: 'document', fileId: all.documentId },
      { kind: 'signature', fileId: all.documentId },
    ]
    const done = await all.post(all.engineer, id, 'completion', {
      evidence: files,
      note: '十二项问题已登记',
      version,
    })
    expect(done).toMatchObject({
      status: 200,
      body: { action: { state: 'done', doneBy: '周予安', version: version + 1 }, missing: [] },
    })
    expect(done.body.history.map(({ what }) => what).toSorted()).toEqual([
      'done',
      'evidence',
      'evidence',
      'evidence',
      'evidence',
    ])
    const again = await all.post(all.engineer, id, 'completion', { evidence: files, version: version + 1 })
    expect(again).toMatchObject({
      status: 409,
      body: { code: 'journey.already_done', details: { by: '周予安', on: '2026-06-12' } },
    })
    const [event] = await all.events('journey.action_done.v1')
    expect(event).toMatchObject({
      person_id: all.owner.id,
      home_id: all.homeIds[0],
      payload: { key: '4.2', doneOn: '2026-06-12', isLate: false, titleZh: '陪同验房' },
    })
    expect(await all.events('journey.action_done.v1')).toHaveLength(1)
  })

  it('seals every piece of evidence so that anybody can check it, and the database refuses to alter it [S2-46]', async () => {
    const { id } = await all.actionOf('4.2')
    const body = await all.read(id)
    const note = body.evidence.find(({ kind }) => kind === 'note')!
    const covered = {
      actionId: id,
      kind: 'note',
      text: note.text,
      fileSha256: null,
      recordedAt: new Date(note.recordedAt),
      recordedBy: all.engineer.id,
      deviceTime: null,
      deviceLatitude: null,
      deviceLongitude: null,
      replacesId: null,
    } as const
    expect(note.sha256).toBe(sealOf(covered))
    expect(body.evidence.find(({ kind }) => kind === 'photo')!.fileSha256).toMatch(/^[0-9a-f]{64}$/)
    const scope = { actor: all.engineer, permission: 'journey.do' }
    const alter = house.database.withWork(scope, (work) =>
      work.sql(`UPDATE journey.evidence SET text = '改过'`),
    )
    await expect(alter).rejects.toThrow()
  })

  it('replaces evidence by adding to it; the old piece stays and is replaced only once', async () => {
    const { id } = await all.actionOf('4.2')
    const before = await all.read(id)
    const photo = before.evidence.find(({ kind }) => kind === 'photo')!
    const replacing = {
      evidence: [{ kind: 'photo', fileId: all.documentId, replacesId: photo.id, replaceReason: '拍糊了' }],
    }
    const silent = { evidence: [{ ...replacing.evidence[0], replaceReason: undefined }] }
    expect(await all.post(all.engineer, id, 'evidence', silent)).toMatchObject({
      status: 422,
      body: { fields: [{ path: 'body.evidence.0.replaceReason' }] },
    })
    const { body } = await all.post(all.engineer, id, 'evidence', replacing)
    expect(body.evidence.filter(({ kind }) => kind === 'photo')).toHaveLength(2)
    expect(body.evidence.find((piece) => piece.id === photo.id)!.replacedById).not.toBeNull()
    expect(body.evidence.at(-1)).toMatchObject({ replacesId: photo.id, replaceReason: '拍糊了' })
    expect(await all.post(all.engineer, id, 'evidence', replacing)).toMatchObject({
      status: 409,
      body: { code: 'journey.already_replaced' },
    })
  })

  it('refuses an older version of the form and shows what stands there now', async () => {
    const { id, version } = await all.actionOf('4.14')
    const stale = await all.post(all.engineer, id, 'completion', {
      evidence: [{ kind: 'signature', fileId: all.documentId }],
      version: version + 5,
    })
    expect(stale).toMatchObject({
      status: 409,
      body: { code: 'platform.stale', details: { theirs: { action: { version } } } },
    })
  })

  it('is not done before it opens', async () => {
    const { id, version } = await all.actionOf('6.1')
    const early = await all.post(all.engineer, id, 'completion', { version })
    expect(early).toMatchObject({
      status: 409,
      body: { code: 'journey.too_early', details: { from: '2027-08-13' } },
    })
  })

  it('is waived with a reason once somebody else approves, and then no longer to be done', async () => {
    const { id, version } = await all.actionOf('4.6')
    await all.post(all.engineer, id, 'waiver-request', { reason: '业主谢绝布置', version })
    expect(await all.post(all.manager, id, 'waiver', { version })).toMatchObject({
      status: 200,
      body: { action: { state: 'waived' }, waiverReason: '业主谢绝布置' },
    })
    expect(await all.post(all.engineer, id, 'completion', { version })).toMatchObject({
      status: 409,
      body: { code: 'journey.already_waived' },
    })
    expect(await all.events('journey.action_waived.v1')).toHaveLength(1)
  })

  it('takes three attempts at different hours before "not reached" [5.7]', async () => {
    const { id } = await all.actionOf('4.11')
    for (const time of ['2026-06-16T10:00', '2026-06-17T14:00', '2026-06-18T19:30']) {
      house.clock.set(`${time}:00+08:00`)
      const { body } = await all.post(all.engineer, id, 'attempts', { result: 'noAnswer' })
      expect(body.mayCallNotReached).toBe(time.startsWith('2026-06-18'))
    }
  })
})
