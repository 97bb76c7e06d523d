import { execFile } from 'node:child_process'
import { appendFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { unzipSync } from 'fflate'
import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deliveryModule } from '#modules/delivery/module.ts'
import { buildStaffActor, useTestServer } from '#platform/testing/index.ts'
import type { StaffActor } from '#platform/work/index.ts'
import { journeyModule } from '../module.ts'
import { deliverHomes, type DeliveredHomes } from '../testing/index.ts'
import { daysOfQuarter, volumesOf } from './evidence-export.ts'

interface Answer {
  export: { id: string; state: string; total: number; handled: number; title: string; failure: string | null }
  volumes: { number: number; actions: number; pieces: number; manifestSha256: string }[]
}

describe('exporting evidence [2.0, S0-15]', () => {
  const house = useTestServer([deliveryModule, journeyModule], '2026-06-12T10:00:00+08:00')
  let all: DeliveredHomes
  let auditor: StaffActor
  let folder: string
  beforeAll(async () => {
    all = await deliverHomes(house)
    auditor = buildStaffActor(['journey.export', 'journey.read', 'customers.read'], [all.nodeId], {
      name: '顾堃',
    })
    folder = await mkdtemp(join(tmpdir(), 'tongxing-verify-'))
    const { id, version } = await all.actionOf('4.2')
    const place = { deviceTime: '2026-06-12T09:58:00+08:00', deviceLatitude: 30.1, deviceLongitude: 120.2 }
    const evidence = [
      { kind: 'photo', fileId: all.photoId, ...place },
      { kind: 'document', fileId: all.documentId },
      { kind: 'signature', fileId: all.documentId },
    ]
    const { body } = await all.post(all.engineer, id, 'completion', {
      evidence,
      note: '十二项问题已登记',
      version,
    })
    const photo = body.evidence.find(({ kind }) => kind === 'photo')!
    await all.post(all.engineer, id, 'evidence', {
      evidence: [{ kind: 'photo', fileId: all.documentId, replacesId: photo.id, replaceReason: '拍糊了' }],
    })
  })
  afterAll(() => rm(folder, { recursive: true }))

  const ask = (actor: StaffActor, body: object) =>
    house.send<{ id: string }>(actor, 'POST', '/evidence-exports', body)
  const read = async (actor: StaffActor, id: string) =>
    (await house.send<Answer>(actor, 'GET', `/evidence-exports/${id}`)).body
  const made = async (body: object) => {
    const { id } = (await ask(auditor, body)).body
    await house.settle()
    return read(auditor, id)
  }
  const download = async (actor: StaffActor, id: string, part: 'pdf' | 'zip') => {
    const answer = await house.server.inject({
      url: `/api/evidence-exports/${id}/volumes/1/${part}`,
      headers: { 'x-test-actor': actor.id },
    })
    return { status: answer.statusCode, bytes: answer.rawPayload }
  }
  const verify = (path: string) =>
    new Promise<{ code: number; said: string }>((resolve) => {
      const script = join(path, 'verify.mjs')
      execFile(process.execPath, [script, path], (error, said) => resolve({ code: error ? 1 : 0, said }))
    })

  it('binds an action into a paper in which names, times, places, replaced pieces and seals can be read', async () => {
    const { id } = await all.actionOf('4.2')
    const { export: done, volumes } = await made({ kind: 'action', subjectId: id })
    expect(done).toMatchObject({ state: 'done', total: 1, handled: 1, failure: null })
    expect(volumes).toMatchObject([{ number: 1, actions: 1, pieces: 5 }])
    const { status, bytes } = await download(auditor, done.id, 'pdf')
    expect(status).toBe(200)
    const pdf = await getDocumentProxy(new Uint8Array(bytes))
    const text = (await extractText(pdf, { mergePages: true })).text.replaceAll(/\s/g, '')
    for (const words of [
      '证据册',
      '顾堃',
      '周予安',
      '十二项问题已登记',
      '30.10000,120.20000',
      '拍糊了',
      '已由第',
      '目录',
    ])
      expect(text).toContain(words)
    for (const { sha256 } of (await all.read(id)).evidence) expect(text).toContain(sha256)
    const { rows } = await house.owner.query(
      `SELECT change FROM platform.audit_log WHERE subject_id = $1 ORDER BY id`,
      [done.id],
    )
    expect(rows.map(({ change }) => change)).toEqual(['export', 'update', 'update', 'download'])
  })

  it('packs a project so that anybody can verify it without the system, and names the file of which a byte was altered', async () => {
    const { export: done, volumes } = await made({ kind: 'project', subjectId: all.projectId })
    const parts = unzipSync(new Uint8Array((await download(auditor, done.id, 'zip')).bytes))
    const names = Object.keys(parts)
    expect(names).toEqual(
      expect.arrayContaining(['README.txt', 'evidence.pdf', 'manifest.json', 'verify.mjs']),
    )
    // Every tool has to unpack them under the names that the list has.
    expect(names.filter((name) => !/^[\x20-\x7E]+$/.test(name))).toEqual([])
    const list = JSON.parse(Buffer.from(parts['manifest.json']!).toString()) as {
      actions: { evidence: { file: string | null; fileName: string | null }[] }[]
    }
    const photo = list.actions
      .flatMap(({ evidence }) => evidence)
      .find(({ fileName }) => fileName?.includes('主卧飘窗'))!.file!
    for (const [name, bytes] of Object.entries(parts)) {
      await mkdir(dirname(join(folder, name)), { recursive: true })
      await writeFile(join(folder, name), bytes)
    }
    const sound = await verify(folder)
    expect(sound).toMatchObject({ code: 0, said: expect.stringContaining('核验通过') })
    expect(sound.said).toContain(volumes[0]!.manifestSha256)

    const altered = Buffer.from(parts[photo]!)
    altered.writeUInt8(altered.readUInt8(100) ^ 1, 100)
    await writeFile(join(folder, photo), altered)
    expect(await verify(folder)).toMatchObject({
      code: 1,
      said: expect.stringContaining(`${photo}: 文件已被改动`),
    })
    await writeFile(join(folder, photo), parts[photo]!)

    const manifest = Buffer.from(parts['manifest.json']!).toString().replace('十二项问题', '没有问题')
    await writeFile(join(folder, 'manifest.json'), manifest)
    await appendFile(join(folder, 'files', 'more.txt'), '另加')
    const forged = await verify(folder)
    expect(forged.said).toContain('证据与登记时的指纹不一致')
    expect(forged.said).toContain('files/more.txt: 不在清单里')
  })

  it('takes a quarter with what was due or done in it, and refuses one in which nothing was', async () => {
    const { export: done } = await made({ kind: 'quarter', quarter: '2026-Q2' })
    expect(done).toMatchObject({ state: 'done', title: '2026 年第二季度' })
    expect(await ask(auditor, { kind: 'home', subjectId: all.homeIds[0], quarter: '2031-Q1' })).toMatchObject(
      {
        status: 409,
        body: { code: 'journey.nothing_to_export' },
      },
    )
    expect(await ask(auditor, { kind: 'home' })).toMatchObject({ status: 422 })
  })

  it('is out of reach for another city, for colleagues, and shows names only to whoever may read customers’ files', async () => {
    const outsider = buildStaffActor(['journey.export', 'journey.read'], [all.foreignNodeId])
    const { id } = await all.actionOf('4.2')
    expect((await ask(outsider, { kind: 'action', subjectId: id })).status).toBe(404)
    expect((await ask(outsider, { kind: 'project', subjectId: all.projectId })).status).toBe(404)
    const clerk = buildStaffActor(['journey.export', 'journey.read'], [all.nodeId])
    const asked = await ask(clerk, { kind: 'home', subjectId: all.homeIds[0] })
    await house.settle()
    const parts = unzipSync(new Uint8Array((await download(clerk, asked.body.id, 'zip')).bytes))
    const { actions } = JSON.parse(Buffer.from(parts['manifest.json']!).toString()) as {
      actions: { customer: string | null }[]
    }
    expect(actions.find(({ customer }) => customer)!.customer).toMatch(/^.＊+$|^.\*+$/)
    expect((await download(auditor, asked.body.id, 'zip')).status).toBe(404)
    expect((await house.send(auditor, 'GET', `/evidence-exports/${asked.body.id}`)).status).toBe(404)
    expect((await ask(all.engineer, { kind: 'action', subjectId: id })).status).toBe(403)
  })

  it('stops when asked to, is not made by whoever lost the permission, and is gone after thirty days', async () => {
    const stopped = (await ask(auditor, { kind: 'project', subjectId: all.projectId })).body.id
    expect((await house.send(auditor, 'POST', `/evidence-exports/${stopped}/cancellation`)).status).toBe(200)
    await house.settle()
    expect(await read(auditor, stopped)).toMatchObject({ export: { state: 'cancelled' }, volumes: [] })
    expect(await house.send(auditor, 'POST', `/evidence-exports/${stopped}/cancellation`)).toMatchObject({
      status: 409,
      body: { code: 'journey.export_over' },
    })
    const { export: done } = await made({ kind: 'quarter', quarter: '2026-Q2' })
    house.clock.set('2026-07-13T10:00:00+08:00')
    await house.database.asSystem('test', async (work) => work.enqueue('journey.drop-evidence-exports', {}))
    await house.settle()
    expect(await read(auditor, done.id)).toMatchObject({ export: { state: 'expired' }, volumes: [] })
    expect((await download(auditor, done.id, 'pdf')).status).toBe(404)
  })
})

it('knows the days of a quarter and splits what is too large for one volume', () => {
  expect(daysOfQuarter('2026-Q4')).toEqual({ from: '2026-10-01', before: '2027-01-01' })
  const actions = (count: number, bytes: number) =>
    Array.from({ length: count }, (_, index) => ({ id: String(index), pieces: 1, bytes }))
  expect(volumesOf(actions(700, 1)).map(({ length }) => length)).toEqual([300, 300, 100])
  expect(volumesOf(actions(3, 900_000_000))).toHaveLength(3)
  expect(volumesOf([])).toEqual([])
})
