import type { Actor } from '#platform/work/index.ts'
import { describe, expect, it } from 'vitest'
import { useResidents } from './testing/index.ts'

type Body = Record<string, any>

describe('a resident', () => {
  const { house, desk, post, get, report, versionOf, withResult } = useResidents()

  it('sees the cases of the whole household, but a tenant none of the landlord, nor the landlord of the tenant [7.1]', async () => {
    const { id: ofOwner } = await report(desk.owner)
    const { id: ofTenant } = await report(desk.tenant, { body: '隔壁半夜装修，睡不着。' })
    const seenBy = async (actor: Actor) =>
      (await get(actor, '/my-cases?limit=200')).body.items.map(({ id }: Body) => id)
    expect(await seenBy(desk.wife)).toContain(ofOwner)
    expect(await seenBy(desk.wife)).not.toContain(ofTenant)
    expect(await seenBy(desk.tenant)).toEqual([ofTenant])
    expect(await seenBy(desk.neighbour)).toEqual([])
    expect((await get(desk.wife, `/my-cases/${ofOwner}`)).body).toMatchObject({
      reportedByMe: false,
      reporterName: '沈佳禾',
    })
    for (const [actor, id] of [
      [desk.tenant, ofOwner],
      [desk.owner, ofTenant],
      [desk.neighbour, ofOwner],
    ] as const) {
      expect((await get(actor, `/my-cases/${id}`)).status).toBe(404)
      expect((await post(actor, `/my-cases/${id}/messages`, { body: '我也想知道' })).status).toBe(404)
      expect((await post(actor, `/my-cases/${id}/rating`, { satisfaction: 5, solved: true })).status).toBe(
        404,
      )
      expect((await post(actor, `/my-cases/${id}/reopening`, { body: '还在漏' })).status).toBe(404)
    }
  })

  it('reads in plain words who has it and what comes next', async () => {
    const { id } = await report()
    expect((await get(desk.owner, `/my-cases/${id}`)).body).toMatchObject({
      progressZh: '林夕在跟进，明天 09:00 前回复您。',
      owner: { name: '林夕', title: '客服坐席' },
      isOpen: true,
      canRate: false,
      canReopen: false,
      promises: [{ target: 'firstReply', dueAt: '2026-11-21T01:00:00.000Z', metAt: null }],
    })
    await post(desk.agent, `/cases/${id}/replies`, { body: '您好，我来跟进。' })
    const { body } = await get(desk.owner, `/my-cases/${id}`)
    expect(body.progressZh).toBe('林夕在办理，11月23日 09:00 前告诉您进展。')
    expect(body.entries.map(({ kind, from, mine }: Body) => [kind, from, mine])).toEqual([
      ['message', 'customer', true],
      ['reply', 'staff', false],
    ])
    expect(body.promises).toMatchObject([
      { target: 'firstReply', metAt: '2026-11-20T01:00:00.000Z' },
      { target: 'progress', dueAt: '2026-11-23T01:00:00.000Z' },
    ])
  })

  // Even a query that forgot every condition shows a resident nothing internal: the policies stand below it.
  it('confirms a result and so closes the case [7.3]', async () => {
    const id = await withResult()
    expect((await get(desk.owner, `/my-cases/${id}`)).body).toMatchObject({
      canRate: true,
      progressZh: '林夕已把结果告诉您，请在11月27日 09:00 前看看是否解决了。',
    })
    const rated = await post(desk.owner, `/my-cases/${id}/rating`, {
      satisfaction: 5,
      solved: true,
      body: '师傅很细心',
    })
    expect(rated).toMatchObject({
      status: 201,
      body: { isOpen: false, satisfaction: 5, solved: true, canRate: false },
    })
    expect(rated.body.entries.at(-1)).toMatchObject({
      body: '师傅很细心',
      rating: { satisfaction: 5, solved: true },
    })
    expect((await get(desk.agent, `/cases/${id}`)).body).toMatchObject({
      state: 'closed',
      closure: 'confirmed',
    })
    expect(
      (await post(desk.owner, `/my-cases/${id}/rating`, { satisfaction: 1, solved: true })).body.code,
    ).toBe('cases.already_rated')
  })

  it('says that it is not solved, and the case opens again one level higher, with a new answer owed', async () => {
    const id = await withResult()
    house.clock.set('2026-11-22T20:00:00+08:00')
    const rated = await post(desk.wife, `/my-cases/${id}/rating`, {
      satisfaction: 2,
      solved: false,
      body: '一下雨又漏了',
    })
    expect(rated.body).toMatchObject({
      isOpen: true,
      step: 5,
      satisfaction: 2,
      solved: false,
      answerDueAt: '2026-11-23T12:00:00.000Z',
    })
    const whole = (await get(desk.agent, `/cases/${id}`)).body
    expect(whole).toMatchObject({
      state: 'reopened',
      level: 1,
      reopenedCount: 1,
      ownerName: '林夕',
      missingToClose: ['answer', 'result'],
    })
    const { rows } = await house.owner.query(
      'SELECT payload FROM platform.event WHERE subject_id = $1 AND name = $2',
      [id, 'cases.case_reopened.v1'],
    )
    expect(rows).toMatchObject([{ payload: { level: 1, reopenedCount: 1 } }])
    await post(desk.agent, `/cases/${id}/replies`, { body: '非常抱歉，明早我和秦工一起上门。' })
    await post(desk.agent, `/cases/${id}/result`, { version: await versionOf(id), body: '外墙防水已重做。' })
    expect(
      (await post(desk.owner, `/my-cases/${id}/rating`, { satisfaction: 4, solved: true })).body.isOpen,
    ).toBe(false)
  })

  it('cannot rate before there is a result, and can open a closed case again for thirty days', async () => {
    const { id: fresh } = await report()
    expect(
      (await post(desk.owner, `/my-cases/${fresh}/rating`, { satisfaction: 1, solved: false })).body.code,
    ).toBe('cases.nothing_to_rate')
    expect((await post(desk.owner, `/my-cases/${fresh}/reopening`, { body: '还在漏' })).body.code).toBe(
      'cases.wrong_state',
    )
    const id = await withResult()
    await post(desk.owner, `/my-cases/${id}/rating`, { satisfaction: 4, solved: true })
    expect((await post(desk.owner, `/my-cases/${id}/messages`, { body: '又漏了' })).body.code).toBe(
      'cases.already_closed',
    )
    house.clock.set('2026-12-21T09:00:00+08:00')
    expect((await post(desk.owner, `/my-cases/${id}/reopening`, { body: '又漏了' })).body.code).toBe(
      'cases.too_late_to_reopen',
    )
    house.clock.set('2026-12-20T09:00:00+08:00')
    expect((await post(desk.owner, `/my-cases/${id}/reopening`, { body: '又漏了' })).body).toMatchObject({
      isOpen: true,
      step: 5,
    })
  })

  it('waits again for an answer after every word, and keeps the result from lapsing by it', async () => {
    const id = await withResult()
    await post(desk.owner, `/my-cases/${id}/messages`, { body: '窗台那里还没收口。' })
    const whole = (await get(desk.agent, `/cases/${id}`)).body
    expect(whole).toMatchObject({
      waitingSince: '2026-11-20T01:00:00.000Z',
      confirmUntil: null,
      contactCount: 2,
      missingToClose: ['answer'],
    })
  })

  it('who holds no home, or several without naming one, is asked which home it is about', async () => {
    const nobody = { ...desk.owner, id: desk.stranger.id, homes: [], households: [] }
    const { status, body } = await post(nobody, '/my-cases', { kind: 'complaint', body: '我想买房' })
    expect(status).toBe(422)
    expect(body).toMatchObject({ code: 'cases.no_home', fields: [{ path: 'body.homeId' }] })
    expect(
      (
        await post(desk.owner, '/my-cases', {
          kind: 'complaint',
          body: '邻居家的事',
          homeId: desk.nextHomeId,
        })
      ).body.code,
    ).toBe('cases.no_home')
  })

  it('acts once by a double click', async () => {
    const key = { 'idempotency-key': 'double-click-1' }
    const body = { kind: 'complaint', body: '公区灯坏了一排，孩子晚上不敢走。' }
    const twice = await Promise.all(
      [0, 1].map(() => house.send<Body>(desk.owner, 'POST', '/my-cases', body, key)),
    )
    expect(twice.map(({ status }) => status)).toEqual([201, 201])
    expect(twice[0]!.body.number).toBe(twice[1]!.body.number)
  })
})
