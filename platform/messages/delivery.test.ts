import { describe, expect, it } from 'vitest'
import { buildStaffActor } from '#platform/testing/index.ts'
import { sendMessage } from './index.ts'
import { useOutbox, withoutPhone } from './testing/use-outbox.ts'

const { house, gateway, send, rowOf, after } = await useOutbox()
const operator = buildStaffActor(['messages.read', 'messages.retry'])

describe('a short message', () => {
  it('reaches the gateway signed, with our name before the text, and is marked as sent', async () => {
    const id = await send()
    await house.settle()
    expect(gateway.taken).toEqual([
      {
        messageId: id,
        phone: '13800000001',
        template: 'caseReceipt',
        content:
          '【同行】您反映的“阳台渗水”已收到，编号 YHW-2611-0042。陆予安 会在 11月21日 09:00 前答复您。',
      },
    ])
    expect(await rowOf(id)).toMatchObject({
      state: 'sent',
      attempts: 1,
      provider_id: 'sms-1',
      address_hint: '138****0001',
    })
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
    expect(await rowOf(id)).toMatchObject({
      state: 'failed',
      attempts: 1,
      error: 'HTTP 503: busy, 138****0001 was not reached',
    })
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
    const dead = await house.send<{ items: { id: string; state: string; address: string }[] }>(
      operator,
      'GET',
      '/messages?state=dead',
    )
    expect(dead.body.items.find((item) => item.id === id)).toMatchObject({
      state: 'dead',
      address: '138****0001',
    })
    const retried = await house.send(operator, 'POST', `/messages/${id}/retry`)
    expect(retried).toMatchObject({ status: 200, body: { state: 'queued' } })
    await house.settle()
    expect((await rowOf(id)).state).toBe('sent')
    expect((await house.send(operator, 'POST', `/messages/${id}/retry`)).body).toMatchObject({
      code: 'messages.not_retriable',
    })
    const { rows } = await house.owner.query(
      `SELECT actor_id FROM platform.audit_log WHERE change = 'retry' AND subject_id = $1`,
      [id],
    )
    expect(rows).toEqual([{ actor_id: operator.id }])
  })

  it('is not sent again once it is out of date, not even by hand', async () => {
    gateway.failWith(400)
    const id = await send({ expiresAt: new Date(house.clock.now().getTime() + 300_000) })
    await house.settle()
    expect((await rowOf(id)).state).toBe('dead')
    await after(301_000)
    expect(await house.send(operator, 'POST', `/messages/${id}/retry`)).toMatchObject({
      status: 409,
      body: { code: 'messages.not_retriable', message: '这条消息已过期，不需要重发。' },
    })
    expect((await rowOf(id)).state).toBe('dead')
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
    expect(await rowOf(night)).toMatchObject({
      state: 'held',
      attempts: 0,
      due_at: new Date('2026-11-21T08:00:00+08:00'),
    })
    expect((await rowOf(urgent)).state).toBe('sent')
    await after(10.6 * 3_600_000)
    expect((await rowOf(night)).state).toBe('sent')
  })

  it('to a person without a phone, or past its use, is a dead letter that says why', async () => {
    const id = await send({ to: { personId: withoutPhone } })
    const late = await send({ expiresAt: new Date('2026-11-20T09:05:00+08:00') })
    house.clock.advance(360_000)
    await house.settle()
    expect([await rowOf(id), await rowOf(late)]).toMatchObject([
      { state: 'dead', error: 'noAddress' },
      { state: 'dead', error: 'expired' },
    ])
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
    await house.owner.query(`UPDATE platform.message SET state = 'sending', due_at = $2 WHERE id = $1`, [
      id,
      new Date('2026-11-20T09:05:00+08:00'),
    ])
    await house.settle()
    expect(gateway.taken).toEqual([])
    await after(361_000)
    expect(gateway.taken.map(({ messageId }) => messageId)).toEqual([id])
  })
})

describe('the caller', () => {
  it('learns at once that a template or a value is missing', async () => {
    await expect(send({ template: 'unheardOf' })).rejects.toThrow('No message template "unheardOf"')
    await expect(send({ variables: { title: '渗水' } })).rejects.toThrow('number, handler, replyBy')
  })

  it('may be anybody: also the public causes a code to be sent', async () => {
    const id = await house.database.withWork({ actor: { kind: 'public' } }, (work) =>
      sendMessage(work, {
        channel: 'sms',
        to: { address: '13700000003' },
        template: 'phoneCode',
        variables: { code: '204816', minutes: 5 },
        urgency: 'urgent',
        dedupeKey: 'code 1',
      }),
    )
    await house.settle()
    expect((await rowOf(id)).state).toBe('sent')
    const { body } = await house.send<{ items: { id: string; content: string | null }[] }>(
      operator,
      'GET',
      '/messages?channel=sms&limit=1',
    )
    expect(body.items[0]).toMatchObject({ id, content: null })
  })
})
