import { beforeAll, describe, expect, it } from 'vitest'
import { buildStaff } from '#modules/organization/testing/index.ts'
import { useComplaints } from '../testing/index.ts'
import { climbLadder } from './climb-ladder.ts'
import { watchPromises } from './watch-promises.ts'

type Body = Record<string, any>

describe('a promise that nobody keeps', () => {
  const { house, desk, report, see, act, events } = useComplaints()
  beforeAll(() =>
    house.database.asSystem('people above the desk', async (work) => {
      await buildStaff(work, { nodeId: desk.group.companyIds[0]!, role: 'cityManager', name: '顾城' })
      await buildStaff(work, { nodeId: desk.group.cityIds[0]!, role: 'executive', name: '何暖' })
    }),
  )
  const tick = async (at: string) => {
    house.clock.set(at)
    await watchPromises.run(house.database, {})
    await climbLadder.run(house.database, {})
  }
  const escalations = async (id: string) =>
    (await events(id))
      .filter(({ name }) => name === 'cases.case_escalated.v1')
      .map(({ payload }) => [payload.target, payload.level, payload.levelZh, payload.staffName])

  it('climbs level by level while it is owed, each rung once, and stops with the answer [S0-41] [S3-47] [6.8]', async () => {
    const { id } = await report({ body: '电梯口的灯坏了一周，没人来。' })
    await act(desk.agent, `/cases/${id}/acknowledgement`)
    await house.send(desk.agent, 'PATCH', `/cases/${id}`, {
      version: (await see(id)).version,
      urgency: 'HIGH',
    })
    await tick('2026-11-21T07:59:00+08:00')
    expect(await escalations(id)).toEqual([])
    await tick('2026-11-21T08:00:00+08:00')
    await tick('2026-11-21T08:01:00+08:00')
    expect(await escalations(id)).toEqual([['firstReply', 1, '部门负责人', '江离']])
    await tick('2026-11-21T09:00:00.001+08:00')
    await tick('2026-11-21T09:01:00+08:00')
    expect(await see(id)).toMatchObject({ level: 1, levelZh: '部门负责人' })
    await tick('2026-11-21T13:00:00+08:00')
    expect((await escalations(id)).at(-1)).toEqual(['firstReply', 2, '城市公司总经理', '顾城'])
    // Five rungs in all for an urgent first answer; the notice is in the inbox of whoever heard.
    await tick('2026-11-22T09:00:00+08:00')
    expect((await escalations(id)).map(([, level]) => level)).toEqual([1, 1, 2, 3])
    await house.settle()
    const { rows } = await house.owner.query<Body>(
      `SELECT staff_id, subject FROM platform.message WHERE template_key = 'caseEscalated'`,
    )
    expect(rows).toHaveLength(4)
    await act(desk.agent, `/cases/${id}/replies`, { body: '抱歉，让您久等，今天下午换灯。' })
    await tick('2026-11-24T10:00:00+08:00')
    expect((await escalations(id)).filter(([target]) => target === 'firstReply')).toHaveLength(4)
    expect((await see(id)).entries.filter(({ kind }: Body) => kind === 'escalation')[0]).toMatchObject({
      visibleToCustomer: false,
      body: 'firstReply',
      details: { staffName: '江离' },
    })
  })

  it('waits for the morning at night, but not where there is danger', async () => {
    house.clock.set('2026-11-24T22:30:00+08:00')
    const [calm, danger] = [await report(), await report({ safety: true, body: '楼道里有燃气味。' })]
    await tick('2026-11-25T00:31:00+08:00')
    // Nobody had seen it, and nobody had answered.
    expect((await escalations(danger.id)).map(([, level]) => level)).toEqual([1, 1])
    await tick('2026-11-25T22:31:00+08:00')
    expect(await escalations(calm.id)).toEqual([])
    await tick('2026-11-26T08:00:00+08:00')
    expect((await escalations(calm.id)).map(([, level]) => level)).toEqual([1, 2])
  })
})

describe('the ladder', () => {
  const { house, desk } = useComplaints()
  const send = (actor: typeof desk.agent, method: 'POST' | 'PUT', path: string, body: object) =>
    house.send<Body>(actor, method, `/case-escalation${path}`, body)

  it('is data that the group keeps: rungs, levels, quiet hours, with who changed them', async () => {
    const rung = { urgency: 'LOW', targets: ['firstReply'], minutes: 60, level: 2 }
    expect((await send(desk.agent, 'POST', '/rungs', rung)).body.code).toBe('cases.ladder_above')
    const { status, body } = await send(desk.executive, 'POST', '/rungs', rung)
    expect(status).toBe(201)
    const added = body.rungs.find(({ minutes, urgency }: Body) => minutes === 60 && urgency === 'LOW')
    expect(added).toMatchObject({ level: 2, active: true, changedBy: '何暖' })
    expect((await send(desk.executive, 'POST', '/rungs', rung)).body.code).toBe('cases.rung_exists')
    const change = { version: 1, active: false, targets: ['close'], minutes: 90, level: 2 }
    expect((await send(desk.executive, 'PUT', `/rungs/${added.id}`, change)).status).toBe(200)
    expect((await send(desk.executive, 'PUT', `/rungs/${added.id}`, change)).body.code).toBe('platform.stale')
    const [level] = body.levels
    const name = { version: 1, zh: '部门经理', en: 'Manager' }
    expect(
      (await send(desk.executive, 'PUT', `/levels/${level.id}`, { ...name, roles: ['king'] })).status,
    ).toBe(422)
    expect(
      (await send(desk.executive, 'PUT', `/levels/${level.id}`, { ...name, roles: ['engineering'] })).status,
    ).toBe(200)
    const hours = await send(desk.executive, 'PUT', '/quiet-hours', { version: 1, from: 1320, until: 420 })
    expect(hours.body.quiet).toMatchObject({ from: 1320, until: 420, version: 2 })
    const { body: history } = await house.send<Body>(desk.executive, 'GET', '/case-escalation/history')
    expect(history.items.slice(0, 4).map(({ subject }: Body) => subject)).toEqual([
      'cases.ladder_quiet',
      'cases.ladder_level',
      'cases.ladder_rung',
      'cases.ladder_rung',
    ])
  })
})
