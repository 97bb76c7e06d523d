import { useTestServer } from '#platform/testing/index.ts'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { casesModule } from './module.ts'
import { buildDesk, type Desk } from './testing/index.ts'

type Body = Record<string, any>
const leak = { kind: 'complaint', body: '收房当天发现主卧飘窗下方有明显水渍，敲击有空响，请给书面整改方案。' }

describe('a complaint from the first word to the last', () => {
  const house = useTestServer([casesModule])
  let desk: Desk
  beforeAll(async () => {
    desk = await buildDesk(house.database)
  })
  beforeEach(() => house.clock.set('2026-11-20T09:00:00+08:00'))

  const report = async (over: object = {}) => {
    const { status, body } = await house.send<Body>(desk.owner, 'POST', '/my-cases', { ...leak, ...over })
    expect(status).toBe(201)
    return body
  }
  const see = async (id: string) => (await house.send<Body>(desk.agent, 'GET', `/cases/${id}`)).body
  const act = (actor: Desk['agent'] | Desk['owner'], path: string, body?: object) =>
    house.send<Body>(actor, 'POST', path, body ?? {})
  const versionOf = async (id: string) => (await see(id)).version
  const events = async (id: string) =>
    (
      await house.owner.query<{ name: string; payload: Body }>(
        'SELECT name, payload FROM platform.event WHERE subject_id = $1 ORDER BY position',
        [id],
      )
    ).rows
  const answered = async () => {
    const { id } = await report()
    await act(desk.agent, `/cases/${id}/replies`, { body: '沈女士您好，我是林夕，今天下午工程师上门查看。' })
    return id as string
  }

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
  })

  it('goes to a department, comes back, goes to another, and stays with its owner all the time [S2-01] [S2-07] [S3-44]', async () => {
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

  it('closes only when it is answered, every task has ended and the result is told [S3-48]', async () => {
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

  it('gives the repair of quality 15 days, and never stretches what was promised to the customer', async () => {
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

  it('shows staff the nine steps with who and when, and what is missing [S0-46]', async () => {
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
