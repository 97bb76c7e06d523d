import { describe, expect, it } from 'vitest'
import { useComplaints } from './testing/index.ts'

type Body = Record<string, any>

describe('a complaint from the first word to the last', () => {
  const { house, desk, report, see, act, versionOf, events, answered } = useComplaints()

  it('gives the resident a number, who has it, and until when the first answer comes', async () => {
    const opened = await report()
    expect(opened.number).toMatch(/^TS-2026-\d{6}$/)
    expect(opened).toMatchObject({
      owner: { id: desk.agent.id, name: '林夕', title: '客服坐席' },
      firstReplyDueAt: '2026-11-21T01:00:00.000Z',
    })
    expect((await events(opened.id)).map(({ name }) => name)).toEqual(['cases.case_opened.v1'])
  })

  it('is not answered by its own receipt: the clock runs on until somebody writes [S1-50]', async () => {
    const { id } = await report()
    expect(await see(id)).toMatchObject({
      state: 'acknowledged',
      firstRepliedAt: null,
      answerDueAt: '2026-11-21T01:00:00.000Z',
    })
    house.clock.set('2026-11-20T15:30:00+08:00')
    await act(desk.agent, `/cases/${id}/notes`, { body: '已联系秦工' })
    expect((await see(id)).firstRepliedAt).toBeNull()
    const { body } = await act(desk.agent, `/cases/${id}/replies`, { body: '您好，今天下午上门。' })
    expect(body).toMatchObject({
      firstRepliedAt: '2026-11-20T07:30:00.000Z',
      waitingSince: null,
      answerDueAt: null,
    })
    const replied = (await events(id)).find(({ name }) => name === 'cases.case_replied.v1')
    expect(replied?.payload).toMatchObject({ first: true, withinTerm: true, staffName: '林夕' })
    const owed = (await see(id)).promises.find(({ target }: Body) => target === 'acknowledgement')
    expect(owed, 'Its clock stands since it was kept late').toMatchObject({
      metAt: null,
      missedAt: '2026-11-20T01:15:00.000Z',
      doneAt: '2026-11-20T07:30:00.000Z',
    })
  })

  it('goes to a department, comes back, goes to another, and stays with its owner all the time [S2-01] [S2-07] [S3-44] [S0-29]', async () => {
    const id = await answered()
    const first = await act(desk.agent, `/cases/${id}/tasks`, {
      departmentId: desk.property,
      reason: '请核实渗水点',
    })
    expect(first).toMatchObject({
      status: 201,
      body: { case: { state: 'assigned', departmentId: desk.property } },
    })
    await act(desk.engineer, `/cases/${id}/tasks/${first.body.taskId}/return`, {
      reason: '属保修期内房屋质量',
    })
    const second = await act(desk.agent, `/cases/${id}/tasks`, {
      departmentId: desk.engineering,
      reason: '飘窗渗漏，请查',
    })
    expect(
      (await act(desk.engineer, `/cases/${id}/tasks/${second.body.taskId}/completion`, { body: '已修' })).body
        .code,
    ).toBe('cases.task_not_accepted')
    await act(desk.engineer, `/cases/${id}/tasks/${second.body.taskId}/acceptance`)
    expect(await see(id)).toMatchObject({
      state: 'investigating',
      ownerStaffId: desk.agent.id,
      transferCount: 2,
    })
    await act(desk.engineer, `/cases/${id}/tasks/${second.body.taskId}/completion`, {
      body: '外侧密封胶缺失，已补打',
    })
    const whole = await see(id)
    expect(whole.tasks).toMatchObject([
      { departmentName: '物业服务中心', state: 'returned', outcome: '属保修期内房屋质量' },
      {
        departmentName: '工程管理部',
        state: 'done',
        assigneeName: '秦工',
        outcome: '外侧密封胶缺失，已补打',
      },
    ])
    expect(
      (await act(desk.engineer, `/cases/${id}/tasks/${second.body.taskId}/return`, { reason: '不归我们' }))
        .body.code,
    ).toBe('cases.task_ended')
    expect((await events(id)).map(({ name }) => name)).toContain('cases.case_task_returned.v1')
  })

  it('closes only when it is answered, every task has ended and the result is told [S3-48] [S3-20]', async () => {
    const { id } = await report()
    const close = async () =>
      act(desk.agent, `/cases/${id}/closure`, {
        version: await versionOf(id),
        closure: 'confirmed',
        body: '已修复，感谢您的理解。',
      })
    const { body: task } = await act(desk.agent, `/cases/${id}/tasks`, {
      departmentId: desk.engineering,
      reason: '查渗水',
    })
    expect((await close()).body).toMatchObject({
      code: 'cases.not_ready',
      details: { missing: ['answer', 'tasks', 'result'] },
    })
    expect((await see(id)).missingToClose).toEqual(['answer', 'tasks', 'result'])
    await act(desk.agent, `/cases/${id}/tasks/${task.taskId}/withdrawal`, { reason: '业主改约' })
    await act(desk.agent, `/cases/${id}/replies`, { body: '您好，我来跟进。' })
    expect((await close()).body.details.missing).toEqual(['result'])
    expect(
      (
        await act(desk.agent, `/cases/${id}/result`, {
          version: await versionOf(id),
          body: '已修复并淋水试验两小时。',
        })
      ).status,
    ).toBe(201)
    expect(await close()).toMatchObject({ status: 200, body: { state: 'closed', closure: 'confirmed' } })
    expect((await close()).body.code).toBe('cases.already_closed')
    expect((await act(desk.agent, `/cases/${id}/replies`, { body: '还在吗' })).body.code).toBe(
      'cases.already_closed',
    )
    const closed = (await events(id)).find(({ name }) => name === 'cases.case_closed.v1')
    expect(closed?.payload).toMatchObject({ closure: 'confirmed', closedOn: '2026-11-20', withinTerm: true })
  })

  it('lets an enquiry end with an answer', async () => {
    const { id } = await report({ kind: 'enquiry', body: '签约时说贷款两周能批，现在谁在跟？' })
    expect((await see(id)).firstReplyDueAt).toBe('2026-11-20T05:00:00.000Z')
    await act(desk.agent, `/cases/${id}/replies`, { body: '按揭组今天已提交银行，预计周五放款。' })
    expect(
      (
        await act(desk.agent, `/cases/${id}/closure`, {
          version: await versionOf(id),
          closure: 'documentedOffer',
          body: '如有变化我会联系您。',
        })
      ).status,
    ).toBe(200)
  })

  it('tells the plan with its day, which becomes a promise, and needs a topic first [S3-45]', async () => {
    const id = await answered()
    const plan = { measures: '拆除飘窗台面，重做防水，淋水试验', person: '秦工', until: '2026-11-28' }
    const agree = async () => act(desk.agent, `/cases/${id}/plan`, { version: await versionOf(id), ...plan })
    expect((await agree()).body).toMatchObject({
      code: 'cases.not_ready',
      details: { missing: ['classification'] },
    })
    const { body: topics } = await house.send<Body>(desk.agent, 'GET', '/case-categories')
    const leakTopic = topics.items.find(({ code }: Body) => code === 'quality.leak.window')
    await house.send(desk.agent, 'PATCH', `/cases/${id}`, {
      version: await versionOf(id),
      categoryId: leakTopic.id,
    })
    expect(await agree()).toMatchObject({ status: 201, body: { state: 'planned' } })
    const mine = await house.send<Body>(desk.owner, 'GET', `/my-cases/${id}`)
    expect(mine.body.entries.at(-1)).toMatchObject({
      kind: 'plan',
      body: plan.measures,
      plan: { person: '秦工', until: '2026-11-28' },
    })
    expect(mine.body.promises).toContainEqual({
      target: 'agreedDate',
      dueAt: '2026-11-28T16:00:00.000Z',
      metAt: null,
      missedAt: null,
    })
    expect(
      (await act(desk.agent, `/cases/${id}/progress`, { body: '台面已拆，明天做防水。' })).body.state,
    ).toBe('inProgress')
  })

  it('gives the repair of quality 15 days, and never stretches what was promised to the customer [S2-50]', async () => {
    const { id } = await report()
    const { body: topics } = await house.send<Body>(desk.agent, 'GET', '/case-categories')
    const topic = (code: string) => topics.items.find((item: Body) => item.code === code).id
    const { body } = await house.send<Body>(desk.agent, 'PATCH', `/cases/${id}`, {
      version: 1,
      categoryId: topic('quality.leak'),
    })
    expect(body).toMatchObject({
      state: 'classified',
      urgency: 'HIGH',
      closeDueAt: '2026-12-05T01:00:00.000Z',
    })
    const critical = await house.send<Body>(desk.agent, 'PATCH', `/cases/${id}`, {
      version: 2,
      categoryId: topic('facility.lift'),
    })
    expect(critical.body).toMatchObject({
      urgency: 'CRITICAL',
      safety: true,
      answerDueAt: '2026-11-20T03:00:00.000Z',
    })
    const again = await house.send<Body>(desk.agent, 'PATCH', `/cases/${id}`, {
      version: 3,
      categoryId: topic('quality.leak'),
    })
    expect(again.body.answerDueAt).toBe('2026-11-20T03:00:00.000Z')
  })
})
