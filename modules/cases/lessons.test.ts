import { describe, expect, it } from 'vitest'
import { owesLesson } from './lesson.ts'
import { useComplaints } from './testing/use-complaints.ts'

type Body = Record<string, any>

it('owes a lesson what climbed high, was opened again or carries a word of risk, and nothing else', () => {
  const rule = { fromLevel: 2, ifReopened: true, ifSpecial: true, risks: ['media' as const] }
  const plain = {
    kind: 'complaint' as const,
    closed_at: new Date(),
    merged_into: null,
    special_since: null,
    level: 1,
    reopened_count: 0,
    risks: [],
  }
  expect(owesLesson(plain, rule)).toBe(false)
  expect(owesLesson({ ...plain, level: 2 }, rule)).toBe(true)
  expect(owesLesson({ ...plain, reopened_count: 1 }, rule)).toBe(true)
  expect(owesLesson({ ...plain, special_since: new Date() }, rule)).toBe(true)
  expect(owesLesson({ ...plain, level: 4, merged_into: 'another' }, rule)).toBe(false)
  expect(owesLesson({ ...plain, risks: ['danger'] }, rule)).toBe(false)
  expect(owesLesson({ ...plain, risks: ['media'] }, rule)).toBe(true)
  expect(owesLesson({ ...plain, level: 4, closed_at: null }, rule)).toBe(false)
  expect(owesLesson({ ...plain, level: 4, kind: 'enquiry' }, rule)).toBe(false)
})

describe('what a closed complaint teaches [S1-52] [S1-47]', () => {
  const { house, desk, act, versionOf, answered, events } = useComplaints()
  const write = (id: string, over: object = {}) =>
    house.send<Body>(desk.agent, 'PUT', `/cases/${id}/lesson`, {
      kind: 'product',
      happened: '飘窗渗水三次',
      cause: '窗框与墙体交接处没有止水带',
      change: '飘窗节点加止水带，交付前淋水试验',
      cost: 320_000,
      departmentId: desk.engineering,
      ...over,
    })
  const owed = async (actor = desk.agent) =>
    (await house.send<Body>(actor, 'GET', '/case-lessons?owed=true')).body.items.map(
      ({ caseId }: Body) => caseId,
    )

  it('is owed after it was opened again, is written once it is closed, and is told with its frequency and cost', async () => {
    const id = await answered()
    expect((await write(id)).body.code).toBe('cases.not_closed_yet')
    const end = async () => {
      await act(desk.agent, `/cases/${id}/result`, { version: await versionOf(id), body: '已修复' })
      await act(desk.owner, `/my-cases/${id}/rating`, { satisfaction: 4, solved: true })
    }
    await end()
    expect(await owed()).not.toContain(id)
    await act(desk.owner, `/my-cases/${id}/reopening`, { body: '又漏了' })
    await act(desk.agent, `/cases/${id}/replies`, { body: '马上来看。' })
    await end()
    expect(await owed()).toContain(id)
    expect(await owed(desk.stranger)).toEqual([])
    expect((await house.send<Body>(desk.agent, 'GET', `/cases/${id}/lesson`)).body.owed).toBe(true)
    const { status, body } = await write(id)
    expect([status, body]).toMatchObject([
      200,
      { kind: 'product', cost: 320_000, departmentName: '工程管理部' },
    ])
    expect(await owed()).not.toContain(id)
    const told = (await events(id)).find(({ name }) => name === 'cases.lesson_recorded.v1')
    expect(told?.payload).toMatchObject({ lessonKind: 'product', cost: 320_000, change: body.change })
    expect((await write(id, { version: 1, cause: '止水带漏做' })).body.version).toBe(2)
    expect((await write(id, { version: 1 })).body.code).toBe('platform.stale')
    const list = await house.send<Body>(desk.agent, 'GET', '/case-lessons?kind=product&sort=-cost')
    expect(list.body.items).toMatchObject([{ caseId: id, cause: '止水带漏做' }])
    const history = await house.send<Body>(desk.agent, 'GET', `/cases/${id}/lesson/history`)
    expect(history.body.items.length).toBeGreaterThan(1)
    expect((await house.send(desk.stranger, 'GET', `/cases/${id}/lesson`)).status).toBe(404)
  })

  it('is owed by the rule that people set', async () => {
    const { body: rule } = await house.send<Body>(desk.executive, 'GET', '/case-lesson-rule')
    const change = (version: number, actor = desk.executive) =>
      house.send<Body>(actor, 'PUT', '/case-lesson-rule', {
        fromLevel: 3,
        ifReopened: false,
        ifSpecial: false,
        risks: ['media'],
        version,
      })
    expect((await change(rule.version)).body).toMatchObject({ fromLevel: 3, ifReopened: false })
    expect((await change(rule.version)).body.code).toBe('platform.stale')
    expect(await owed()).toEqual([])
    const ofOneCity = await change(2, desk.agent)
    expect(ofOneCity).toMatchObject({ status: 403, body: { code: 'cases.ladder_above' } })
    const { body: history } = await house.send<Body>(desk.agent, 'GET', '/case-lesson-rule/history')
    expect(history.items).toMatchObject([{ actorName: '何暖' }])
  })
})
