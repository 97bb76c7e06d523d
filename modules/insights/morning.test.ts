import { messagesModule } from '#platform/messages/index.ts'
import { buildCase, buildDesk, type Desk } from '#modules/cases/testing/index.ts'
import { casesModule } from '#modules/cases/module.ts'
import { buildStaff } from '#modules/organization/testing/index.ts'
import { buildStaffActor, useTestServer } from '#platform/testing/index.ts'
import type { StaffActor } from '#platform/work/index.ts'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { writeDueMornings } from './jobs/write-mornings.ts'
import { insightsModule } from './module.ts'
import { hottest } from './morning.ts'

type Body = Record<string, any>
const baseUrl = 'https://tongxing.test'

it('names the project that exceeds its own weekday the most, in whatever order they come', () => {
  const project = fc.record({
    projectId: fc.uuid(),
    opened: fc.nat(30),
    before: fc.float({ min: 0, max: 30, noNaN: true }),
  })
  fc.assert(
    fc.property(fc.array(project, { maxLength: 6 }), (projects) => {
      const found = hottest(projects)
      expect(hottest(projects.toReversed())).toEqual(found)
      for (const one of projects)
        expect(one.opened - one.before).toBeLessThanOrEqual(found!.opened - found!.before)
    }),
    { numRuns: 50 },
  )
})

describe('the complaints of the morning [S1-22]', () => {
  const house = useTestServer([casesModule, insightsModule({ baseUrl }), messagesModule()])
  const desk = {} as Desk
  let manager: StaffActor
  let stranger: StaffActor
  beforeAll(async () => {
    house.clock.set('2026-11-19T10:00:00+08:00')
    Object.assign(desk, await buildDesk(house.database))
    const leader = (name: string, nodeId: string) =>
      house.database.asSystem('a manager for tests', async (work) => {
        const { staffId } = await buildStaff(work, {
          nodeId,
          role: 'cityManager',
          name,
          title: '城市公司总经理',
        })
        return buildStaffActor(['insights.mornings'], [nodeId], {
          id: staffId,
          name,
        })
      })
    manager = await leader('高远', desk.group.companyIds[0]!)
    stranger = await leader('丁卯', desk.group.companyIds[2]!)
    const open = (at: string, body: string, urgency: 'HIGH' | 'NORMAL' = 'NORMAL') => {
      house.clock.set(at)
      return house.database.asSystem('a complaint for tests', (work) =>
        buildCase(work, {
          projectId: desk.projectId,
          owner: desk.agent,
          title: body.slice(0, 8),
          body,
          urgency,
        }),
      )
    }
    await open('2026-11-12T09:00:00+08:00', '上周同日的投诉')
    await open('2026-11-19T11:00:00+08:00', '垃圾没有清')
    await open('2026-11-19T12:00:00+08:00', '电梯困人，请拨打 13977770001 联系我', 'HIGH')
    await open('2026-11-20T06:00:00+08:00', '今天早上的，不算昨天')
  })
  const write = () => writeDueMornings(house.database, baseUrl)
  const see = (actor: StaffActor, day = 'latest') => house.send<Body>(actor, 'GET', `/mornings/${day}`)

  it('comes at its time, once a reader and day, tells of the day before, and carries no phone of a customer out', async () => {
    house.clock.set('2026-11-20T07:29:00+08:00')
    await write()
    expect((await see(manager)).status).toBe(404)
    house.clock.set('2026-11-20T07:31:00+08:00')
    await Promise.all([write(), write()])
    await write()
    const { body } = await see(manager)
    expect(body).toMatchObject({ day: '2026-11-20', readAt: null })
    expect(body.content).toMatchObject({
      opened: 2,
      weekdayAverage: 0.25,
      unanswered: 4,
      overdue: 1,
      hottest: { projectId: desk.projectId, opened: 2, before: 0.25 },
      inFull: { body: '电梯困人，请拨打 13977770001 联系我' },
      // A week old, it has been overdue since its answer was due.
      late: [{ openedAt: '2026-11-12T01:00:00.000Z', promisedAt: '2026-11-13T01:00:00.000Z' }],
    })
    const behind = await house.send<Body>(desk.agent, 'GET', '/cases?kind=complaint&countedFor=promiseLate')
    expect(behind.body.items).toHaveLength(body.content.overdue)
    const mails = await house.owner.query<{ staff_id: string; sealed: string }>(
      `SELECT staff_id, content_sealed AS sealed FROM platform.message WHERE template_key = 'morningPage'`,
    )
    expect(mails.rows.filter(({ staff_id }) => staff_id === manager.id)).toHaveLength(1)
    const outbox = await house.send<Body>(
      buildStaffActor(['messages.read'], '*'),
      'GET',
      '/messages?channel=email',
    )
    const toManager = outbox.body.items.find(({ staffId }: Body) => staffId === manager.id)
    expect(toManager.recipientName).toBe('高远')
    const { sealed } = mails.rows.find(({ staff_id }) => staff_id === manager.id)!
    const mail = await house.database.asSystem('read the mail', async (work) =>
      work.services.keyring.decrypt(sealed),
    )
    expect(mail).toContain(`${baseUrl}/console/mornings/2026-11-20`)
    expect(mail).not.toContain('13977770001')
  })

  it('is seen by its reader alone and within her branch, is remembered as read, and stays as it was', async () => {
    expect((await see(stranger)).body.content).toMatchObject({ opened: 0, unanswered: 0, fresh: [] })
    house.clock.set('2026-11-20T08:00:00+08:00')
    const read = await house.send<Body>(manager, 'POST', '/mornings/2026-11-20/reading')
    expect(read.body.readAt).toBe('2026-11-20T00:00:00.000Z')
    house.clock.set('2026-11-21T08:00:00+08:00')
    await write()
    const list = await house.send<Body>(manager, 'GET', '/mornings')
    expect(list.body.items.map(({ day }: Body) => day)).toEqual(['2026-11-21', '2026-11-20'])
    expect((await see(manager, '2026-11-20')).body).toMatchObject({
      readAt: '2026-11-20T00:00:00.000Z',
      content: { opened: 2 },
    })
    expect((await house.send(buildStaffActor(['cases.read'], '*'), 'GET', '/mornings')).status).toBe(403)
  })

  it('comes when the place says, else when the place above says, and is set within the own branch alone', async () => {
    const { regionIds, cityIds, companyIds, groupId } = desk.group
    const keeper = (nodeId: string) => buildStaffActor(['insights.setMornings'], [nodeId])
    const set = (actor: StaffActor, nodeId: string, version = 0) =>
      house.send<Body>(actor, 'PUT', `/morning-times/${nodeId}`, { version, atMinute: 540, days: 'working' })
    expect((await set(keeper(groupId), regionIds[0])).status).toBe(200)
    const times = (await house.send<Body>(keeper(cityIds[0]), 'GET', '/morning-times')).body.items
    expect(times).toMatchObject([{ nodeId: cityIds[0], atMinute: 540, setAt: '东岭区域', version: 0 }])
    expect((await set(keeper(cityIds[0]), regionIds[0], 1)).status).toBe(404)
    expect((await set(keeper(groupId), regionIds[0])).body.code).toBe('platform.stale')
    // Monday: nobody in this branch reads before nine, and the page tells of the days since Friday.
    house.clock.set('2026-11-23T08:00:00+08:00')
    await write()
    expect((await see(manager)).body.day).toBe('2026-11-21')
    house.clock.set('2026-11-23T09:01:00+08:00')
    await write()
    expect((await see(manager)).body).toMatchObject({
      day: '2026-11-23',
      content: { from: '2026-11-19T16:00:00.000Z' },
    })
    const above = `/morning-times/${regionIds[0]}?version=1`
    const left = await house.send<Body>(keeper(groupId), 'DELETE', above)
    expect(left.body.items.every(({ atMinute }: Body) => atMinute === 450)).toBe(true)
    expect((await house.send(keeper(companyIds[0]), 'GET', '/morning-times')).body).toEqual({ items: [] })
  })
})
