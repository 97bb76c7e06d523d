import { useTestServer } from '#platform/testing/index.ts'
import type { Actor } from '#platform/work/index.ts'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { casesModule } from '../module.ts'
import { buildDesk, type Desk } from '../testing/index.ts'
import { endUnconfirmed } from './end-unconfirmed.ts'
import { watchPromises } from './watch-promises.ts'

type Body = Record<string, any>

describe('the clock of the desk', () => {
  const house = useTestServer([casesModule])
  let desk: Desk
  beforeAll(async () => {
    desk = await buildDesk(house.database)
  })
  beforeEach(() => house.clock.set('2026-11-20T09:00:00+08:00'))

  const post = async (actor: Actor, path: string, body: object = {}) =>
    (await house.send<Body>(actor, 'POST', path, body)).body
  const see = async (id: string) => (await house.send<Body>(desk.agent, 'GET', `/cases/${id}`)).body
  const report = () =>
    post(desk.owner, '/my-cases', { kind: 'complaint', body: '电梯一周停了三次，没人解释。' })
  const tick = async (at: string) => {
    house.clock.set(at)
    await watchPromises.run(house.database, {})
    await endUnconfirmed.run(house.database, {})
  }
  const told = async (id: string) =>
    (
      await house.owner.query<{ name: string; payload: Body }>(
        'SELECT name, payload FROM platform.event WHERE subject_id = $1 ORDER BY position',
        [id],
      )
    ).rows
      // That nobody had seen it within a quarter of an hour is told too, in time.
      .filter(({ payload }) => payload.target !== 'acknowledgement')
      .map(({ name, payload }) => [
        name.split('.')[1],
        payload.target ?? payload.level ?? payload.closure ?? null,
      ])

  it('warns at hour 23 and raises the case at hour 24, once [S0-41] [S3-47]', async () => {
    const { id } = await report()
    await tick('2026-11-21T07:59:00+08:00')
    expect(await told(id)).toEqual([['case_opened', null]])
    await tick('2026-11-21T08:00:00+08:00')
    await tick('2026-11-21T08:01:00+08:00')
    expect(await told(id)).toEqual([
      ['case_opened', null],
      ['promise_near', 'firstReply'],
    ])
    await tick('2026-11-21T09:00:00+08:00')
    expect((await see(id)).level).toBe(0)
    await tick('2026-11-21T09:01:00+08:00')
    await tick('2026-11-21T09:02:00+08:00')
    expect(await told(id)).toEqual([
      ['case_opened', null],
      ['promise_near', 'firstReply'],
      ['first_reply_missed', 1],
    ])
    const whole = await see(id)
    expect(whole).toMatchObject({ level: 1, answerDueAt: '2026-11-21T01:00:00.000Z', firstRepliedAt: null })
    expect(whole.promises[0]).toMatchObject({
      target: 'firstReply',
      metAt: null,
      missedAt: '2026-11-21T01:00:00.000Z',
    })
    expect(whole.entries.map(({ kind, visibleToCustomer }: Body) => [kind, visibleToCustomer])).toEqual([
      ['message', true],
      ['promiseMissed', false],
      ['promiseMissed', false],
    ])
  })

  it('holds a suggestion to the same promise [S2-32]', async () => {
    const { id } = await post(desk.owner, '/my-cases', {
      kind: 'suggestion',
      body: '儿童区能不能加个遮阳棚？',
    })
    expect(await see(id)).toMatchObject({ kind: 'suggestion', answerDueAt: '2026-11-21T01:00:00.000Z' })
    await tick('2026-11-21T09:01:00+08:00')
    expect(await told(id)).toContainEqual(['first_reply_missed', 1])
  })

  it('says so too when the late answer comes before the clock noticed', async () => {
    const { id } = await report()
    house.clock.set('2026-11-21T09:00:30+08:00')
    await post(desk.agent, `/cases/${id}/replies`, { body: '抱歉，让您久等了。' })
    await tick('2026-11-21T09:01:00+08:00')
    expect(await told(id)).toEqual([
      ['case_opened', null],
      ['first_reply_missed', 1],
      ['case_replied', null],
    ])
  })

  it('leaves an answered case alone, then asks for progress every three days [S3-46]', async () => {
    const { id } = await report()
    house.clock.set('2026-11-20T10:00:00+08:00')
    await post(desk.agent, `/cases/${id}/replies`, { body: '正在联系维保单位。' })
    await tick('2026-11-22T12:00:00+08:00')
    expect((await told(id)).filter(([name]) => name?.startsWith('promise'))).toEqual([])
    await tick('2026-11-23T10:01:00+08:00')
    const missed = (await see(id)).promises.filter(({ target }: Body) => target === 'progress')
    expect(missed).toMatchObject([
      { missedAt: '2026-11-23T02:00:00.000Z' },
      { dueAt: '2026-11-26T02:00:00.000Z', missedAt: null, metAt: null },
    ])
    await post(desk.agent, `/cases/${id}/progress`, { body: '配件周三到。' })
    expect((await see(id)).promises.filter(({ target }: Body) => target === 'progress')).toMatchObject([
      { missedAt: '2026-11-23T02:00:00.000Z' },
      { metAt: '2026-11-23T02:01:00.000Z' },
      { dueAt: '2026-11-26T02:01:00.000Z', metAt: null },
    ])
  })

  it('names a silence of the server once, however many terms ended in it, and goes on from the last of them', async () => {
    const { id } = await report()
    house.clock.set('2026-11-20T10:00:00+08:00')
    await post(desk.agent, `/cases/${id}/replies`, { body: '正在联系维保单位。' })
    await tick('2026-12-04T10:01:00+08:00')
    await tick('2026-12-04T10:02:00+08:00')
    expect((await told(id)).filter(([, target]) => target === 'progress')).toEqual([
      ['promise_missed', 'progress'],
    ])
    expect((await see(id)).promises.filter(({ target }: Body) => target === 'progress')).toMatchObject([
      { missedAt: '2026-11-23T02:00:00.000Z' },
      { dueAt: '2026-12-05T02:00:00.000Z', missedAt: null, metAt: null },
    ])
  })

  it('ends a case whose result nobody answered for seven days, and counts it apart', async () => {
    const { id } = await report()
    await post(desk.agent, `/cases/${id}/replies`, { body: '您好。' })
    await post(desk.agent, `/cases/${id}/result`, {
      version: (await see(id)).version,
      body: '电梯主板已更换。',
    })
    await tick('2026-11-27T08:59:00+08:00')
    expect((await see(id)).state).toBe('resultGiven')
    await tick('2026-11-27T09:00:00+08:00')
    expect(await see(id)).toMatchObject({
      state: 'closed',
      closure: 'notConfirmed',
      closedAt: '2026-11-27T01:00:00.000Z',
    })
    expect((await told(id)).at(-1)).toEqual(['case_closed', 'notConfirmed'])
    await house.send(desk.owner, 'POST', `/my-cases/${id}/rating`, { satisfaction: 4, solved: true })
    expect((await see(id)).closure).toBe('confirmed')
  })

  it('never ends a case over a question of the customer', async () => {
    const { id } = await report()
    await post(desk.agent, `/cases/${id}/replies`, { body: '您好。' })
    await post(desk.agent, `/cases/${id}/result`, {
      version: (await see(id)).version,
      body: '电梯主板已更换。',
    })
    await post(desk.owner, `/my-cases/${id}/messages`, { body: '换了之后还有异响？' })
    await tick('2026-12-20T09:00:00+08:00')
    expect((await see(id)).state).toBe('resultGiven')
    await post(desk.agent, `/cases/${id}/replies`, { body: '已再次检查，是导靴，已更换。' })
    await tick('2026-12-27T09:00:00+08:00')
    expect((await see(id)).state).toBe('closed')
  })

  it('works through more than one batch, and leaves what somebody has in hand for the next minute', async () => {
    const {
      rows: [held],
    } = await house.owner.query<{ id: string }>('SELECT id FROM cases.case_file LIMIT 1')
    await house.database.asSystem('many cases', async (work) => {
      const { buildCase } = await import('../testing/build-case.ts')
      for (let count = 0; count < 260; count++)
        await buildCase(work, { projectId: desk.projectId, owner: desk.agent })
    })
    const { id } = await report()
    const client = await house.owner.connect()
    await client.query('BEGIN')
    await client.query('SELECT 1 FROM cases.case_file WHERE id = ANY ($1) FOR UPDATE', [[id, held!.id]])
    await tick('2026-11-21T09:01:00+08:00')
    const open = () =>
      house.owner.query<{ case_id: string }>(
        `SELECT case_id FROM cases.promise WHERE target = 'firstReply' AND met_at IS NULL AND missed_at IS NULL AND due_at <= $1`,
        ['2026-11-21T09:00:00+08:00'],
      )
    expect((await open()).rows).toEqual([{ case_id: id }])
    await client.query('COMMIT')
    client.release()
    await tick('2026-11-21T09:02:00+08:00')
    expect((await open()).rows).toEqual([])
  })
})
