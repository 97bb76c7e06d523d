import { casesModule } from '#modules/cases/module.ts'
import { customersModule } from '#modules/customers/module.ts'
import { deliveryModule } from '#modules/delivery/module.ts'
import { buildDelivery } from '#modules/delivery/testing/index.ts'
import { useTestServer } from '#platform/testing/index.ts'
import type { Actor } from '#platform/work/index.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { surveysModule } from './module.ts'
import { buildCallCentre, type CallCentre } from './testing/build-call-centre.ts'

type Body = Record<string, any>

/** @serves S0-12, S0-13, S0-20, S0-22, S0-55, 4.11, 5.1, 5.2, 5.4, 5.7 */
describe('calling customers back', () => {
  const house = useTestServer(
    [customersModule, deliveryModule, surveysModule, casesModule],
    '2026-05-25T09:30:00+08:00',
  )
  let centre: CallCentre
  let ids: string[]
  beforeAll(async () => {
    centre = await buildCallCentre(house.database)
    await house.database.asSystem('test', async (work) => {
      for (const { homeId } of centre.owners) await buildDelivery(work, homeId, { deliveredOn: '2026-05-20' })
    })
    await house.settle()
    const { rows } = await house.owner.query('SELECT id, home_id FROM surveys.callback')
    ids = centre.owners.map(({ homeId }) => rows.find((row) => row.home_id === homeId).id)
  })
  const at = (time: string) => house.clock.set(`2026-05-${time}:00+08:00`)
  const call = (
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    path: string,
    body?: Body,
    actor: Actor = centre.agent,
  ) => house.send<Body>(actor, method, path, body)
  const see = async (index: number) => (await call('GET', `/callbacks/${ids[index]}`)).body
  const answer = (index: number, key: string, value: string, was: string | null = null, actor?: Actor) =>
    call('PUT', `/callbacks/${ids[index]}/answers/${key}`, { value, was }, actor)
  const finish = async (index: number) =>
    call('POST', `/callbacks/${ids[index]}/completion`, { version: (await see(index)).version })
  const miss = async (index: number, result: string, more: Body = {}) =>
    call('POST', `/callbacks/${ids[index]}/attempts`, {
      version: (await see(index)).version,
      result,
      ...more,
    })
  const events = async (name: string) =>
    (
      await house.owner.query(
        'SELECT payload, person_id, home_id FROM platform.event WHERE name = $1 ORDER BY recorded_at, id',
        [`surveys.${name}.v1`],
      )
    ).rows

  it('says what is to be said, with the names of the company, the customer and the caller', async () => {
    const { script, state } = await see(0)
    expect(state).toBe('waiting')
    expect(script.greeting.zh).toContain('客户服务的林夕')
    expect(script.greeting.zh).not.toContain('{')
    expect(script.questions.map(({ measure }: Body) => measure)).toEqual(['A2', 'A2', 'A2', 'A2', 'A3'])
  })

  it('keeps each answer at once, and does not write over a colleague unseen', async () => {
    expect((await answer(0, 'invited', 'no')).body).toEqual({ key: 'invited', value: 'no' })
    expect((await answer(0, 'invited', 'yes', 'no')).status).toBe(200)
    const other = await answer(0, 'invited', 'notSure', null, centre.colleague)
    expect(other.body).toMatchObject({ code: 'surveys.changed_meanwhile', details: { by: '林夕' } })
    expect((await answer(0, 'invited', '4')).body.code).toBe('surveys.wrong_answer')
    expect((await answer(0, 'weather', 'yes')).status).toBe(404)
    expect((await see(0)).answers).toMatchObject([{ key: 'invited', value: 'yes', by: '林夕' }])
  })

  it('opens a case for a problem in the same call, once, for whoever called', async () => {
    const told = await call('POST', `/callbacks/${ids[0]}/problems`, {
      kind: 'faultReport',
      words: '主卧飘窗下雨天渗水。',
    })
    await house.settle()
    const found = await call('GET', `/cases/${told.body.id}`)
    expect(found.body).toMatchObject({
      channel: 'callback',
      kind: 'faultReport',
      ownerName: '林夕',
      body: '主卧飘窗下雨天渗水。',
    })
    expect(await events('problem_told')).toMatchObject([
      { person_id: centre.owners[0]!.actor.id, payload: { problemId: told.body.id, way: 'call' } },
    ])
    const { rows } = await house.owner.query('SELECT first_contact_staff_id AS taker FROM cases.case_file')
    expect(rows).toEqual([{ taker: centre.agent.id }])
  })

  it('takes opinions down by topic; a mistake can be taken back', async () => {
    const opinion = (topic: string, words: string) =>
      call('POST', `/callbacks/${ids[0]}/opinions`, { topic, words })
    await opinion('propertyService', '大门岗很热情。')
    await opinion('other', '记错了')
    const [, wrong] = (await see(0)).opinions
    expect((await call('DELETE', `/callbacks/${ids[0]}/opinions/${wrong.id}`)).status).toBe(200)
    expect((await see(0)).opinions).toMatchObject([{ topic: 'propertyService', words: '大门岗很热情。' }])
  })

  it('is finished when everything was asked, and sealed then', async () => {
    expect((await finish(0)).body).toMatchObject({ code: 'surveys.not_all_asked', details: { count: 4 } })
    for (const key of ['informed', 'channels']) await answer(0, key, 'yes')
    await answer(0, 'contacted', 'notSure')
    await answer(0, 'confidence', 'refused')
    expect((await finish(0)).body).toMatchObject({
      state: 'reached',
      way: 'call',
      doneOn: '2026-05-25',
      attempts: [{ result: 'answered' }],
    })
    expect((await answer(0, 'invited', 'no', 'yes')).body.code).toBe('surveys.answered_already')
    const [done] = await events('callback_done')
    expect(done.payload).toMatchObject({
      problems: 1,
      opinions: 1,
      byName: '林夕',
      summary: '流程 3/4 项做到',
    })
    expect((await events('opinion_given'))[0].payload).toMatchObject({ topic: 'propertyService' })
  })

  it('is planned for the time that the customer wants', async () => {
    const past = await miss(1, 'callLater', { agreedAt: '2026-05-25T09:00:00+08:00' })
    expect(past.body.code).toBe('surveys.no_time')
    const later = await miss(1, 'callLater', { agreedAt: '2026-05-26T19:00:00+08:00' })
    expect(later.body).toMatchObject({ state: 'planned', agreedAt: '2026-05-26T11:00:00.000Z' })
    const stale = await call('POST', `/callbacks/${ids[1]}/attempts`, { version: 1, result: 'busy' })
    expect(stale.body.code).toBe('platform.stale')
  })

  it('asks in writing only after three calls at different hours of the day', async () => {
    const mine = (method: 'GET' | 'POST' | 'PUT', path = '', body?: Body) =>
      house.send<Body>(centre.owners[1]!.actor, method, `/my-callbacks/${ids[1]}${path}`, body)
    expect((await mine('GET')).status).toBe(404)
    at('26T19:05')
    expect((await miss(1, 'noAnswer')).body.state).toBe('waiting')
    at('27T10:05')
    expect((await miss(1, 'busy')).body.state).toBe('waiting')
    at('28T10:20')
    expect((await miss(1, 'noAnswer')).body.state).toBe('waiting')
    at('28T15:05')
    expect((await miss(1, 'noAnswer')).body.state).toBe('notReached')
    expect((await events('call_missed')).map(({ payload }) => payload.notReached)).toEqual([
      false,
      false,
      false,
      true,
    ])
    const { rows } = await house.owner.query(
      `SELECT channel FROM platform.message WHERE template_key = 'callbackByPortal' ORDER BY channel`,
    )
    expect(rows).toEqual([{ channel: 'inApp' }, { channel: 'sms' }])
    expect((await mine('GET')).body).toMatchObject({ state: 'notReached', answers: [] })
  })

  it('counts the answers that the owner gives herself; nobody else may', async () => {
    const [, owner, neighbour] = centre.owners
    const mine = (method: 'GET' | 'POST' | 'PUT', path = '', body?: Body, actor: Actor = owner!.actor) =>
      house.send<Body>(actor, method, `/my-callbacks/${ids[1]}${path}`, body)
    expect((await mine('GET', '', undefined, neighbour!.actor)).status).toBe(404)
    for (const key of ['invited', 'informed', 'channels', 'contacted'])
      await mine('PUT', `/answers/${key}`, { value: 'yes', was: null })
    await mine('PUT', '/answers/confidence', { value: '5', was: null })
    const told = await mine('POST', '/problems', { kind: 'complaint', words: '电梯厅一直没有打扫。' })
    await mine('POST', '/opinions', { topic: 'communication', words: '希望多发进展照片。' })
    const { version } = (await mine('GET')).body
    expect((await mine('POST', '/completion', { version })).status).toBe(200)
    expect(await see(1)).toMatchObject({ state: 'reached', way: 'portal', doneBy: '陆一鸣' })
    await house.settle()
    expect((await call('GET', `/cases/${told.body.id}`)).body).toMatchObject({
      channel: 'portal',
      ownerName: '林夕',
    })
    expect((await mine('POST', '/completion', { version })).body.code).toBe('surveys.answered_already')
  })

  it('ends when the customer does not want to be asked; nothing of it is counted', async () => {
    const { version } = await see(2)
    const declined = await call('POST', `/callbacks/${ids[2]}/refusal`, { version, note: '不想接电话' })
    expect(declined.body).toMatchObject({ state: 'declined', reason: '不想接电话' })
    expect(await events('callback_declined')).toHaveLength(1)
    expect((await answer(2, 'invited', 'yes')).body.code).toBe('surveys.closed')
    const { body } = await call('GET', '/callback-results?quarter=2026-Q2')
    expect(body.items).toMatchObject([
      { owed: 3, reached: 2, process: { respondents: 2, score: null, standing: 'none' } },
    ])
  })

  it('is nobody’s business in another city', async () => {
    for (const [method, path, body] of [
      ['GET', '', undefined],
      ['PUT', '/answers/invited', { value: 'yes', was: null }],
      ['POST', '/problems', { kind: 'enquiry', words: '？' }],
      ['POST', '/completion', { version: 1 }],
    ] as const)
      expect((await call(method, `/callbacks/${ids[0]}${path}`, body, centre.stranger)).status).toBe(404)
    const opinions = await call('GET', '/callback-opinions', undefined, centre.stranger)
    expect(opinions.body.items).toEqual([])
    expect((await call('GET', '/callback-opinions?topic=communication')).body.items).toHaveLength(1)
  })
})
