import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { buildStaffActor } from '#platform/testing/index.ts'
import { person, useOutbox } from './testing/use-outbox.ts'

const { house, gateway, agreed, send, rowOf, after } = await useOutbox()
const operator = buildStaffActor(['messages.read', 'messages.retry', 'messages.editTemplates'])
const offer = { template: 'offer', variables: { words: '样板房周六开放。' } }

/** @serves 6.8-15 */
describe('marketing', () => {
  beforeAll(() =>
    house.owner.query(
      `INSERT INTO platform.message_template (key, channel, language, body, sample, purpose)
       VALUES ('offer', 'sms', 'zh', '{words} {refuse}', '{"words": "样板房周六开放。", "refuse": "退订"}', 'marketing')`,
    ),
  )
  afterEach(() => agreed.clear())

  it('goes to somebody who agrees, and says at its end how to refuse more', async () => {
    agreed.add(person)
    const id = await send(offer)
    await house.settle()
    expect(gateway.taken.map(({ content }) => content)).toEqual([
      '【同行】样板房周六开放。 退订：业主端“我的同意”里关闭营销信息。',
    ])
    expect(await rowOf(id)).toMatchObject({ state: 'sent', purpose: 'marketing' })
  })

  it('that waits for the morning is withheld when the consent is withdrawn in the night, service is not [6.8-15]', async () => {
    house.clock.set('2026-11-20T21:30:00+08:00')
    agreed.add(person)
    const [news, receipt] = [await send(offer), await send()]
    await house.settle()
    expect([await rowOf(news), await rowOf(receipt)]).toMatchObject([{ state: 'held' }, { state: 'held' }])
    agreed.clear()
    await after(10.6 * 3_600_000)
    expect(await rowOf(news)).toMatchObject({
      state: 'withheld',
      error: 'notAgreed',
      attempts: 0,
      due_at: null,
    })
    expect(await rowOf(receipt)).toMatchObject({ state: 'sent' })
    expect(gateway.taken.map(({ template }) => template)).toEqual(['caseReceipt'])
    const { rows } = await house.owner.query(
      `SELECT name, person_id, payload FROM platform.event WHERE subject_id = $1`,
      [news],
    )
    expect(rows).toEqual([
      {
        name: 'messages.message_withheld.v1',
        person_id: person,
        payload: { template: 'offer', channel: 'sms' },
      },
    ])
    const counts = await house.send<Record<string, number>>(operator, 'GET', '/messages/counts')
    expect(counts.body.withheld).toBe(1)
    expect(await house.send(operator, 'POST', `/messages/${news}/retry`)).toMatchObject({
      status: 409,
      body: { code: 'messages.not_retriable', message: expect.stringContaining('不同意') },
    })
  })

  it('never goes to an address of somebody whom we do not know, and never into the inbox', async () => {
    await expect(send({ ...offer, to: { address: '13900000002' } })).rejects.toThrow('agree to marketing')
    const intoInbox = house.owner.query(
      `INSERT INTO platform.message_template (key, channel, language, body, sample, purpose) VALUES ('x', 'inApp', 'zh', 'x', '{}', 'marketing')`,
    )
    await expect(intoInbox).rejects.toThrow('violates check constraint')
  })

  it('keeps in its words how to refuse it', async () => {
    const { body } = await house.send<{ items: { id: string; version: number; purpose: string }[] }>(
      operator,
      'GET',
      '/message-templates?purpose=marketing&key=offer',
    )
    expect(body.items).toMatchObject([{ purpose: 'marketing' }])
    const { id, version } = body.items[0]!
    const change = (words: string) =>
      house.send(operator, 'PUT', `/message-templates/${id}`, { version, subject: null, body: words })
    expect(await change('{words}')).toMatchObject({
      status: 422,
      body: { code: 'messages.refusal_missing', message: expect.stringContaining('{refuse}') },
    })
    expect(await change('您好，{words} {refuse}')).toMatchObject({ status: 200 })
  })
})
