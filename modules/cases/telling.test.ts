import { messagesModule } from '#platform/messages/index.ts'
import { useTestServer } from '#platform/testing/index.ts'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { casesModule } from './module.ts'
import { buildDesk, type Desk } from './testing/index.ts'
import { wantsShortMessage } from './tell-customer.ts'

type Body = Record<string, any>
interface Notice {
  title: string
  body: string
  link: string
}

describe('what people are told of a case', () => {
  const house = useTestServer([casesModule, messagesModule()])
  let desk: Desk
  beforeAll(async () => {
    desk = await buildDesk(house.database)
  })
  beforeEach(() => house.clock.set('2026-11-20T09:00:00+08:00'))

  const send = async (actor: Desk['agent'] | Desk['owner'], path: string, body: object = {}) => {
    const reply = await house.send<Body>(actor, 'POST', path, body)
    expect([path, reply.status, reply.body.code]).toEqual([path, expect.toSatisfy((n) => n < 300), undefined])
    await house.settle()
    return reply.body
  }
  const versionOf = async (id: string) =>
    (await house.send<Body>(desk.agent, 'GET', `/cases/${id}`)).body.version as number
  const report = (over: object = {}) =>
    send(desk.owner, '/my-cases', { kind: 'complaint', body: '主卧飘窗下方有明显水渍。', ...over })
  const inboxOf = async (actor: Desk['agent'] | Desk['owner']) => {
    const { body } = await house.send<{ items: Notice[] }>(actor, 'GET', '/notices')
    return body.items.map(({ title, body: words, link }) => ({ title, body: words, link }))
  }
  const newest = async (actor: Desk['agent'] | Desk['owner']) => (await inboxOf(actor))[0]
  const shortMessages = async () => {
    const { rows } = await house.owner.query<{ template_key: string; urgent: boolean; person_id: string }>(
      `SELECT template_key, urgent, person_id FROM platform.message WHERE channel = 'sms' ORDER BY id`,
    )
    return rows
  }

  it('tells the customer that it was received, by whom and until when, and the agent that it is his', async () => {
    const { id, number } = await report()
    expect(await newest(desk.owner)).toEqual({
      title: '已收到：主卧飘窗下方有明显水渍。',
      body: `编号 ${number}。林夕 会在 11月21日 09:00 前答复您。`,
      link: `/cases/${id}`,
    })
    expect(await newest(desk.agent)).toMatchObject({
      title: '新来件：主卧飘窗下方有明显水渍。',
      body: expect.stringContaining('沈佳禾。请在 11月21日 09:00 前答复客户'),
    })
  })

  it('tells every direct word, the plan with person and day, the result with the question, and the end; each once', async () => {
    const before = (await inboxOf(desk.owner)).length
    const { id } = await report({ categoryId: await topic('quality.leak') })
    await send(desk.agent, `/cases/${id}/replies`, { body: '沈女士您好，下午工程师上门。' })
    expect(await newest(desk.owner)).toMatchObject({ body: '沈女士您好，下午工程师上门。' })
    await send(desk.agent, `/cases/${id}/plan`, {
      version: await versionOf(id),
      measures: '重做防水。',
      person: '秦工',
      until: '2026-11-25',
    })
    expect(await newest(desk.owner)).toMatchObject({ body: '秦工 负责，11月25日 前完成。重做防水。' })
    await send(desk.agent, `/cases/${id}/progress`, { body: '防水层已完成。' })
    expect(await newest(desk.owner)).toMatchObject({ title: expect.stringContaining('进展') })
    await send(desk.agent, `/cases/${id}/result`, { version: await versionOf(id), body: '闭水试验合格。' })
    expect(await newest(desk.owner)).toMatchObject({
      body: '闭水试验合格。 请告诉我们是否解决了。',
      link: `/cases/${id}`,
    })
    await send(desk.owner, `/my-cases/${id}/rating`, { satisfaction: 2, solved: false })
    expect(await newest(desk.owner)).toMatchObject({ title: expect.stringContaining('已重新办理') })
    expect(await newest(desk.agent)).toMatchObject({ title: expect.stringContaining('客户重开') })
    await send(desk.agent, `/cases/${id}/result`, { version: await versionOf(id), body: '再次检测合格。' })
    await send(desk.owner, `/my-cases/${id}/rating`, { satisfaction: 5, solved: true })
    expect(await newest(desk.owner)).toMatchObject({ title: expect.stringContaining('已办结') })
    expect((await inboxOf(desk.owner)).length - before).toBe(8)
  })

  it('tells whoever has the case that its customer wrote again, once until it is answered', async () => {
    const { id } = await report()
    await send(desk.agent, `/cases/${id}/replies`, { body: '下午三点上门。' })
    const before = (await inboxOf(desk.agent)).length
    await send(desk.owner, `/my-cases/${id}/messages`, { body: '三点家里没人，五点可以吗？' })
    await send(desk.owner, `/my-cases/${id}/messages`, { body: '或者明天上午。' })
    const told = await inboxOf(desk.agent)
    expect(told[0]).toMatchObject({ title: expect.stringContaining('客户又说了'), link: `/cases/${id}` })
    expect(told.length - before).toBe(1)
    const { body } = await house.send<Body>(desk.agent, 'GET', `/cases/${id}`)
    expect(body).toMatchObject({ answerDueAt: null, waitingSince: expect.any(String) })
  })

  it('keeps what departments say among colleagues', async () => {
    const { id } = await report()
    const before = await inboxOf(desk.owner)
    const { taskId } = await send(desk.agent, `/cases/${id}/tasks`, {
      departmentId: desk.engineering,
      reason: '请核实，疑似施工责任',
    })
    expect(await newest(desk.engineer)).toMatchObject({
      title: expect.stringContaining('部门任务'),
      body: expect.stringContaining('工程管理部 有一项新任务'),
      link: `/cases/${id}`,
    })
    await send(desk.engineer, `/cases/${id}/tasks/${taskId}/return`, { reason: '不属于本部门' })
    expect(await newest(desk.agent)).toMatchObject({ title: expect.stringContaining('任务退回') })
    const again = await send(desk.agent, `/cases/${id}/tasks`, {
      departmentId: desk.engineering,
      reason: '请再看',
    })
    await send(desk.engineer, `/cases/${id}/tasks/${again.taskId}/acceptance`)
    await send(desk.engineer, `/cases/${id}/tasks/${again.taskId}/completion`, { body: '已处理' })
    expect(await newest(desk.agent)).toMatchObject({ title: expect.stringContaining('任务完成') })
    await send(desk.executive, `/cases/${id}/assignment`, {
      version: await versionOf(id),
      staffId: desk.colleague.id,
      reason: '熟悉情况',
    })
    expect(await newest(desk.colleague)).toMatchObject({ body: expect.stringContaining('何暖 请您负责') })
    expect(await inboxOf(desk.owner)).toEqual(before)
  })

  it('warns the owner of the case before a term and when it is past', async () => {
    const { id } = await report()
    const tick = async (at: string) => {
      house.clock.set(at)
      await house.database.asSystem('test', async (work) => work.enqueue('cases.watch-promises', {}))
      await house.settle()
    }
    await tick('2026-11-21T08:30:00+08:00')
    expect(await newest(desk.agent)).toMatchObject({
      body: expect.stringContaining('首次答复应在 11月21日 09:00 前完成'),
    })
    await tick('2026-11-21T09:01:00+08:00')
    expect(await newest(desk.agent)).toMatchObject({
      title: expect.stringContaining('已超期'),
      body: expect.stringContaining('首次答复应在 11月21日 09:00 前完成'),
    })
    await send(desk.agent, `/cases/${id}/replies`, { body: '抱歉答复晚了，今天下午工程师上门。' })
    await tick('2026-11-24T10:00:00+08:00')
    const told = (await inboxOf(desk.agent)).filter(({ title }) => title.startsWith('已超期'))
    expect(told.map(({ body }) => body).join()).toMatch(/进展.*应在 11月24日 09:01 前完成/)
  })

  it('sends short messages to whoever wants them, in danger also at night', async () => {
    expect(wantsShortMessage('sms', 'caseProgress')).toBe(true)
    expect(wantsShortMessage(null, 'caseProgress')).toBe(false)
    expect(wantsShortMessage(null, 'caseResult')).toBe(true)
    expect(wantsShortMessage('portal', 'caseResult')).toBe(false)
    await report({ safety: true })
    expect((await shortMessages()).at(-1)).toEqual({
      template_key: 'caseReceipt',
      urgent: true,
      person_id: desk.owner.id,
    })
    const count = (await shortMessages()).length
    await house.owner.query(
      `INSERT INTO customers.preference (id, person_id, contact_channel) VALUES (uuidv7(), $1, 'portal')`,
      [desk.owner.id],
    )
    await report()
    expect(await shortMessages()).toHaveLength(count)
    expect(await newest(desk.owner)).toMatchObject({ title: expect.stringContaining('已收到') })
  })

  it('tells on the device where there is one, and by short message when that takes nothing', async () => {
    const device = { endpoint: 'https://example.com/x', p256dh: 'x', auth: 'x' }
    await house.owner.query(`DELETE FROM customers.preference WHERE person_id = $1`, [desk.owner.id])
    await house.owner.query(
      `INSERT INTO platform.push_device (id, person_id, fingerprint, sealed, added_at) VALUES (uuidv7(), $1, 'x', $2, now())`,
      [desk.owner.id, house.database.services.keyring.encrypt(JSON.stringify(device))],
    )
    const { id, number } = await report()
    await send(desk.agent, `/cases/${id}/progress`, { body: '师傅已约好。' })
    const { rows } = await house.owner.query<{ template_key: string; channel: string; state: string }>(
      `SELECT template_key, channel, state FROM platform.message WHERE channel IN ('push', 'sms') ORDER BY id DESC LIMIT 3`,
    )
    expect(rows).toMatchObject([
      // Of progress nobody is texted who did not ask for it.
      { template_key: 'caseProgress', channel: 'push', state: 'dead' },
      { template_key: 'caseReceipt', channel: 'sms' },
      { template_key: 'caseReceipt', channel: 'push', state: 'replaced' },
    ])
    const { rows: words } = await house.owner.query<{ content_sealed: string }>(
      `SELECT content_sealed FROM platform.message WHERE channel = 'push'`,
    )
    const shown = words.map((one) => house.database.services.keyring.decrypt(one.content_sealed))
    expect(shown).toContain(`编号 ${number}，已有人负责。`)
    expect(shown.join()).not.toMatch(/水渍|沈佳禾/)
  })

  const topic = async (code: string) =>
    (await house.owner.query<{ id: string }>('SELECT id FROM cases.category WHERE code = $1', [code]))
      .rows[0]!.id
})
