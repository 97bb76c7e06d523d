import { beforeAll, describe, expect, it } from 'vitest'
import { syncPermissions } from '#modules/identity/index.ts'
import { useComplaints } from './testing/index.ts'
import { casesModule } from './module.ts'

type Body = Record<string, any>

describe('the desk of an agent', () => {
  const { house, desk, report, see, act, versionOf, events } = useComplaints()
  beforeAll(() => house.database.asSystem('test', (work) => syncPermissions(work, [casesModule])))
  const list = async (who: Body, query = '') =>
    (await house.send<Body>(who as never, 'GET', `/cases?${query}`)).body.items as Body[]
  const counts = async (who: Body) =>
    (await house.send<Body>(who as never, 'GET', '/case-counts')).body as Body
  const look = (who: Body, caseId: string, seenUntil: string | null) =>
    house.send(who as never, 'PUT', '/case-marks', { marks: [{ caseId, seenUntil }] })

  it('tells each what is new to her, and keeps words that were not sent for their author alone [S2-07]', async () => {
    const { id } = await report({ body: '书房窗户关不严，刮风时整夜响。' })
    const mine = async (who: Body) => (await list(who)).find((line) => line.id === id)
    expect(await mine(desk.agent)).toMatchObject({ unread: true, hasDraft: false, mentionedAt: null })
    expect(await mine(desk.colleague)).toMatchObject({ unread: false })
    expect((await list(desk.agent, 'of=unread')).map((line) => line.id)).toContain(id)

    await look(desk.agent, id, (await see(id)).lastActivityAt)
    expect(await mine(desk.agent)).toMatchObject({ unread: false })
    house.clock.set('2026-11-20T09:05:00+08:00')
    await house.send(desk.owner, 'POST', `/my-cases/${id}/messages`, { body: '今晚又响了。' })
    expect(await mine(desk.agent)).toMatchObject({ unread: true })
    expect((await counts(desk.agent)).unread).toBeGreaterThan(0)

    const write = (text: string) => house.send(desk.agent, 'PUT', `/cases/${id}/drafts/reply`, { text })
    await write('您好，明天上午')
    await write('您好，明天上午师傅到。')
    expect((await house.send<Body>(desk.agent, 'GET', `/cases/${id}/drafts`)).body.items).toMatchObject([
      { kind: 'reply', text: '您好，明天上午师傅到。' },
    ])
    expect((await house.send<Body>(desk.colleague, 'GET', `/cases/${id}/drafts`)).body.items).toEqual([])
    expect((await list(desk.agent, 'of=drafts')).map((line) => line.id)).toEqual([id])
    await write('')
    expect((await counts(desk.agent)).drafts).toBe(0)

    expect(
      (await house.send(desk.stranger, 'PUT', `/cases/${id}/drafts/note`, { text: '看得到吗' })).status,
    ).toBe(404)
    await look(desk.stranger, id, null)
    expect((await counts(desk.stranger)).unread).toBe(0)
  })

  it('names a colleague in a note: she hears of it and finds it again; who may not read the case cannot be named', async () => {
    const { id } = await report({ body: '车库灯坏了三盏，晚上看不清。' })
    const colleagues = (await house.send<Body>(desk.agent, 'GET', `/cases/${id}/colleagues`)).body
      .items as Body[]
    expect(colleagues.map(({ name }) => name)).toContain('江离')
    expect(colleagues.map(({ name }) => name)).not.toContain('丁卯')
    const refused = await act(desk.agent, `/cases/${id}/notes`, {
      body: '@丁卯',
      mentions: [desk.stranger.id],
    })
    expect(refused.body.code).toBe('cases.not_readable_for')
    await act(desk.agent, `/cases/${id}/notes`, { body: '@江离 请看一下', mentions: [desk.colleague.id] })
    expect((await list(desk.colleague, 'of=mentioned')).map((line) => line.id)).toEqual([id])
    expect((await events(id)).map(({ name }) => name)).toContain('cases.case_mentioned.v1')
    await house.settle()
    const { rows } = await house.owner.query(
      `SELECT subject FROM platform.message WHERE template_key = 'caseMentioned' AND staff_id = $1`,
      [desk.colleague.id],
    )
    expect(rows).toEqual([{ subject: '林夕提到了您：车库灯坏了三盏，晚上看不清。' }])
  })

  it('has one winner when two grab a case, and the second hears who was first [S2-01]', async () => {
    const { id } = await report()
    const version = await versionOf(id)
    const grab = (who: Body) =>
      house.send<Body>(who as never, 'POST', `/cases/${id}/owner`, { version, fromStaffId: desk.agent.id })
    const [one, other] = await Promise.all([grab(desk.colleague), grab(desk.executive)])
    expect([one.status, other.status].toSorted()).toEqual([200, 409])
    const lost = one.status === 409 ? one : other
    const winner = one.status === 409 ? desk.executive : desk.colleague
    expect(lost.body).toMatchObject({ code: 'cases.taken_already', details: { ownerName: winner.name } })
    expect((await see(id)).ownerStaffId).toBe(winner.id)
  })

  it('shows two on one case to each other while they are there, and keeps nothing of it', async () => {
    const { id } = await report()
    const lastHeard: string[] = []
    house.database.hear('cases_onlookers', (payload) => void lastHeard.push(payload))
    const ask = async (who: Body, doing: string) =>
      (await house.send<Body>(who as never, 'GET', `/cases/${id}/onlookers?doing=${doing}`)).body.items
    expect(await ask(desk.agent, 'reading')).toEqual([])
    expect(await ask(desk.colleague, 'writing')).toMatchObject([{ name: '林夕', isWriting: false }])
    expect(await ask(desk.agent, 'reading')).toMatchObject([{ name: '江离', isWriting: true }])
    await expect.poll(() => lastHeard.some((payload) => payload.includes('"doing":"writing"'))).toBe(true)
    house.clock.set('2026-11-20T09:00:31+08:00')
    expect(await ask(desk.agent, 'reading')).toEqual([])
    await ask(desk.colleague, 'gone')
    expect(await ask(desk.agent, 'reading')).toEqual([])
    expect((await house.send(desk.stranger, 'GET', `/cases/${id}/onlookers?doing=reading`)).status).toBe(404)
  })

  it('says beforehand what cannot be done to which of many, and takes back what was done', async () => {
    const [first, closed] = [await report(), await report()]
    await act(desk.agent, `/cases/${closed.id}/replies`, { body: '您好。' })
    await act(desk.agent, `/cases/${closed.id}/result`, {
      version: await versionOf(closed.id),
      body: '已修好。',
    })
    await house.send(desk.owner, 'POST', `/my-cases/${closed.id}/rating`, { satisfaction: 5, solved: true })
    const preview = await act(desk.agent, '/case-deed-previews', {
      deed: 'assign',
      caseIds: [first.id, closed.id, desk.projectId],
      staffId: desk.colleague.id,
    })
    expect(preview.body.hindered.map(({ caseId }: Body) => caseId)).toEqual([closed.id, desk.projectId])
    const taken = await act(desk.agent, `/cases/${first.id}/assignment`, {
      version: await versionOf(first.id),
      staffId: desk.colleague.id,
      reason: '换人',
    })
    const back = await act(desk.agent, `/cases/${first.id}/assignment-undoing`, {
      version: taken.body.version,
    })
    expect(back.body).toMatchObject({ ownerName: '林夕' })
    expect(await see(first.id)).toMatchObject({ ownerStaffId: desk.agent.id, transferCount: 0 })
    const again = await act(desk.agent, `/cases/${first.id}/assignment-undoing`, {
      version: back.body.version,
    })
    expect(again.body.code).toBe('cases.nothing_to_undo')

    const urgent = await house.send<Body>(desk.agent, 'PATCH', `/cases/${first.id}`, {
      version: back.body.version,
      urgency: 'HIGH',
    })
    house.clock.set('2026-11-20T09:30:00+08:00')
    const late = await act(desk.agent, `/cases/${first.id}/classification-undoing`, {
      version: urgent.body.version,
    })
    expect(late.body.code).toBe('cases.nothing_to_undo')
    house.clock.set('2026-11-20T09:01:00+08:00')
    const calm = await act(desk.agent, `/cases/${first.id}/classification-undoing`, {
      version: urgent.body.version,
    })
    expect(calm.body).toMatchObject({ urgency: 'NORMAL' })
  })
})
