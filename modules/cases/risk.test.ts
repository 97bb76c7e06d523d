import { describe, expect, it } from 'vitest'
import { risksIn } from './risk.ts'
import { useComplaints } from './testing/index.ts'

type Body = Record<string, any>

describe('words that call for care', () => {
  const { house, desk, report, see, act } = useComplaints()

  it('are found in what the customer says, whatever the case of letters', () => {
    const risks = [{ kind: 'media' as const, words: ['TikTok', '记者'] }]
    expect(risksIn(risks, '我要发到 tiktok 上')).toEqual(['media'])
    expect(risksIn(risks, '灯不亮')).toEqual([])
  })

  it('mark a case when it comes in and when the customer writes on, and the inbox finds it by them', async () => {
    const { id } = await report({ body: '老人在电梯里被困了二十分钟。' })
    expect(await see(id)).toMatchObject({ risks: ['danger'], safety: false })
    await act(desk.owner, `/my-cases/${id}/messages`, { body: '再不处理我们就联名找记者。' })
    expect((await see(id)).risks).toEqual(['danger', 'media', 'crowd'])
    const gas = await report({ body: '燃气报警响了，客服让我自己等燃气公司。' })
    expect((await see(gas.id)).risks).toEqual(['danger'])
    await report({ body: '灯不亮' })
    const { body } = await house.send<Body>(desk.agent, 'GET', '/cases?risk=media&risk=court')
    expect(body.items.map((one: Body) => one.id)).toEqual([id])
    const other = await house.send<Body>(desk.stranger, 'GET', '/cases?risk=media')
    expect(other.body.items).toEqual([])
  })

  it('are kept by the group, with a history', async () => {
    const list = await house.send<Body>(desk.executive, 'GET', '/case-risks')
    const court = list.body.items.find(({ kind }: Body) => kind === 'court')
    const change = { version: 1, words: ['律师', ' 12345 ', '律师'] }
    const put = (actor: Desk) => house.send<Body>(actor, 'PUT', `/case-risks/${court.id}`, change)
    expect((await put(desk.agent)).body.code).toBe('cases.ladder_above')
    expect((await put(desk.executive)).body.items[2]).toMatchObject({ words: ['律师', '12345'], version: 2 })
    expect((await put(desk.executive)).body.code).toBe('platform.stale')
    house.clock.advance(11_000)
    const { id } = await report({ body: '我已经打了12345。' })
    expect((await see(id)).risks).toEqual(['court'])
    const history = await house.send<Body>(desk.executive, 'GET', '/case-risks/history')
    expect(history.body.items[0]).toMatchObject({ subject: 'cases.risk', actorName: '何暖' })
  })
})

type Desk = ReturnType<typeof useComplaints>['desk']['agent']
