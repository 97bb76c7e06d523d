import { decideConsent } from '#modules/customers/actions/decide-consent.ts'
import { buildStaffActor, useTestServer } from '#platform/testing/index.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { casesModule, casesModuleWith } from '../module.ts'
import { buildDesk, buildOffice, type Desk } from '../testing/index.ts'
import { startFakeModel } from '../testing/fake-model.ts'

const model = await startFakeModel()
afterAll(() => model.stop())
const settings = { url: model.url, key: 'a key', model: 'qwen', perDay: 8, patience: 400 }

type Body = Record<string, any>
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
    const body = '我是沈佳禾，住砚湖湾3栋2单元1602，9号楼也一样：阳台渗水，请打13800000001找我。'
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
    expect(body).toEqual({ allowed: true, left: 8, saidNo: false, standing: null })
    expect(model.told).toEqual([])
  })

  it('[S2-06] leaves without personal data and internal notes, comes back with names, and is written down', async () => {
    model.behave({ say: '〔姓名A〕您好，我们已安排工程师联系您。' })
    const { status, body } = await ask()
    expect([status, body.text]).toEqual([201, '沈佳禾您好，我们已安排工程师联系您。'])
    const [told] = model.told
    expect(told).toMatchObject({ key: 'Bearer a key', model: 'qwen' })
    expect(told!.text).toContain('阳台渗水')
    expect(told!.text).not.toMatch(/沈佳禾|砚湖|9号楼|1602|13800000001|施工责任/)
    expect(await outcomes()).toMatchObject([{ outcome: 'given', masked: told!.text, staff_name: '林夕' }])
    // Nothing is said to the customer by itself.
    const { body: view } = await house.send<{ entries: unknown[] }>(desk.owner, 'GET', `/my-cases/${caseId}`)
    expect(view.entries).toHaveLength(1)
  })

  it('[S2-06] keeps its mark until it is sent, and the word that was sent says whether somebody worked on it', async () => {
    const drafting = async (who = desk.agent) =>
      (await house.send<Body>(who, 'GET', `/cases/${caseId}/drafting`)).body
    const given = '沈佳禾您好，我们已安排工程师联系您。'
    expect((await drafting()).standing).toBe(given)
    expect((await drafting(desk.colleague)).standing).toBeNull()
    const say = (body: string) => house.send(desk.agent, 'POST', `/cases/${caseId}/replies`, { body })
    await say('我们先核对一下情况。')
    expect((await drafting()).standing).toBe(given)
    await say(`${given}请留意电话。`)
    expect((await drafting()).standing).toBeNull()
    const { body: view } = await house.send<Body>(desk.agent, 'GET', `/cases/${caseId}`)
    const marks = view.entries
      .filter(({ kind }: Body) => kind === 'reply')
      .map(({ details }: Body) => details)
    expect(marks).toEqual([null, { drafted: { requestId: expect.any(String), kept: 'edited', given } }])
    // The customer reads the words and nothing of how they were made.
    const mine = JSON.stringify((await house.send(desk.owner, 'GET', `/my-cases/${caseId}`)).body)
    expect(mine).toContain('请留意电话')
    expect(mine).not.toMatch(/drafted|requestId/)

    const [nodeId] = desk.group.companyIds
    const auditor = buildStaffActor(['cases.auditDrafts'], [nodeId])
    const requests = async (query: string, who = auditor) =>
      (await house.send<Body>(who, 'GET', `/case-draft-requests?${query}`)).body.items
    const [one] = await requests('used=edited')
    expect(one).toMatchObject({
      caseId,
      staffName: '林夕',
      outcome: 'given',
      used: 'edited',
      tokensIn: 120,
      tokensOut: 40,
      cost: 0.0021,
      answer: '〔姓名A〕您好，我们已安排工程师联系您。',
    })
    expect(JSON.stringify(one)).not.toMatch(/沈佳禾|1602|13800000001/)
    expect(await requests('used=asIs')).toEqual([])
    expect(await requests('', buildStaffActor(['cases.auditDrafts'], [desk.group.companyIds[2]]))).toEqual([])
    const path = `/case-draft-requests/${one.id}`
    expect((await house.send<Body>(auditor, 'GET', path)).body.masked).toContain('阳台渗水')
    const handler = buildStaffActor(['cases.read', 'cases.handle'], [nodeId])
    expect((await house.send(handler, 'GET', path)).status).toBe(403)
  })

  it('[S3-32] sends nothing of what was told in confidence or by whoever said no, and never what tells who or where', async () => {
    const tell = async (over: object, who = desk.owner) =>
      (await house.send<{ id: string }>(who, 'POST', '/my-cases', { kind: 'complaint', ...over })).body.id
    const secrets = ['沈佳禾', '13900001234', '11010519491231002X', '沪A·12345', 'LL-YHW-1-03-2-1602', '1602']
    const all = `我是沈佳禾，电话 13900001234，身份证 11010519491231002X，车牌沪A·12345，房号 LL-YHW-1-03-2-1602，家住3栋2单元1602，漏水。`
    const draft = (id: string) =>
      house.send<Refused>(desk.agent, 'POST', `/cases/${id}/draft`, { kind: 'reply' })
    model.behave({ say: '好的，我们来办。' })
    const before = model.told.length
    expect((await draft(await tell({ body: all }))).status).toBe(201)
    for (const secret of secrets) expect(model.told.at(-1)!.text).not.toContain(secret)
    expect(model.told.at(-1)!.text).toContain('漏水')

    const { assistant } = await buildOffice(house.database, desk)
    const letter = await tell({ body: '只给董事长看：有人收钱', toChairman: 'chairmanOnly' })
    expect((await draft(letter)).status).toBe(404)
    const byOffice = await house.send<Refused>(assistant, 'POST', `/cases/${letter}/draft`, { kind: 'reply' })
    expect(byOffice.body.code).toBe('cases.drafts_off')
    const mine = await tell({ body: '请人来写', fileIds: [] })
    await house.database.withWork({ actor: desk.owner }, (work) =>
      decideConsent(work, 'machineHelp', { given: false }),
    )
    expect((await house.send<Body>(desk.agent, 'GET', `/cases/${mine}/drafting`)).body).toMatchObject({
      allowed: false,
      saidNo: true,
    })
    expect((await draft(mine)).body.code).toBe('cases.drafts_off')
    await house.database.withWork({ actor: desk.owner }, (work) =>
      decideConsent(work, 'machineHelp', { given: true, textVersion: 1 }),
    )
    expect((await house.send<Body>(desk.agent, 'GET', `/cases/${mine}/drafting`)).body.saidNo).toBe(false)
    expect(model.told.length).toBe(before + 1)
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
      saidNo: false,
      standing: null,
    })
    expect((await house.send(desk.agent, 'POST', `/cases/${id}/draft`, { kind: 'reply' })).status).toBe(409)
  })
})
