import { organizationModule } from '#modules/organization/module.ts'
import { buildStaffActor, useTestServer } from '#platform/testing/index.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { casesModule } from './module.ts'
import { readRulebookAnew } from './rulebook.ts'
import { buildDesk, type Desk } from './testing/index.ts'

describe('a term in working hours', () => {
  const house = useTestServer([organizationModule, casesModule], '2026-11-20T16:00:00+08:00')
  let desk: Desk
  beforeAll(async () => {
    desk = await buildDesk(house.database)
    for (const projectId of [desk.projectId, desk.farProjectId])
      await house.owner.query(
        `INSERT INTO cases.policy (project_id, first_reply_minutes, measure) VALUES ($1, 240, 'working')`,
        [projectId],
      )
  })

  const openAt = async (project: { projectId: string }) => {
    const { status, body } = await house.send<{ firstReplyDueAt: string }>(desk.executive, 'POST', '/cases', {
      projectId: project.projectId,
      kind: 'complaint',
      channel: 'hotline',
      body: '地下车库入口道闸早上打不开。',
    })
    expect(status).toBe(201)
    return body.firstReplyDueAt
  }

  it('runs on by the calendar of its city: a Saturday worked in one city ends it there earlier', async () => {
    const chief = buildStaffActor(['organization.edit'], '*')
    await house.send(chief, 'PUT', `/organization/nodes/${desk.group.cityIds[0]}/calendar/2026-11-21`, {
      workday: true,
      reason: '错峰调休',
    })
    expect(await openAt(desk.project)).toBe('2026-11-21T03:00:00.000Z')
    expect(await openAt(desk.farProject)).toBe('2026-11-23T03:00:00.000Z')
  })

  it('runs in the office hours of its city, several stretches a day, on own workdays too', async () => {
    const stretches = [
      { startsAt: '10:00', endsAt: '11:00' },
      { startsAt: '15:00', endsAt: '17:00' },
      { startsAt: '19:00', endsAt: '20:00' },
    ]
    const hours = `/organization/nodes/${desk.group.cityIds[0]}/office-hours`
    const chief = buildStaffActor(['organization.edit'], '*')
    expect((await house.send(chief, 'PUT', hours, { version: 0, stretches })).status).toBe(200)
    await house.database.asSystem('test', readRulebookAnew)
    // Friday 16:00: an hour, an hour in the evening, and Saturday, which is worked there, until 16:00.
    expect(await openAt(desk.project)).toBe('2026-11-21T08:00:00.000Z')
    expect(await openAt(desk.farProject)).toBe('2026-11-23T03:00:00.000Z')
  })
})

describe('the terms of open cases when the calendar of their city changes', () => {
  const house = useTestServer([organizationModule, casesModule], '2026-11-19T16:00:00+08:00')
  const chief = buildStaffActor(['organization.edit'], '*')
  let desk: Desk
  beforeAll(async () => {
    desk = await buildDesk(house.database)
    for (const projectId of [desk.projectId, desk.farProjectId])
      await house.owner.query(
        `INSERT INTO cases.policy (project_id, first_reply_minutes, measure, shown) VALUES ($1, 240, 'working', '{}')`,
        [projectId],
      )
  })

  interface View {
    id: string
    promises: { target: string; dueAt: string }[]
    entries: { kind: string; body: string; details: Record<string, string>; visibleToCustomer: boolean }[]
  }
  const open = async (projectId = desk.projectId) =>
    (
      await house.send<{ id: string }>(desk.executive, 'POST', '/cases', {
        projectId,
        kind: 'complaint',
        channel: 'hotline',
        body: '地下车库入口道闸早上打不开。',
      })
    ).body.id
  const see = async (id: string) => (await house.send<View>(desk.executive, 'GET', `/cases/${id}`)).body
  const replyBy = async (id: string) =>
    (await see(id)).promises.find(({ target }) => target === 'firstReply')!.dueAt
  const moved = async (id: string) => (await see(id)).entries.filter(({ kind }) => kind === 'termMoved')
  const day = (on: string) => `/organization/nodes/${desk.group.cityIds[0]}/calendar/${on}`
  const change = async (on: string, workday: boolean) => {
    await house.send(chief, 'PUT', day(on), { workday, reason: '城市安排' })
    await house.settle()
  }

  it('move with it and say so in the history; those of another city stay', async () => {
    const [here, there] = [await open(), await open(desk.farProjectId)]
    expect(await replyBy(here)).toBe('2026-11-20T03:00:00.000Z')
    await change('2026-11-20', false)
    expect(await replyBy(here)).toBe('2026-11-23T03:00:00.000Z')
    expect(await moved(here)).toMatchObject([
      {
        body: 'firstReply',
        visibleToCustomer: false,
        details: { from: '2026-11-20T03:00:00.000Z', to: '2026-11-23T03:00:00.000Z' },
      },
    ])
    expect(await replyBy(there)).toBe('2026-11-20T03:00:00.000Z')
    expect(await moved(there)).toEqual([])
    await house.send(chief, 'DELETE', day('2026-11-20'))
    await house.settle()
    expect(await replyBy(here)).toBe('2026-11-20T03:00:00.000Z')
    expect(await moved(here)).toHaveLength(2)
  })

  it('are left alone by a day that does not touch them, and say nothing', async () => {
    const id = await open()
    await change('2026-11-28', true)
    expect(await replyBy(id)).toBe('2026-11-20T03:00:00.000Z')
    expect(await moved(id)).toEqual([])
  })

  it('never get later where the customer was shown them', async () => {
    const id = await open()
    await house.owner.query('UPDATE cases.promise SET shown_to_customer = true WHERE case_id = $1', [id])
    await change('2026-11-20', false)
    expect(await replyBy(id)).toBe('2026-11-20T03:00:00.000Z')
    await house.send(chief, 'DELETE', day('2026-11-20'))
    await house.settle()
    expect(await moved(id)).toEqual([])
  })

  it('are never over by what was decided afterwards', async () => {
    house.clock.set('2026-11-21T10:00:00+08:00')
    const id = await open()
    expect(await replyBy(id)).toBe('2026-11-23T06:30:00.000Z')
    house.clock.set('2026-11-22T10:00:00+08:00')
    await change('2026-11-21', true)
    expect(await replyBy(id)).toBe('2026-11-23T06:30:00.000Z')
  })

  it('are reckoned portion by portion, all of them', async () => {
    house.clock.set('2026-11-12T16:00:00+08:00')
    const ids: string[] = []
    for (let count = 0; count < 60; count++) ids.push(await open())
    await change('2026-11-13', false)
    const { rows } = await house.owner.query<{ due: Date }>(
      `SELECT DISTINCT due_at AS due FROM cases.promise WHERE case_id = ANY ($1) AND target = 'firstReply'`,
      [ids],
    )
    expect(rows.map(({ due }) => due.toISOString())).toEqual(['2026-11-16T03:00:00.000Z'])
  })
})
