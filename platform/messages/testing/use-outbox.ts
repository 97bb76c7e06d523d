import { afterAll, beforeEach } from 'vitest'
import { useTestServer } from '#platform/testing/index.ts'
import { type MessageInput, messagesModule, sendMessage } from '../index.ts'
import type { MessageRow } from '../tables.ts'
import { startFakeGateway } from './fake-gateway.ts'
import { startMailServer } from './fake-mail-server.ts'
import { startFakeRobot } from './fake-robot.ts'

/** Somebody with a phone, 13800000001, and a mailbox, shen@example.com. */
export const person = '01900000-0000-7000-8000-00000000aa01'
export const withoutPhone = '01900000-0000-7000-8000-00000000aa02'

/** An outbox whose ways out end at servers of our own that speak the real protocols. */
export async function useOutbox() {
  const gateway = await startFakeGateway()
  const mail = await startMailServer()
  const robot = await startFakeRobot()
  /** Who agrees to marketing. */
  const agreed = new Set<string>()
  const addresses: Record<string, string> = { sms: '13800000001', email: 'shen@example.com' }
  const module = messagesModule(
    {
      sms: { url: gateway.url, secret: gateway.secret, sign: '同行' },
      email: { url: mail.url, from: '同行 <service@example.com>' },
      weChatWork: robot,
      push: { services: ['127.0.0.1'], contact: 'mailto:it@example.com' },
    },
    {
      addressOf: async (_, channel, to) =>
        'personId' in to && to.personId === person ? (addresses[channel] ?? null) : null,
      mayAdvertise: async (_, personId) => agreed.has(personId),
    },
  )
  const house = useTestServer([module])
  beforeEach(() => {
    house.clock.set('2026-11-20T09:00:00+08:00')
    gateway.taken.length = 0
    gateway.failWith()
  })
  afterAll(() => Promise.all([gateway.stop(), mail.stop(), robot.stop()]))

  /** A receipt to the person by SMS, unless stated otherwise. */
  const send = (input: Partial<MessageInput> = {}) =>
    house.database.asSystem('test', (work) =>
      sendMessage(work, {
        channel: 'sms',
        to: { personId: person },
        template: 'caseReceipt',
        variables: {
          title: '阳台渗水',
          number: 'YHW-2611-0042',
          handler: '陆予安',
          replyBy: '11月21日 09:00',
        },
        ...input,
      }),
    )
  const rowOf = async (id: string | null) => {
    const { rows } = await house.owner.query<MessageRow>('SELECT * FROM platform.message WHERE id = $1', [id])
    return rows[0]!
  }
  /** Moves the clock and lets the minutely sweep take up what is due by it: the queue itself runs by the real time. */
  const after = async (milliseconds: number) => {
    house.clock.advance(milliseconds)
    await house.database.asSystem('test', async (work) => work.enqueue('messages.sweep', {}))
    await house.settle()
  }
  return { house, gateway, mail, robot, agreed, send, rowOf, after }
}
