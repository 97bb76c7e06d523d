import { useTestServer } from '#platform/testing/index.ts'
import type { Actor } from '#platform/work/index.ts'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { casesContract } from './contract.ts'
import { casesModule } from './module.ts'
import { buildDesk, type Desk } from './testing/index.ts'

type Body = Record<string, any>

describe('a resident', () => {
  const house = useTestServer([casesModule])
  let desk: Desk
  beforeAll(async () => {
    desk = await buildDesk(house.database)
  })
  beforeEach(() => house.clock.set('2026-11-20T09:00:00+08:00'))

  const post = (actor: Actor, path: string, body: object = {}) => house.send<Body>(actor, 'POST', path, body)
  const get = (actor: Actor, path: string) => house.send<Body>(actor, 'GET', path)
  const report = async (actor: Actor = desk.owner, over: object = {}) =>
    (
      await post(actor, '/my-cases', {
        kind: 'complaint',
        body: '报修厨房漏水三天了，每次都说在排队。',
        ...over,
      })
    ).body
  const versionOf = async (id: string) => (await get(desk.agent, `/cases/${id}`)).body.version
  const withResult = async (actor: Actor = desk.owner) => {
    const { id } = await report(actor)
    await post(desk.agent, `/cases/${id}/replies`, { body: '您好，我来跟进。' })
    await post(desk.agent, `/cases/${id}/result`, {
      version: await versionOf(id),
      body: '已修好，请您看看。',
    })
    return id as string
  }

  it('sees the cases of the whole household, but a tenant none of the landlord, nor the landlord of the tenant', async () => {
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
      progressZh: '林夕 已收到，会直接答复您。',
      owner: { name: '林夕', title: '客服坐席' },
      isOpen: true,
      canRate: false,
      canReopen: false,
      promises: [{ target: 'firstReply', dueAt: '2026-11-21T01:00:00.000Z', metAt: null }],
    })
    await post(desk.agent, `/cases/${id}/replies`, { body: '您好，我来跟进。' })
    const { body } = await get(desk.owner, `/my-cases/${id}`)
    expect(body.progressZh).toBe('林夕 正在办理。')
    expect(body.entries.map(({ kind, from, mine }: Body) => [kind, from, mine])).toEqual([
      ['message', 'customer', true],
      ['reply', 'staff', false],
    ])
    expect(body.promises).toMatchObject([
      { target: 'firstReply', metAt: '2026-11-20T01:00:00.000Z' },
      { target: 'progress', dueAt: '2026-11-23T01:00:00.000Z' },
    ])
  })

  it('never gets an internal word, a task or a hidden term, through any route that residents have', async () => {
    const { id } = await report()
    const secret = '内部：此户为敏感客户'
    await post(desk.agent, `/cases/${id}/notes`, { body: secret })
    const { body: task } = await post(desk.agent, `/cases/${id}/tasks`, {
      departmentId: desk.engineering,
      reason: secret,
    })
    await post(desk.engineer, `/cases/${id}/tasks/${task.taskId}/return`, { reason: secret })
    const again = (
      await post(desk.agent, `/cases/${id}/tasks`, { departmentId: desk.property, reason: secret })
    ).body
    await post(desk.engineer, `/cases/${id}/tasks/${again.taskId}/acceptance`)
    await post(desk.engineer, `/cases/${id}/tasks/${again.taskId}/completion`, { body: secret })
    await post(desk.agent, `/cases/${id}/assignment`, {
      version: await versionOf(id),
      staffId: desk.colleague.id,
      reason: secret,
    })
    await post(desk.colleague, `/cases/${id}/replies`, { body: '您好。' })
    await post(desk.colleague, `/cases/${id}/pause`, { reason: 'material', words: secret })
    await post(desk.colleague, `/cases/${id}/resumption`)
    await post(desk.colleague, `/cases/${id}/result`, { version: await versionOf(id), body: '已修好。' })
    expect(JSON.stringify((await get(desk.agent, `/cases/${id}`)).body)).toContain(secret)
    const asResident = {
      ...desk.owner,
      permissions: new Set(['cases.report', ...Object.keys(casesModule.permissions!)]),
    }
    for (const { method, path } of Object.values(casesContract.routes)) {
      const asked = path.replace(':caseId', id).replace(':taskId', task.taskId)
      const body =
        method === 'GET' ? undefined : (bodies[path]?.(await versionOf(id)) ?? { body: '我再补充一句。' })
      const query =
        path === '/case-figures'
          ? '?from=2026-01-01T00:00:00Z&until=2027-01-01T00:00:00Z'
          : path === '/cases'
            ? '?q=敏感'
            : ''
      const reply = await house.send<Body>(asResident, method, asked + query, body)
      expect(JSON.stringify(reply.body ?? ''), `${method} ${path}`).not.toContain('敏感')
    }
  })

  // Even a query that forgot every condition shows a resident nothing internal: the policies stand below it.
  it('sees only visible entries and shown cases in the tables themselves', async () => {
    const { id } = await report()
    await post(desk.agent, `/cases/${id}/notes`, { body: '内部' })
    await post(desk.agent, `/cases/${id}/tasks`, { departmentId: desk.engineering, reason: '内部' })
    const look = (actor: Actor, sql: string) =>
      house.database.withWork({ actor }, (work) => work.sql<Body>(sql))
    expect(await look(desk.owner, `SELECT kind FROM cases.entry WHERE case_id = '${id}'`)).toEqual([
      { kind: 'message' },
    ])
    expect(await look(desk.owner, 'SELECT 1 FROM cases.task')).toEqual([])
    expect(await look(desk.owner, 'SELECT 1 FROM cases.clock_pause')).toEqual([])
    expect(await look(desk.owner, `SELECT target FROM cases.promise WHERE case_id = '${id}'`)).toEqual([
      { target: 'firstReply' },
    ])
    expect(await look(desk.owner, 'SELECT 1 FROM cases.case_text')).toEqual([])
    expect(
      await look(desk.owner, `SELECT * FROM cases.find_text('{漏}', '%漏%', NULL, NULL, NULL, 10)`),
    ).toEqual([])
    expect(await look(desk.tenant, `SELECT 1 FROM cases.entry WHERE case_id = '${id}'`)).toEqual([])
    expect(await look(desk.tenant, `SELECT 1 FROM cases.promise WHERE case_id = '${id}'`)).toEqual([])
    const forged = (
      visible: boolean,
    ) => `INSERT INTO cases.entry (id, project_id, case_id, at, kind, visible_to_customer, author_kind, body)
      VALUES (uuidv7(), '${desk.projectId}', '${id}', now(), 'reply', ${visible}, 'staff', '伪造')`
    await expect(look(desk.owner, forged(true))).rejects.toMatchObject({ code: 'platform.not_found' })
    const leak = `INSERT INTO cases.entry (id, project_id, case_id, at, kind, visible_to_customer, author_kind, body)
      VALUES (uuidv7(), '${desk.projectId}', '${id}', now(), 'internalNote', true, 'staff', '内部')`
    await expect(look(desk.agent, leak)).rejects.toThrow('internal_stays_internal')
  })

  it('confirms a result and so closes the case', async () => {
    const id = await withResult()
    expect((await get(desk.owner, `/my-cases/${id}`)).body).toMatchObject({
      canRate: true,
      progressZh: '结果已告诉您，请看看是否解决了。',
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

const reason = () => ({ reason: '试试' })
const bodies: Record<string, (version: number) => object> = {
  '/cases': () => ({}),
  '/cases/:caseId': (version) => ({ version, urgency: 'LOW' }),
  '/cases/:caseId/tasks': () => ({}),
  '/cases/:caseId/tasks/:taskId/return': reason,
  '/cases/:caseId/tasks/:taskId/withdrawal': reason,
  '/cases/:caseId/owner': (version) => ({ version }),
  '/cases/:caseId/closure': (version) => ({ version, closure: 'withdrawn', body: '不用了' }),
  '/cases/:caseId/result': (version) => ({ version, body: '好了' }),
  '/my-cases': () => ({ kind: 'enquiry', body: '请问物业电话是多少？' }),
  '/my-cases/:caseId/rating': () => ({ satisfaction: 3, solved: false }),
}
