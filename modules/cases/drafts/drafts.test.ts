import { useTestServer } from '#platform/testing/index.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { casesModule, casesModuleWith } from '../module.ts'
import { buildDesk, type Desk } from '../testing/index.ts'
import { startFakeModel } from '../testing/fake-model.ts'

const model = await startFakeModel()
afterAll(() => model.stop())
const settings = { url: model.url, key: 'a key', model: 'qwen', perDay: 7, patience: 400 }

interface Refused {
  code: string
  text: string
}

describe('a draft by a machine', () => {
  const house = useTestServer([casesModuleWith(settings)], '2026-11-20T09:00:00+08:00')
  let desk: Desk
  let caseId: string
  beforeAll(async () => {
    desk = await buildDesk(house.database)
    const body = '我是沈佳禾，住3栋2单元1602，阳台渗水，请打13800000001找我。'
    caseId = (await house.send<{ id: string }>(desk.owner, 'POST', '/my-cases', { kind: 'complaint', body }))
      .body.id
    await house.send(desk.agent, 'POST', `/cases/${caseId}/notes`, { body: '内部：疑似施工责任' })
  })
  const ask = (actor = desk.agent, kind = 'reply') =>
    house.send<Refused>(actor, 'POST', `/cases/${caseId}/draft`, { kind })
  const allow = (allowed: boolean, version?: number, actor = desk.executive) =>
    house.send(actor, 'PUT', `/case-draft-consents/${desk.group.companyIds[0]}`, {
      allowed,
      note: '法务已审核，2026-11-18',
      ...(version && { version }),
    })
  const outcomes = async () => {
    const { rows } = await house.owner.query<{
      outcome: string
      masked: string
      sha256: string
      staff_name: string
    }>('SELECT outcome, masked, sha256, staff_name FROM cases.draft_request ORDER BY asked_at, id')
    return rows
  }

  it('is not to be had until the company allows it, and an older switch is stale', async () => {
    expect((await ask()).body.code).toBe('cases.drafts_off')
    expect((await allow(true, undefined, desk.stranger)).status).toBe(404)
    expect((await allow(true)).status).toBe(200)
    expect((await allow(false, 9)).status).toBe(409)
    const { body } = await house.send(desk.agent, 'GET', `/cases/${caseId}/drafting`)
    expect(body).toEqual({ allowed: true, left: 7 })
    expect(model.told).toEqual([])
  })

  it('[S2-06] leaves without personal data and internal notes, comes back with names, and is written down', async () => {
    model.behave({ say: '〔姓名A〕您好，我们已安排工程师联系您。' })
    const { status, body } = await ask()
    expect([status, body.text]).toEqual([201, '沈佳禾您好，我们已安排工程师联系您。'])
    const [told] = model.told
    expect(told).toMatchObject({ key: 'Bearer a key', model: 'qwen' })
    expect(told!.text).toContain('阳台渗水')
    expect(told!.text).not.toMatch(/沈佳禾|1602|13800000001|施工责任/)
    expect(await outcomes()).toMatchObject([{ outcome: 'given', masked: told!.text, staff_name: '林夕' }])
    // Nothing is said to the customer by itself.
    const { body: view } = await house.send<{ entries: unknown[] }>(desk.owner, 'GET', `/my-cases/${caseId}`)
    expect(view.entries).toHaveLength(1)
  })

  it('refuses in words when the endpoint is busy, broken, silent or confused, and ends at the limit of the day', async () => {
    for (const behaviour of [{ status: 429 }, { status: 500 }, 'hang', 'garbage', { say: '  ' }] as const) {
      model.behave(behaviour)
      const { status, body } = await ask()
      expect([status, body.code]).toEqual([409, 'cases.draft_failed'])
    }
    model.behave({ say: '概要' })
    expect((await ask(desk.agent, 'summary')).body.text).toBe('概要')
    expect((await ask()).body.code).toBe('cases.drafts_used_up')
    expect((await outcomes()).map(({ outcome }) => outcome)).toEqual([
      'given',
      'busy',
      'failed',
      'late',
      'unreadable',
      'unreadable',
      'given',
    ])
    expect((await ask(desk.stranger)).status).toBe(404)
    await allow(false, 1)
    expect((await ask(desk.colleague)).body.code).toBe('cases.drafts_off')
  })
})

describe('without an endpoint', () => {
  const house = useTestServer([casesModule])
  it('no draft is offered, and all else works', async () => {
    const desk = await buildDesk(house.database)
    const body = '阳台渗水。'
    const { id } = (
      await house.send<{ id: string }>(desk.owner, 'POST', '/my-cases', { kind: 'complaint', body })
    ).body
    expect((await house.send(desk.agent, 'GET', `/cases/${id}/drafting`)).body).toEqual({
      allowed: false,
      left: 0,
    })
    expect((await house.send(desk.agent, 'POST', `/cases/${id}/draft`, { kind: 'reply' })).status).toBe(409)
  })
})
