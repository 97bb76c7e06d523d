import { createECDH } from 'node:crypto'
import { buildResidentActor, buildStaffActor } from '#platform/testing/index.ts'
import { afterAll, describe, expect, it } from 'vitest'
import { person, useOutbox } from '../testing/use-outbox.ts'
import { startFakePushService } from '../testing/fake-push-service.ts'
import { encryptFor } from './encrypt.ts'
import { pushMessage } from './push-message.ts'
import { isPushService } from './services.ts'

const { house, gateway, rowOf, after } = await useOutbox()
const push = await startFakePushService()
afterAll(() => push.stop())

const permissions = ['messages.ownDevices']
const owner = buildResidentActor(permissions, { id: person })
const neighbour = buildResidentActor(permissions)

interface Devices {
  publicKey: string
  fingerprints: string[]
}
const add = (device: string, actor = owner) =>
  house.send<Devices>(actor, 'POST', '/push-devices', push.subscribe(device))
const own = async (actor = owner) =>
  (await house.send<Devices>(actor, 'GET', '/push-devices')).body.fingerprints.length

const variables = { title: '阳台渗水', number: 'YHW-2611-0042', handler: '陆予安', replyBy: '11月21日 09:00' }
const message = { to: { personId: person }, template: 'caseReceipt', variables, link: '/cases/1' }
/** Told by push, else by SMS. */
const tell = async (over: object = {}) => {
  await house.database.asSystem('test', (work) =>
    pushMessage(work, { ...message, ...over }, { ...message, ...over, channel: 'sms' }),
  )
  await house.settle()
}
const lastPush = async () => {
  const { rows } = await house.owner.query<{ id: string }>(
    `SELECT id FROM platform.message WHERE channel = 'push' ORDER BY id DESC LIMIT 1`,
  )
  return rowOf(rows[0]?.id ?? null)
}

/** @serves S2-09 */
describe('a word to the telephone of a resident', () => {
  it('is sealed as the standard says it (RFC 8291 appendix A)', () => {
    const own = createECDH('prime256v1')
    own.setPrivateKey(Buffer.from('yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw', 'base64url'))
    const sealed = encryptFor(
      {
        p256dh: 'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4',
        auth: 'BTBZMqHH6r4Tts7J_aSIgg',
      },
      'When I grow up, I want to be a watermelon',
      { own, salt: Buffer.from('DGv6ra1nlYgDCS1FRnbzlw', 'base64url') },
    )
    expect(sealed.toString('base64url')).toBe(
      'DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN',
    )
  })

  it('goes to the push services of browsers alone, never to an address inside the house', () => {
    const taken = ['https://fcm.googleapis.com/fcm/send/x', 'https://web.push.apple.com/x']
    const refused = [
      'https://10.0.0.1/x',
      'http://fcm.googleapis.com/x',
      'https://fcm.googleapis.com.example.com/x',
      'https://a:b@web.push.apple.com/x',
      'no address',
    ]
    expect(taken.map((one) => isPushService(one))).toEqual([true, true])
    for (const one of refused) expect(isPushService(one), one).toBe(false)
  })

  it('arrives on each device with the number alone, and no short message is sent besides', async () => {
    await add('phone')
    const { status, body } = await add('tablet')
    expect([status, body.fingerprints.length]).toEqual([201, 2])
    await tell()
    expect(push.shown.map(({ device }) => device).toSorted()).toEqual(['phone', 'tablet'])
    expect(push.shown[0]).toMatchObject({
      title: '我们收到了',
      body: '编号 YHW-2611-0042，已有人负责。',
      link: '/cases/1',
      urgency: 'normal',
    })
    expect(await lastPush()).toMatchObject({ state: 'sent', address_hint: null })
    expect(gateway.taken).toEqual([])
  })

  it('forgets a device that is gone, and goes by SMS when it was the last or none takes it', async () => {
    push.answerWith('phone', 410)
    push.answerWith('tablet', 403)
    await tell()
    expect(await own()).toBe(1)
    const replaced = await lastPush()
    expect(replaced).toMatchObject({ state: 'replaced', error: 'no device takes it' })
    expect(gateway.taken).toMatchObject([{ phone: '13800000001' }])
    const staff = buildStaffActor(['messages.read', 'messages.retry'])
    expect((await house.send(staff, 'GET', '/messages/counts')).body).toMatchObject({ replaced: 1, dead: 0 })
    expect((await house.send(staff, 'POST', `/messages/${replaced.id}/retry`)).status).toBe(409)
    push.answerWith('tablet', 404)
    await tell()
    expect(await own()).toBe(0)
    await tell()
    expect(gateway.taken).toHaveLength(3)
  })

  it('is tried again while the push service is away, and goes by SMS after the third try', async () => {
    await add('new-phone')
    push.answerWith('new-phone', 503)
    await tell()
    expect(await lastPush()).toMatchObject({ state: 'failed', attempts: 1 })
    await after(91_000)
    expect(gateway.taken).toEqual([])
    await after(181_000)
    expect(await lastPush()).toMatchObject({ state: 'replaced', attempts: 3 })
    expect(gateway.taken).toHaveLength(1)
    push.answerWith('new-phone', 201)
  })

  it('waits at night until the morning, except in danger', async () => {
    house.clock.set('2026-11-20T23:00:00+08:00')
    const before = push.shown.length
    await tell()
    expect([(await lastPush()).state, push.shown.length - before]).toEqual(['held', 0])
    await tell({ urgency: 'urgent' })
    expect(push.shown.at(-1)).toMatchObject({ device: 'new-phone', urgency: 'high' })
  })

  it('is for the one who is signed in there: nobody sees or ends the devices of others, and a device changes hands', async () => {
    const device = push.subscribe('shared-tablet')
    const mine = await house.send<Devices>(owner, 'POST', '/push-devices', device)
    const fingerprint = mine.body.fingerprints.at(-1)!
    expect(await own(neighbour)).toBe(0)
    await house.send(neighbour, 'DELETE', `/push-devices/${fingerprint}`)
    expect(await own()).toBe(2)
    await house.send(neighbour, 'POST', '/push-devices', device)
    expect([await own(), await own(neighbour)]).toEqual([1, 1])
    const off = await house.send<Devices>(neighbour, 'DELETE', `/push-devices/${fingerprint}`)
    expect(off.body.fingerprints).toEqual([])
    const inside = { ...device, endpoint: 'https://169.254.169.254/latest' }
    const refused = await house.send(owner, 'POST', '/push-devices', inside)
    expect([refused.status, refused.body.code]).toEqual([422, 'messages.no_push_service'])
  })
})
