import { describe, expect, it } from 'vitest'
import { findGroups } from './jobs/find-groups.ts'
import { tellGroup } from './jobs/tell-group.ts'
import { useComplaints } from './testing/index.ts'

type Body = Record<string, any>

describe('many customers with one cause', () => {
  const { house, desk, see, act, versionOf, events } = useComplaints()
  const get = (actor: Parameters<typeof house.send>[0], path: string) => house.send<Body>(actor, 'GET', path)
  const topicOf = async (code: string) =>
    (await get(desk.agent, '/case-categories')).body.items.find((one: Body) => one.code === code).id
  const complain = async (who: string, body: string, over: object = {}) =>
    (
      await act(desk.agent, '/cases', {
        projectId: desk.projectId,
        kind: 'complaint',
        channel: 'hotline',
        body,
        categoryId: await topicOf('delivery.standard'),
        reporterName: who,
        ...over,
      })
    ).body.id as string
  const offers = async (actor = desk.agent) => (await get(actor, '/case-group-offers')).body.items as Body[]

  it('is found among what is new, offered with the words that spoke for it, and told one plan, one progress and one result', async () => {
    const cases = []
    for (const who of ['甲', '乙', '丙', '丁'])
      cases.push(await complain(who, `样板房的中央空调交付时没有，${who}家要统一说法`))
    await complain('戊', '车位划线看不清')
    await findGroups.run(house.database, {})
    const [offer] = await offers()
    expect(offer).toMatchObject({ customers: 4, groupId: null })
    expect(offer!.cases.map(({ id }: Body) => id).toSorted()).toEqual(cases.toSorted())
    expect(offer!.words.join()).toContain('中央空调')
    expect(await offers(desk.stranger)).toEqual([])
    await findGroups.run(house.database, {})
    expect(await offers()).toHaveLength(1)

    // One is left out, the others become a group.
    const taken = cases.slice(0, 3)
    const accepted = await act(desk.colleague, `/case-group-offers/${offer!.id}/acceptance`, {
      version: offer!.version,
      title: '样板房中央空调',
      cause: '样板房展示的中央空调不在交付标准内',
      caseIds: taken,
    })
    expect(accepted.status).toBe(201)
    const group = `/case-groups/${accepted.body.id}`
    const again = await act(desk.agent, `/case-group-offers/${offer!.id}/dismissal`, {
      version: 2,
      reason: '不是',
    })
    expect(again).toMatchObject({ status: 409, body: { code: 'cases.offer_decided' } })
    expect((await get(desk.agent, group)).body).toMatchObject({ members: { length: 3 }, ownerName: '江离' })

    const measures = [{ what: '核对销售资料', person: '江离', until: '2026-11-25' }]
    const plan = { version: 1, body: '三天内答复补装或补偿方案', measures, until: '2026-11-28' }
    expect((await act(desk.colleague, `${group}/plan`, plan)).status).toBe(201)
    await house.settle()
    for (const id of taken) {
      const told = await see(id)
      expect(told).toMatchObject({ state: 'planned', waitingSince: null })
      expect(told.entries.filter(({ kind }: Body) => kind === 'plan')).toMatchObject([{ authorName: '江离' }])
      expect(told.promises.map(({ target }: Body) => target)).toContain('agreedDate')
    }
    const stale = await act(desk.colleague, `${group}/plan`, plan)
    expect(stale.status).toBe(409)

    // The server dies in the middle: what was told stays told once, the rest is told afterwards.
    house.clock.advance(3_600_000)
    await act(desk.colleague, `${group}/progress`, { body: '已与施工单位核对' })
    const [word] = (await house.owner.query("SELECT id FROM cases.group_word WHERE kind = 'progress'")).rows
    // Two runs at once, as after a crash, tell it once.
    await Promise.all([1, 2].map(() => tellGroup.run(house.database, { wordId: word.id })))
    await house.settle()
    for (const id of taken)
      expect((await see(id)).entries.filter(({ body }: Body) => body === '已与施工单位核对')).toHaveLength(1)

    // A new case that fits is offered; who is taken in hears the plan; who is taken out hears nothing more.
    const late = await complain('己', '样板房的中央空调交付时没有，己家要统一说法')
    await findGroups.run(house.database, {})
    const fitting = (await get(desk.agent, `/case-group-offers?groupId=${accepted.body.id}`)).body.items
    expect(fitting).toMatchObject([{ groupTitle: '样板房中央空调' }])
    const joined = await house.send<Body>(desk.colleague, 'PUT', `${group}/members/${late}`, {})
    expect(joined).toMatchObject({ status: 200, body: { members: { length: 4 } } })
    await house.settle()
    expect((await see(late)).state).toBe('planned')
    const out = await house.send(desk.colleague, 'DELETE', `${group}/members/${taken[2]}`, {
      reason: '另有约定',
    })
    expect(out.status).toBe(200)

    // One case still has work of a department: its customer hears the words, its own result follows.
    await act(desk.agent, `/cases/${taken[1]}/tasks`, { departmentId: desk.engineering, reason: '请核实' })
    const closing = { version: (await get(desk.agent, group)).body.version, body: '每户补偿并书面致歉' }
    expect((await act(desk.colleague, `${group}/closure`, closing)).status).toBe(201)
    await house.settle()
    expect((await see(taken[0]!)).state).toBe('resultGiven')
    expect((await see(late)).confirmUntil).not.toBeNull()
    expect(await see(taken[1]!)).toMatchObject({ state: 'inProgress', waitingSince: null })
    expect((await see(taken[2]!)).state).toBe('inProgress')
    const { members } = (await get(desk.agent, group)).body
    expect(members.find(({ id }: Body) => id === taken[1]).missing).toEqual(['tasks'])
    expect((await events(taken[0]!)).filter(({ payload }) => payload.word === 'result')).toHaveLength(1)
    expect((await act(desk.colleague, `${group}/progress`, { body: '还有' })).status).toBe(409)
    expect((await get(desk.agent, '/case-groups?state=closed&q=空调')).body.items).toMatchObject([
      { members: 3 },
    ])
    expect((await get(desk.stranger, group)).status).toBe(404)
    expect((await get(desk.agent, `${group}/history`)).body.items.length).toBeGreaterThan(1)
  })

  it('does not come up again once it was dismissed with a reason', async () => {
    house.clock.advance(2 * 3_600_000)
    for (const who of ['甲', '乙', '丙']) await complain(who, `楼下的儿童滑梯漆皮脱落，${who}的孩子划伤了手`)
    await findGroups.run(house.database, {})
    const offer = (await offers()).find(({ words }) => words.join().includes('滑梯'))!
    const dismiss = (body: object) => act(desk.colleague, `/case-group-offers/${offer.id}/dismissal`, body)
    expect((await dismiss({ version: 1 })).status).toBe(422)
    expect((await dismiss({ version: 1, reason: '各是各的' })).status).toBeLessThan(300)
    await findGroups.run(house.database, {})
    expect((await offers()).some(({ words }) => words.join().includes('滑梯'))).toBe(false)
  })

  it('keeps a case in one group, and each version known', async () => {
    const id = await complain('庚', '物业费上涨没有公示')
    const make = () =>
      act(desk.colleague, '/case-groups', {
        projectId: desk.projectId,
        title: '物业费',
        cause: '没有公示',
        caseIds: [id],
      })
    expect((await make()).status).toBe(201)
    expect(await make()).toMatchObject({ status: 409, body: { code: 'cases.in_another_group' } })
    expect((await see(id)).groupId).not.toBeNull()
    expect(await versionOf(id)).toBe(1)
    const far = await act(desk.stranger, '/case-groups', {
      projectId: desk.projectId,
      title: '物业费',
      cause: '没有公示',
      caseIds: [id],
    })
    expect(far.status).toBe(404)
  })
})
