import { describe, expect, it } from 'vitest'
import { type Desk, useComplaints } from './testing/index.ts'

type Body = Record<string, any>

describe('the owner of a case', () => {
  const { house, desk, report, see, act, versionOf, answered } = useComplaints()

  it('shows both versions to whoever saves an old form', async () => {
    const { id } = await report()
    await house.send(desk.agent, 'PATCH', `/cases/${id}`, { version: 1, urgency: 'HIGH' })
    const { status, body } = await house.send<Body>(desk.colleague, 'PATCH', `/cases/${id}`, {
      version: 1,
      urgency: 'LOW',
    })
    expect(status).toBe(409)
    expect(body).toMatchObject({
      code: 'platform.stale',
      details: { by: '林夕', theirs: { urgency: 'HIGH', version: 2 } },
    })
  })

  it('leaves plan, result and end to its owner; a colleague takes it over first', async () => {
    const id = await answered()
    const result = async (actor: Desk['agent']) =>
      act(actor, `/cases/${id}/result`, { version: await versionOf(id), body: '已修复' })
    expect((await result(desk.colleague)).body).toMatchObject({
      code: 'cases.not_owner',
      details: { ownerName: '林夕' },
    })
    expect(
      (await act(desk.colleague, `/cases/${id}/replies`, { body: '我是江离，林夕今天休息，我先答复您。' }))
        .status,
    ).toBe(201)
    expect(
      (await act(desk.colleague, `/cases/${id}/owner`, { version: await versionOf(id) })).body,
    ).toMatchObject({ ownerName: '江离' })
    expect((await result(desk.colleague)).status).toBe(201)
    const given = await act(desk.colleague, `/cases/${id}/assignment`, {
      version: await versionOf(id),
      staffId: desk.agent.id,
      reason: '林夕回来了',
    })
    expect(given.body).toMatchObject({ ownerStaffId: desk.agent.id, ownerName: '林夕' })
  })

  it('lets only one of two colleagues take it over at the same moment', async () => {
    const { id } = await report()
    const tries = await Promise.all(
      [desk.colleague, desk.executive].map((actor) => act(actor, `/cases/${id}/owner`, { version: 1 })),
    )
    expect(tries.map(({ status }) => status).toSorted()).toEqual([200, 409])
  })

  it('lets the clock stand still for a stated reason, never before the first answer', async () => {
    const { id } = await report()
    const pause = { reason: 'customerAsked', words: '业主出差，约定下周五再上门' }
    expect((await act(desk.agent, `/cases/${id}/pause`, pause)).body.code).toBe('cases.first_reply_first')
    await act(desk.agent, `/cases/${id}/replies`, { body: '好的，等您回来。' })
    expect((await act(desk.agent, `/cases/${id}/pause`, pause)).body).toMatchObject({
      closeDueAt: null,
      pausedSince: '2026-11-20T01:00:00.000Z',
    })
    expect((await act(desk.agent, `/cases/${id}/pause`, pause)).body.code).toBe('cases.already_paused')
    house.clock.set('2026-11-27T09:00:00+08:00')
    await house.settle()
    expect((await act(desk.agent, `/cases/${id}/resumption`)).body.closeDueAt).toBe(
      '2026-12-04T01:00:00.000Z',
    )
    expect((await see(id)).promises.every(({ missedAt }: Body) => missedAt === null)).toBe(true)
    expect((await act(desk.agent, `/cases/${id}/resumption`)).body.code).toBe('cases.not_paused')
  })

  it('shows staff the nine steps with who and when, and what is missing [S0-46] [S2-03]', async () => {
    const id = await answered()
    const { steps, entries, owner } = await see(id)
    expect(steps).toHaveLength(9)
    expect(steps.slice(0, 4)).toMatchObject([
      { number: 1, state: 'done', by: '沈佳禾' },
      { state: 'done' },
      { number: 3, state: 'now', by: '林夕' },
      { state: 'ahead', at: null },
    ])
    expect(entries.map(({ kind }: Body) => kind)).toEqual(['message', 'reply'])
    expect(owner).toMatchObject({ name: '林夕', title: '客服坐席' })
  })
})
