import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { buildStaffActor, useTestServer } from '#platform/testing/index.ts'
import type { Module } from '../module/module.ts'
import { type MessageInput, messagesModule, sendMessage } from './index.ts'
import { type FakeGateway, startFakeGateway } from './testing/fake-gateway.ts'
import { startMailServer } from './testing/fake-mail-server.ts'
import { startFakeRobot } from './testing/fake-robot.ts'

const person = '01900000-0000-7000-8000-00000000aa01'
const withoutPhone = '01900000-0000-7000-8000-00000000aa02'
const gateway: FakeGateway = await startFakeGateway()
const mail = await startMailServer()
const robot = await startFakeRobot()
const module: Module = messagesModule(
  { sms: { url: gateway.url, secret: gateway.secret, sign: '同行' }, email: { url: mail.url, from: '同行 <service@example.com>' }, weChatWork: robot },
  { addressOf: async (_, channel, to) => ('personId' in to && to.personId === person ? (channel === 'sms' ? '13800000001' : 'shen@example.com') : null) },
)
const house = useTestServer([module])
const operator = buildStaffActor(['messages.read', 'messages.retry'])
afterAll(() => Promise.all([gateway.stop(), mail.stop(), robot.stop()]))

const receipt = { title: '阳台渗水', number: 'YHW-2611-0042', handler: '陆予安', replyBy: '11月21日 09:00' }
const toPerson: MessageInput = { channel: 'sms', to: { personId: person }, template: 'caseReceipt', variables: receipt }
const send = (input: Partial<MessageInput> = {}) => house.database.asSystem('test', (work) => sendMessage(work, { ...toPerson, ...input }))
const rowOf = async (id: string | null) => {
  const { rows } = await house.owner.query('SELECT * FROM platform.message WHERE id = $1', [id])
  return rows[0] as { state: string; attempts: number; error: string; provider_id: string; address_hint: string; address_sealed: string; content_sealed: string; due_at: Date }
}
/** Moves the clock and lets the minutely sweep take up what is due by it: the queue itself runs by the real time. */
const after = async (milliseconds: number) => {
  house.clock.advance(milliseconds)
  await house.database.asSystem('test', async (work) => work.enqueue('messages.sweep', {}))
  await house.settle()
}
beforeEach(() => {
  house.clock.set('2026-11-20T09:00:00+08:00')
  gateway.taken.length = 0
  gateway.failWith()
})

describe('a short message', () => {
  it('reaches the gateway signed, with our name before the text, and is marked as sent', async () => {
    const id = await send()
    await house.settle()
    expect(gateway.taken).toEqual([
      { messageId: id, phone: '13800000001', template: 'caseReceipt', content: '【同行】您反映的“阳台渗水”已收到，编号 YHW-2611-0042。陆予安 会在 11月21日 09:00 前答复您。' },
    ])
    expect(await rowOf(id)).toMatchObject({ state: 'sent', attempts: 1, provider_id: 'sms-1', address_hint: '138****0001' })
  })

  it('keeps phone and text sealed at rest', async () => {
    const id = await send({ to: { address: '13900000002' } })
    await house.settle()
    const row = JSON.stringify(await rowOf(id))
    expect(row).not.toContain('13900000002')
    expect(row).not.toContain('阳台渗水')
    expect(gateway.taken[0]).toMatchObject({ phone: '13900000002' })
  })

  it('that fails twice is tried again later, and arrives once', async () => {
    gateway.failWith(503, 500)
    const id = await send()
    await house.settle()
    expect(await rowOf(id)).toMatchObject({ state: 'failed', attempts: 1, error: 'HTTP 503: busy, 138****0001 was not reached' })
    await house.settle()
    expect(gateway.taken).toHaveLength(0)
    await after(91_000)
    expect(await rowOf(id)).toMatchObject({ state: 'failed', attempts: 2 })
    await after(181_000)
    expect(await rowOf(id)).toMatchObject({ state: 'sent', attempts: 3, error: null })
    expect(gateway.taken).toHaveLength(1)
  })

  it('that the gateway refuses for good is a dead letter, which an operator sends again', async () => {
    gateway.failWith(400)
    const id = await send()
    await house.settle()
    const dead = await house.send<{ items: { id: string; state: string; address: string }[] }>(operator, 'GET', '/messages?state=dead')
    expect(dead.body.items.find((item) => item.id === id)).toMatchObject({ state: 'dead', address: '138****0001' })
    const retried = await house.send(operator, 'POST', `/messages/${id}/retry`)
    expect(retried).toMatchObject({ status: 200, body: { state: 'queued' } })
    await house.settle()
    expect((await rowOf(id)).state).toBe('sent')
    expect((await house.send(operator, 'POST', `/messages/${id}/retry`)).body).toMatchObject({ code: 'messages.not_retriable' })
    const { rows } = await house.owner.query(`SELECT actor_id FROM platform.audit_log WHERE change = 'retry' AND subject_id = $1`, [id])
    expect(rows).toEqual([{ actor_id: operator.id }])
  })

  it('is a dead letter after the seventh try in vain', async () => {
    const id = await send({ urgency: 'urgent' })
    gateway.failWith(...Array<number>(7).fill(503))
    await house.settle()
    for (let tries = 2; tries <= 8; tries++) await after(7 * 3_600_000)
    expect(await rowOf(id)).toMatchObject({ attempts: 7, state: 'dead', due_at: null })
  })

  it('waits through the night until 08:00, an urgent one does not', async () => {
    house.clock.set('2026-11-20T21:30:00+08:00')
    const [night, urgent] = [await send(), await send({ urgency: 'urgent' })]
    await house.settle()
    expect(await rowOf(night)).toMatchObject({ state: 'held', attempts: 0, due_at: new Date('2026-11-21T08:00:00+08:00') })
    expect((await rowOf(urgent)).state).toBe('sent')
    await after(10.6 * 3_600_000)
    expect((await rowOf(night)).state).toBe('sent')
  })

  it('to a person without a phone, or past its use, is a dead letter that says why', async () => {
    const id = await send({ to: { personId: withoutPhone } })
    const late = await send({ expiresAt: new Date('2026-11-20T09:05:00+08:00') })
    house.clock.advance(360_000)
    await house.settle()
    expect([await rowOf(id), await rowOf(late)]).toMatchObject([{ state: 'dead', error: 'noAddress' }, { state: 'dead', error: 'expired' }])
    expect(gateway.taken).toEqual([])
  })

  it('with a key that was used before is not sent a second time', async () => {
    expect(await send({ dedupeKey: 'receipt 42' })).not.toBeNull()
    expect(await send({ dedupeKey: 'receipt 42' })).toBeNull()
    await house.settle()
    expect(gateway.taken).toHaveLength(1)
  })

  it('that was under way when the process died is taken up after five minutes, under the same id', async () => {
    const id = await send()
    await house.owner.query(`UPDATE platform.message SET state = 'sending', due_at = $2 WHERE id = $1`, [id, new Date('2026-11-20T09:05:00+08:00')])
    await house.settle()
    expect(gateway.taken).toEqual([])
    await after(361_000)
    expect(gateway.taken.map(({ messageId }) => messageId)).toEqual([id])
  })
})

describe('a letter', () => {
  const letter = { channel: 'email' as const, template: 'actionReminder', variables: { action: '满月回访', home: '砚湖湾 3栋2单元1602', dueAt: '11月24日 18:00' } }

  it('goes out over SMTP with subject and text in the wanted language, and is tried again when the server is busy', async () => {
    mail.beBusy(1)
    const id = await send({ ...letter, language: 'en' })
    await house.settle()
    expect((await rowOf(id)).state).toBe('failed')
    await after(91_000)
    expect(await rowOf(id)).toMatchObject({ state: 'sent', provider_id: `<${id}@example.com>` })
    expect(mail.letters[0]).toMatch(/^To: shen@example\.com\r$/m)
    expect(mail.letters[0]).toContain(`Message-ID: <${id}@example.com>`)
  })

  it('to a mailbox that does not exist is a dead letter at once', async () => {
    const id = await send({ ...letter, to: { address: 'nobody@example.com' } })
    await house.settle()
    expect(await rowOf(id)).toMatchObject({ state: 'dead', attempts: 1, address_hint: 'n***@example.com' })
  })
})

describe('a word to the group in WeChat Work', () => {
  it('is said by the robot, again when it was too busy, and not again when it is refused', async () => {
    const word = { channel: 'weChatWork' as const, to: { address: '客户关系组' }, template: 'actionReminder', variables: { action: '满月回访', home: '1602', dueAt: '18:00' } }
    robot.answerWith(45_009)
    const busy = await send(word)
    await house.settle()
    expect(await rowOf(busy)).toMatchObject({ state: 'failed', error: '45009 no' })
    await after(91_000)
    expect(robot.said).toEqual(['1602 的“满月回访”应在 18:00 前完成。'])
    robot.answerWith(93_000)
    const id = await send(word)
    await house.settle()
    expect(await rowOf(id)).toMatchObject({ state: 'dead', error: '93000 no' })
  })
})

describe('the caller', () => {
  it('learns at once that a template or a value is missing', async () => {
    await expect(send({ template: 'unheardOf' })).rejects.toThrow('No message template "unheardOf"')
    await expect(send({ variables: { title: '渗水' } })).rejects.toThrow('number, handler, replyBy')
  })

  it('may be anybody: also the public causes a code to be sent', async () => {
    const id = await house.database.withWork({ actor: { kind: 'public' } }, (work) =>
      sendMessage(work, { channel: 'sms', to: { address: '13700000003' }, template: 'phoneCode', variables: { code: '204816', minutes: 5 }, urgency: 'urgent', dedupeKey: 'code 1' }),
    )
    await house.settle()
    expect((await rowOf(id)).state).toBe('sent')
    const { body } = await house.send<{ items: { id: string; content: string | null }[] }>(operator, 'GET', '/messages?channel=sms&limit=1')
    expect(body.items[0]).toMatchObject({ id, content: null })
  })
})
