import { storeFile } from '#platform/files/index.ts'
import { buildPhoto } from '#platform/files/testing/build-photo.ts'
import { useTestServer } from '#platform/testing/index.ts'
import type { Actor } from '#platform/work/index.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { channels, kinds } from './case.ts'
import { casesModule } from './module.ts'
import { buildDesk, type Desk } from './testing/index.ts'

type Body = Record<string, any>

describe('taking in', () => {
  const house = useTestServer([casesModule])
  let desk: Desk
  beforeAll(async () => {
    desk = await buildDesk(house.database)
  })
  const take = (body: object, actor: Actor = desk.agent) =>
    house.send<Body>(actor, 'POST', '/cases', {
      projectId: desk.projectId,
      kind: 'complaint',
      channel: 'hotline',
      body: '公区灯坏了一排，孩子晚上不敢走。',
      ...body,
    })
  const see = async (id: string, actor: Actor = desk.agent) =>
    (await house.send<Body>(actor, 'GET', `/cases/${id}`)).body
  const photo = async (actor: Actor) => {
    const bytes = await buildPhoto({ width: 80, height: 60 })
    return house.database.withWork(
      { actor },
      async (work) => (await storeFile(work, { bytes, name: '渗水.jpg' })).fileId,
    )
  }

  it('takes every kind through every channel into the same record, owned by whoever took it [S3-40] [S0-40] [S3-42] [S3-20] [7.1]', async () => {
    for (const channel of channels) {
      const { status, body } = await take({ channel })
      expect([channel, status, body.owner.id]).toEqual([channel, 201, desk.agent.id])
      expect(await see(body.id)).toMatchObject({
        channel,
        ownerName: '林夕',
        body: '公区灯坏了一排，孩子晚上不敢走。',
      })
    }
    const numbers = []
    for (const kind of kinds) numbers.push((await take({ kind })).body.number.slice(0, 2))
    expect(numbers).toEqual(['TS', 'ZX', 'JY', 'BY', 'BS', 'JJ'])
  })

  it('opens a file for whoever is on none but leaves a number, and knows it the next time [S3-06] [S3-42]', async () => {
    const stranger = { reporterPhone: '138 0000 7788' }
    expect((await take(stranger)).body.fields).toMatchObject([{ path: 'body.reporterName' }])
    const wrong = await take({ reporterName: '路先生', reporterPhone: '12' })
    expect(wrong.body.fields).toMatchObject([{ path: 'body.reporterPhone' }])
    const first = await see((await take({ ...stranger, reporterName: '路先生' })).body.id)
    expect(first).toMatchObject({ reporterName: '路先生', reporterPersonId: expect.any(String) })
    const again = await see((await take({ ...stranger, reporterName: '路' })).body.id)
    expect(again).toMatchObject({ reporterName: '路先生', reporterPersonId: first.reporterPersonId })
  })

  it('puts a case that staff took for a customer on the record of the household, so that the family follows it', async () => {
    const { body } = await take({ reporterPersonId: desk.owner.id, homeId: desk.homeId })
    expect(await see(body.id)).toMatchObject({
      reporterName: '沈佳禾',
      homeLabel: expect.stringContaining('砚湖湾'),
    })
    expect((await house.send(desk.wife, 'GET', `/my-cases/${body.id}`)).status).toBe(200)
    expect((await house.send(desk.tenant, 'GET', `/my-cases/${body.id}`)).status).toBe(404)
    const { rows } = await house.owner.query(
      'SELECT person_id, home_id, project_id FROM platform.event WHERE subject_id = $1',
      [body.id],
    )
    expect(rows).toEqual([{ person_id: desk.owner.id, home_id: desk.homeId, project_id: desk.projectId }])
  })

  it('judges urgency by topic, and danger as critical whatever was said [S3-43]', async () => {
    const { body: topics } = await house.send<Body>(desk.agent, 'GET', '/case-categories')
    const topic = (code: string) => topics.items.find((item: Body) => item.code === code).id
    expect(await see((await take({ categoryId: topic('service.attitude') })).body.id)).toMatchObject({
      state: 'classified',
      urgency: 'LOW',
      usualDepartmentKind: 'property',
    })
    const lift = await take({ categoryId: topic('facility.lift'), urgency: 'LOW' })
    expect(await see(lift.body.id)).toMatchObject({ urgency: 'CRITICAL', safety: true })
    expect(new Date(lift.body.firstReplyDueAt).getTime() - house.clock.now().getTime()).toBe(2 * 3_600_000)
  })

  it('names the field that is wrong and keeps nothing', async () => {
    const before = (await house.owner.query('SELECT count(*) AS n FROM cases.case_file')).rows
    const wrong = [
      [{ homeId: desk.farProject.homeIds[0] }, 'body.homeId'],
      [{ reporterPersonId: desk.agent.id }, 'body.reporterPersonId'],
      [{ categoryId: desk.agent.id }, 'body.categoryId'],
      [{ body: '  ' }, 'body.body'],
      [{ kind: 'rumour' }, 'body.kind'],
      [{ fine: 100 }, 'body.fine'],
      [{ fileIds: [desk.agent.id] }, 'body.fileIds'],
    ] as const
    for (const [given, path] of wrong)
      expect(await take(given)).toMatchObject({ status: 422, body: { fields: [{ path }] } })
    expect((await house.owner.query('SELECT count(*) AS n FROM cases.case_file')).rows).toEqual(before)
  })

  it('shows the photos of a report to the desk and the household, and those of a note to the desk alone', async () => {
    const [seen, hidden] = [await photo(desk.owner), await photo(desk.agent)]
    const { body } = await house.send<Body>(desk.owner, 'POST', '/my-cases', {
      kind: 'complaint',
      body: '飘窗渗水',
      fileIds: [seen],
    })
    await house.send(desk.agent, 'POST', `/cases/${body.id}/notes`, { body: '现场照片', fileIds: [hidden] })
    const seenBy = async (actor: Actor) => {
      const rows = await house.database.withWork({ actor }, (work) =>
        work.sql<Body>('SELECT id FROM platform.file WHERE id = ANY ($1)', [[seen, hidden]]),
      )
      return rows.map(({ id }) => id).toSorted()
    }
    expect(await seenBy(desk.colleague)).toEqual([seen, hidden].toSorted())
    expect(await seenBy(desk.wife)).toEqual([seen])
    expect(await seenBy(desk.tenant)).toEqual([])
    expect(await seenBy(desk.stranger)).toEqual([])
    expect(
      (await house.send<Body>(desk.wife, 'GET', `/my-cases/${body.id}`)).body.entries[0].fileIds,
    ).toEqual([seen])
    expect(
      (
        await house.send<Body>(desk.neighbour, 'POST', '/my-cases', {
          kind: 'complaint',
          body: '借图',
          fileIds: [seen],
        })
      ).status,
    ).toBe(422)
  })

  it('gives every case a number of its own, however many come at once', async () => {
    const opened = await Promise.all(Array.from({ length: 30 }, () => take({})))
    expect(new Set(opened.map(({ body }) => body.number)).size).toBe(30)
  })
})
