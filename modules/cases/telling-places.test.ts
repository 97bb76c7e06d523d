import { createCommonFacility, createCommonPart, createLayout, drawPlan } from '#modules/estate/index.ts'
import { storeFile } from '#platform/files/index.ts'
import type { ResidentActor } from '#platform/work/index.ts'
import { describe, expect, it } from 'vitest'
import { useResidents } from './testing/index.ts'

type Body = Record<string, any>
const sound = Buffer.concat([Buffer.from('RIFF\0\0\0\0WAVEfmt '), Buffer.alloc(400)])

describe('a resident who tells of something', () => {
  const { house, desk, post, get } = useResidents()
  const keep = (actor: ResidentActor, bytes: Buffer, name: string) =>
    house.database.withWork({ actor }, async (work) => (await storeFile(work, { bytes, name })).fileId)
  const tell = (over: object) => post(desk.owner, '/my-cases', { kind: 'faultReport', ...over })

  it('[S3-40] may let a voice speak for itself, which the household and the staff hear', async () => {
    const fileId = await keep(desk.owner, sound, '语音.wav')
    const { status, body: opened } = await tell({ voice: { fileId, seconds: 42.4 } })
    expect(status).toBe(201)
    const { body } = await get(desk.wife, `/my-cases/${opened.id}`)
    expect(body).toMatchObject({
      title: '语音留言 0:42',
      entries: [{ voice: { fileId, seconds: 42.4 }, fileIds: [] }],
    })
    const forStaff = (await get(desk.agent, `/cases/${opened.id}`)).body
    expect(forStaff.entries[0]).toMatchObject({ details: { voice: { fileId } }, fileIds: [fileId] })
    const heard = (actor: ResidentActor) =>
      house.database.withWork({ actor }, (work) =>
        work.sql<Body>('SELECT 1 FROM platform.file WHERE id = $1', [fileId]),
      )
    expect(await heard(desk.wife)).toHaveLength(1)
    expect(await heard(desk.tenant)).toHaveLength(0)
    const more = await post(desk.owner, `/my-cases/${opened.id}/messages`, {
      voice: { fileId: await keep(desk.owner, sound, '再说.wav'), seconds: 75 },
    })
    expect(more.body.entries.at(-1)).toMatchObject({ body: '语音留言 1:15', mine: true })
  })

  it('is asked to say something, and no other file passes for a voice', async () => {
    expect((await tell({ body: '  ' })).body).toMatchObject({
      code: 'cases.nothing_said',
      fields: [{ path: 'body.body' }],
    })
    const text = await keep(desk.owner, Buffer.from('不是录音'), '说明.txt')
    const mine = await keep(desk.owner, sound, '长.wav')
    const theirs = await keep(desk.neighbour, sound, '邻居.wav')
    for (const voice of [
      { fileId: text, seconds: 3 },
      { fileId: mine, seconds: 181 },
      { fileId: theirs, seconds: 3 },
    ])
      expect((await tell({ body: '漏水', voice })).body.code).toBe('cases.voice_unfit')
    expect((await tell({ fileIds: [text] })).body.number).toMatch(/^BS-/)
  })

  it('[7.1] points at the place on the plan of the home, and everybody who reads the case sees the dot', async () => {
    await house.database.asSystem('a test', async (work) => {
      const { id } = await createLayout(work, desk.projectId, { name: 'A1 三室两厅两卫' })
      await work.sql('UPDATE estate.home SET layout_id = $1 WHERE id = $2', [id, desk.homeId])
    })
    const { homes, commons } = (await get(desk.owner, '/my-places')).body
    expect(homes).toMatchObject([{ id: desk.homeId, plan: { width: 12 } }])
    expect(homes[0].plan.rooms.map(({ zh }: Body) => zh)).toContain('厨房')
    expect(commons).toContainEqual({ key: 'lift', zh: '电梯', en: 'Lift' })
    const spot = { room: 'kitchen', x: 0.71, y: 0.2 }
    const { body } = await tell({ body: '水槽下面滴水', place: '水槽柜', spot })
    const seen = (await get(desk.agent, `/cases/${body.id}`)).body
    expect(seen).toMatchObject({
      place: '厨房 · 水槽柜',
      pointed: { spot: { zh: '厨房', ...spot }, plan: { layoutId: expect.any(String) } },
    })
    expect((await get(desk.wife, `/my-cases/${body.id}`)).body.pointed).toEqual(seen.pointed)
    // A plan that is drawn anew later moves no dot: the case is read on the plan that she had before her.
    const { layoutId } = seen.pointed.plan
    const rooms = [{ key: 'kitchen', zh: '厨房', en: 'Kitchen', x: 0, y: 0, w: 4, h: 4 }]
    const draw = (version: number) =>
      house.database.asSystem('a test', (work) =>
        drawPlan(work, desk.projectId, layoutId, { version, plan: { width: 4, height: 4, rooms } }),
      )
    await draw(1)
    expect((await get(desk.agent, `/cases/${body.id}`)).body.pointed).toEqual(seen.pointed)
    const later = await tell({ body: '又滴水', spot })
    await draw(2)
    const { plan } = (await get(desk.agent, `/cases/${later.body.id}`)).body.pointed
    expect(plan).toMatchObject({ width: 4, layoutId, editionId: expect.any(String) })

    const shared = await tell({ body: '三号电梯总是停', spot: { common: 'lift' } })
    expect((await get(desk.agent, `/cases/${shared.body.id}`)).body).toMatchObject({
      place: '电梯',
      pointed: { spot: { common: 'lift' }, plan: null },
    })
    for (const wrong of [{ room: 'cellar' }, { common: 'moon' }, {}])
      expect((await tell({ body: '漏', spot: wrong })).body.code).toBe('cases.no_such_place')
  })

  it('[S2-41] names the very lift of the building, in the portal and at the desk, and the hot spots count it', async () => {
    const [lift, far] = await house.database.asSystem('what owners share', async (work) => {
      const [home] = await work.sql<Body>('SELECT building_id AS id FROM estate.home WHERE id = $1', [
        desk.homeId,
      ])
      const one = { kind: '电梯', name: '3号电梯', buildingId: home!.id }
      const elsewhere = await work.sql<Body>('SELECT id FROM estate.project WHERE id <> $1 LIMIT 1', [
        desk.projectId,
      ])
      return [
        (await createCommonFacility(work, desk.projectId, one)).id,
        elsewhere[0] &&
          (await createCommonPart(work, elsewhere[0].id, { kind: '花园', name: '别处花园' })).id,
      ]
    })
    const [{ around }] = (await get(desk.owner, '/my-places')).body.homes
    expect(around).toEqual([
      { id: lift, kind: '电梯', label: expect.stringMatching(/3号电梯$/), inBuilding: true },
    ])
    const told = await tell({ body: '三号电梯到八楼顿一下', spot: { commonId: lift } })
    expect((await get(desk.agent, `/cases/${told.body.id}`)).body).toMatchObject({
      commonId: lift,
      place: expect.stringContaining('3号电梯'),
      pointed: { spot: { commonId: lift }, plan: null },
    })
    const call = {
      projectId: desk.projectId,
      kind: 'complaint',
      channel: 'hotline',
      reporterName: '过路的人',
    }
    const take = (commonId: string | undefined) =>
      post(desk.agent, '/cases', { ...call, body: '电梯里灯不亮', place: '轿厢', commonId })
    const taken = await take(lift)
    expect((await get(desk.agent, `/cases/${taken.body.id}`)).body.place).toMatch(/3号电梯 · 轿厢$/)
    for (const wrong of [far ?? desk.homeId, desk.homeId]) {
      expect((await take(wrong)).body.fields).toMatchObject([{ path: 'body.commonId' }])
      expect((await tell({ body: '漏', spot: { commonId: wrong } })).body.code).toBe('cases.no_such_place')
    }
    const there = (await get(desk.agent, `/cases?commonId=${lift}&open=false`)).body.items
    expect(there.map(({ id }: Body) => id).toSorted()).toEqual([told.body.id, taken.body.id].toSorted())
    const month = house.clock.now().toISOString().slice(0, 7)
    const asked = `from=${month}&until=${month}&projectId=${desk.projectId}&kind=complaint&kind=faultReport`
    expect((await get(desk.agent, `/case-hot-spots?${asked}`)).body.commons).toMatchObject([
      { id: lift, kind: '电梯', cases: 2, open: 2 },
    ])
  })
})
