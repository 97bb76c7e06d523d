import { customersModule } from '#modules/customers/module.ts'
import { deliveryModule } from '#modules/delivery/module.ts'
import { useTestServer } from '#platform/testing/index.ts'
import type { StaffActor } from '#platform/work/index.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { journeyModule } from './module.ts'
import { buildJourneys, type BuiltJourneys, buildPerformer } from './testing/index.ts'

interface Detail {
  action: { id: string; state: string; notReachedAt: string | null; version: number }
  attempts: { result: string }[]
  mayCallNotReached: boolean
  evidence: { kind: string; text: string }[]
}

/** @serves 2.5, 5.7 */
describe('a customer who does not answer', () => {
  const house = useTestServer([customersModule, deliveryModule, journeyModule], '2026-05-26T10:05:00+08:00')
  let built: BuiltJourneys
  let relations: StaffActor

  beforeAll(async () => {
    await house.database.asSystem('test', async (work) => {
      built = await buildJourneys(work, {
        homes: 2,
        plansFrom: '2026-05-20',
        plannedDeliveryOn: '2026-12-29',
      })
      relations = await buildPerformer(work, built.nodeId, 'customerRelations')
    })
    await house.settle()
  })

  const actionOf = async (key: string, home: number) => {
    const { rows } = await house.owner.query<{ id: string; isApplicable: boolean; doneOn: string | null }>(
      `SELECT id, is_applicable AS "isApplicable", done_on AS "doneOn" FROM journey.action
        WHERE home_id = $1 AND action_key = $2 ORDER BY due_on LIMIT 1`,
      [built.homeIds[home], key],
    )
    return rows[0]
  }
  const call = async (id: string, result: string, at: string) => {
    house.clock.set(at)
    const reply = await house.send<Detail>(relations, 'POST', `/journey-actions/${id}/attempts`, { result })
    await house.settle()
    return reply
  }
  const read = async (id: string) =>
    (await house.send<Detail>(relations, 'GET', `/journey-actions/${id}`)).body
  const messages = async () =>
    (await house.owner.query(`SELECT channel, template_key FROM platform.message ORDER BY channel`)).rows

  it('is to be tried again within a week; the third call at another hour leads to a message with a link, which completes that', async () => {
    const contact = (await actionOf('3.4', 0))!.id
    expect((await call(contact, 'noAnswer', '2026-05-26T10:10:00+08:00')).status).toBe(201)
    const again = (await actionOf('5.7', 0))!
    expect(again).toMatchObject({ isApplicable: true, doneOn: null })
    // Tried again from the list of 5.7, it counts with the first call.
    await call(again.id, 'busy', '2026-05-26T10:50:00+08:00')
    await call(again.id, 'noAnswer', '2026-05-27T15:00:00+08:00')
    expect(await messages()).toEqual([])
    const third = await call(again.id, 'noAnswer', '2026-05-28T19:00:00+08:00')
    expect(third.body).toMatchObject({ mayCallNotReached: true, attempts: { length: 4 } })
    expect((await read(contact)).action).toMatchObject({
      state: 'due',
      notReachedAt: '2026-05-28T11:00:00.000Z',
    })
    const done = await read(again.id)
    expect(done.action.state).toBe('done')
    expect(done.evidence.map(({ kind, text }) => `${kind} ${text}`).toSorted()).toEqual([
      'callRecord 5月26日 10:10 无人接听',
      'callRecord 5月27日 15:00 无人接听',
      'callRecord 5月28日 19:00 无人接听，已发送带链接的消息',
    ])
    const { rows } = await house.owner.query(
      `SELECT m.channel, n.link FROM platform.message m LEFT JOIN platform.notice n ON m.channel = 'inApp' AND n.person_id = $1
        ORDER BY m.channel`,
      [built.contracts[0]!.personIds[0]],
    )
    expect(rows).toEqual([
      { channel: 'inApp', link: '/cases/new' },
      { channel: 'sms', link: null },
    ])
    const { rows: events } = await house.owner.query(
      `SELECT person_id, payload ->> 'attempts' AS attempts FROM platform.event WHERE name = 'journey.not_reached.v1'`,
    )
    expect(events).toEqual([{ person_id: built.contracts[0]!.personIds[0], attempts: '4' }])
    await call(contact, 'noAnswer', '2026-05-29T20:00:00+08:00')
    expect(await messages()).toHaveLength(2)
  })

  it('needs no second try once the call is answered or the action done', async () => {
    const contact = (await actionOf('3.4', 1))!.id
    await call(contact, 'noAnswer', '2026-05-29T20:30:00+08:00')
    expect(await actionOf('5.7', 1)).toMatchObject({ isApplicable: true })
    await call(contact, 'answered', '2026-05-29T21:00:00+08:00')
    expect(await actionOf('5.7', 1)).toMatchObject({ isApplicable: false })
    const first = (await actionOf('3.4', 0))!.id
    const { action } = await read(first)
    const completion = {
      version: action.version,
      evidence: [{ kind: 'callRecord', text: '客户回电，一切都好' }],
    }
    const { status } = await house.send(relations, 'POST', `/journey-actions/${first}/completion`, completion)
    expect(status).toBe(200)
    await house.settle()
    expect((await read(first)).action).toMatchObject({ state: 'done', notReachedAt: null })
  })
})
