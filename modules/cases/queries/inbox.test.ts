import { buildStaffActor, useTestServer } from '#platform/testing/index.ts'
import type { Actor } from '#platform/work/index.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { casesModule } from '../module.ts'
import { buildCase, buildDesk, type Desk } from '../testing/index.ts'

type Body = Record<string, any>

describe('the inbox', () => {
  const house = useTestServer([casesModule])
  let desk: Desk
  let far: string
  const numbers: string[] = []
  beforeAll(async () => {
    desk = await buildDesk(house.database)
    await house.database.asSystem('cases for the inbox', async (work) => {
      for (const body of [
        '报修厨房漏水三天了。',
        '公区灯坏了一排。',
        '外墙渗水，去年修过一次，今年雨季又漏水。',
        '停车费突然涨价，公告在哪里？',
        '电梯又停了。',
      ])
        numbers.push(
          (await buildCase(work, { projectId: desk.projectId, owner: desk.agent, body, title: body })).number,
        )
      far = (
        await buildCase(work, {
          projectId: desk.farProjectId,
          owner: desk.stranger,
          body: '望渚的漏水',
          title: '望渚的漏水',
        })
      ).id
    })
  })
  const list = async (query = '', actor: Actor = desk.agent) =>
    (await house.send<Body>(actor, 'GET', `/cases${query}`)).body
  const shown = async (query = '', actor: Actor = desk.agent) =>
    (await list(query, actor)).items.map(({ number }: Body) => number)
  const newest = (...indexes: number[]) => indexes.map((index) => numbers[index])

  it('shows the newest first and pages by key without gap or repetition', async () => {
    expect(await shown()).toEqual(newest(4, 3, 2, 1, 0))
    const first = await list('?limit=2')
    const second = await list(`?limit=2&after=${first.next}`)
    const third = await list(`?limit=2&after=${second.next}`)
    expect([first, second, third].flatMap(({ items }) => items.map(({ number }: Body) => number))).toEqual(
      newest(4, 3, 2, 1, 0),
    )
    expect(third.next).toBeNull()
    expect((await list(`?projectId=${desk.projectId}&limit=2&after=${first.next}`)).items[0].number).toBe(
      numbers[2],
    )
  })

  it('shows another city nothing: not in lists, not in search, not by id, not in any action', async () => {
    for (const query of [
      '',
      '?q=漏水',
      `?projectId=${desk.farProjectId}`,
      `?q=漏水&projectId=${desk.farProjectId}`,
    ])
      expect(JSON.stringify(await list(query))).not.toContain('望渚')
    expect((await house.send(desk.agent, 'GET', `/cases/${far}`)).status).toBe(404)
    for (const path of ['replies', 'notes', 'progress'])
      expect((await house.send(desk.agent, 'POST', `/cases/${far}/${path}`, { body: '您好' })).status).toBe(
        404,
      )
    expect(
      (await house.send(desk.agent, 'PATCH', `/cases/${far}`, { version: 1, urgency: 'LOW' })).status,
    ).toBe(404)
    expect(
      (
        await house.send(desk.agent, 'POST', '/cases', {
          projectId: desk.farProjectId,
          kind: 'complaint',
          channel: 'hotline',
          body: '越界',
        })
      ).status,
    ).toBe(404)
    expect(
      (
        await house.send(desk.executive, 'POST', '/cases', {
          projectId: desk.homeId,
          kind: 'complaint',
          channel: 'hotline',
          body: '没有这个项目',
        })
      ).status,
    ).toBe(404)
    expect(await shown('', desk.stranger)).toHaveLength(1)
    expect(await shown('', desk.executive)).toHaveLength(6)
  })

  it('finds two characters wherever they stand, and a number in any case', async () => {
    expect(await shown('?q=漏水')).toEqual(newest(2, 0))
    expect(await shown('?q=雨季又漏')).toEqual(newest(2))
    expect(await shown(`?q=${numbers[3]!.toLowerCase()}`)).toEqual(newest(3))
    expect(await shown('?q=沈佳禾&limit=1')).toHaveLength(1)
    expect(await shown('?q=没有这回事')).toEqual([])
    expect(await shown('?q=100%25')).toEqual([])
  })

  it('filters by state, urgency, owner and overdue answer', async () => {
    await house.send(desk.agent, 'PATCH', `/cases/${(await list('?q=电梯')).items[0].id}`, {
      version: 1,
      safety: true,
    })
    expect(await shown('?urgency=CRITICAL')).toEqual(newest(4))
    expect(await shown('?state=classified&state=closed')).toEqual(newest(4))
    expect(await shown('?state=closed')).toEqual([])
    expect(await shown(`?ownerStaffId=${desk.colleague.id}`)).toEqual([])
    expect(await shown('?of=mine', desk.colleague)).toEqual([])
    expect(await shown('?overdue=true')).toEqual([])
    house.clock.set('2026-11-20T12:00:00+08:00')
    expect(await shown('?overdue=true')).toEqual(newest(4))
    house.clock.set('2026-11-20T09:00:00+08:00')
  })

  it('shows a department what was handed to it, in the same order, once', async () => {
    const { createPost, appoint } = await import('#modules/organization/index.ts')
    await house.database.asSystem('the engineer joins his department', async (work) => {
      const { id: postId } = await createPost(work, {
        nodeId: desk.project.nodeId,
        departmentId: desk.engineering,
        role: 'engineering',
        title: '土建工程师',
      })
      await appoint(work, { postId, staffId: desk.engineer.id })
    })
    for (const index of [0, 2]) {
      const { items } = await list(`?q=${numbers[index]}`)
      await house.send(desk.agent, 'POST', `/cases/${items[0].id}/tasks`, {
        departmentId: desk.engineering,
        reason: '查渗漏',
      })
    }
    const { items } = await list(`?q=${numbers[0]}`)
    await house.send(desk.agent, 'POST', `/cases/${items[0].id}/tasks`, {
      departmentId: desk.property,
      reason: '安抚住户',
    })
    expect(await shown('?of=department', desk.engineer)).toEqual(newest(2, 0))
    const unread = await house.send<Body>(desk.engineer, 'GET', '/case-counts/unread')
    const { body } = await house.send<Body>(desk.engineer, 'GET', '/case-counts')
    expect(unread.body).toEqual({ unread: body.unread })
    expect(body).toMatchObject({
      reach: 5,
      mine: 0,
      department: 2,
      overdue: 0,
      waiting: 5,
      countedUpTo: 1000,
    })
  })

  it('asks the database once for the list of a project, and once for a case when its owner is known', async () => {
    const counted = async (path: string) => {
      const before = await statements()
      await house.send(desk.agent, 'GET', path)
      return (await statements()) - before
    }
    const { items } = await list(`?projectId=${desk.projectId}`)
    expect(await counted(`/cases?projectId=${desk.projectId}`)).toBe(1)
    expect(await counted(`/cases/${items[0].id}`)).toBeLessThanOrEqual(2)
    expect(await counted(`/cases/${items[0].id}`)).toBe(1)
  })

  let asked = 0
  const statements = async () => asked
  beforeAll(() => {
    const { withWork } = house.database
    house.database.withWork = (scope, run, options) =>
      withWork(
        scope,
        (work) => run({ ...work, sql: (text, values) => (asked++, work.sql(text, values)) }),
        options,
      )
  })

  it('counts figures by project within reach only', async () => {
    const range = '?from=2026-11-01T00:00:00%2B08:00&until=2026-12-01T00:00:00%2B08:00'
    const figures = async (actor: Actor) =>
      (await house.send<Body>(actor, 'GET', `/case-figures${range}`)).body
    const id = (await list('?q=电梯')).items[0].id
    await house.send(desk.agent, 'POST', `/cases/${id}/replies`, { body: '您好。' })
    const near = await figures(desk.agent)
    expect(near.projects).toHaveLength(1)
    expect(near.total).toMatchObject({
      opened: 5,
      answeredInTime: 1,
      answeredInTimeShare: 1,
      awaitingAnswer: 4,
      open: 5,
      closed: 0,
      satisfaction: null,
    })
    expect((await figures(desk.stranger)).total).toMatchObject({
      opened: 1,
      awaitingAnswer: 1,
      answeredInTimeShare: null,
    })
    expect((await figures(desk.executive)).total.opened).toBe(6)
    house.clock.set('2026-11-22T09:00:00+08:00')
    expect((await figures(desk.agent)).total).toMatchObject({
      answeredInTimeShare: 1 / 5,
      awaitingOverdue: 4,
      overdue: 4,
    })
    house.clock.set('2026-11-20T09:00:00+08:00')
  })

  it('lets nobody in without the permission', async () => {
    const nobody = buildStaffActor(['customers.read'])
    expect((await house.send(nobody, 'GET', '/cases')).status).toBe(403)
    expect((await house.send(undefined, 'GET', '/cases')).status).toBe(401)
    expect((await house.send(desk.engineer, 'POST', `/cases/${far}/replies`, { body: '您好' })).status).toBe(
      403,
    )
  })
})
