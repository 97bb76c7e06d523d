import { messagesModule } from '#platform/messages/index.ts'
import { type TestServer, useTestServer } from '#platform/testing/index.ts'
import { beforeAll, beforeEach } from 'vitest'
import { constructionModule } from '../module.ts'
import { buildSite, type Site } from './build-site.ts'

type Body = Record<string, any>

/** Where an open day of 28 November 2026 is prepared, booked and held in tests. */
export function useOpenDayGate() {
  const house: TestServer = useTestServer([constructionModule, messagesModule()], '2026-11-20T09:00:00+08:00')
  const gate = { house } as { house: TestServer; site: Site }
  beforeAll(async () => {
    gate.site = await buildSite(house)
    await house.owner.query(`UPDATE estate.phase SET planned_delivery_on = '2027-05-31'`)
  })
  const at = (day: string, time = '09:00') => house.clock.set(`${day}T${time}:00+08:00`)
  beforeEach(() => at('2026-11-20'))

  const call = async (
    actor: Site['relations'] | Site['buyers'][0],
    method: 'GET' | 'POST' | 'PUT',
    path: string,
    body?: Body,
  ) => {
    const reply = await house.send<Body>(actor, method, path, body)
    await house.settle()
    return reply
  }
  const text = {
    title: '3 栋封顶开放日',
    heldOn: '2026-11-28',
    bookUntil: '2026-11-27',
    meetingPlace: '工地东门接待处',
    words: '看主体结构和样板层。',
    safetyWords: '请全程佩戴安全帽，跟随引导员，不要跨越护栏。',
    slots: [
      { startsAt: '09:00', endsAt: '10:00', capacity: 2 },
      { startsAt: '10:30', endsAt: '11:30', capacity: 4 },
    ],
  }
  const draft = async (over: Body = {}) =>
    call(gate.site.relations, 'POST', '/open-days', {
      projectId: gate.site.project.projectId,
      ...text,
      ...over,
    })
  /** An open day to which the buyers are invited. */
  const announced = async (over: Body = {}) => {
    const { id, version } = (await draft(over)).body
    return (await call(gate.site.relations, 'POST', `/open-days/${id}/announcement`, { version })).body
  }
  const book = (buyer: number, openDay: Body, slot = 0, over: Body = {}) =>
    call(gate.site.buyers[buyer]!, 'POST', `/my-open-days/${openDay.id}/booking`, {
      slotId: openDay.slots[slot].id,
      homeId: gate.site.buyers[buyer]!.homes[0],
      party: 1,
      ...over,
    })
  /** From now on this buyer is told by mail. */
  const likesMail = (buyer: number) =>
    house.database.asSystem('test', async (work) => {
      const { id } = gate.site.buyers[buyer]!
      await work.sql('UPDATE customers.person SET email_sealed = $2 WHERE id = $1', [
        id,
        work.services.keyring.encrypt('buyer@example.com'),
      ])
      await work.sql(
        `INSERT INTO customers.preference (id, person_id, contact_channel) VALUES (uuidv7(), $1, 'email')`,
        [id],
      )
    })
  /** Who was told something, and how: "sms 1" for the second buyer. */
  const told = async (template: string) => {
    const { rows } = await house.owner.query<{ channel: string; id: string }>(
      'SELECT channel, person_id AS id FROM platform.message WHERE template_key = $1',
      [template],
    )
    const place = (id: string) => gate.site.buyers.findIndex((buyer) => buyer.id === id)
    return rows.map(({ channel, id }) => `${channel} ${place(id)}`).toSorted()
  }
  const mine = async (buyer: number, openDay: Body) =>
    (await call(gate.site.buyers[buyer]!, 'GET', `/my-open-days/${openDay.id}`)).body
  /** A visitor who signed in at the gate on the day itself. */
  const joined = async (buyer: number, openDay: Body) => {
    const { ticket } = (await book(buyer, openDay, 1)).body.booking
    at('2026-11-28')
    return (
      await call(gate.site.relations, 'POST', `/open-days/${openDay.id}/sign-ins`, { ticket, briefed: true })
    ).body
  }
  const events = async (name: string, id: string) =>
    (
      await house.owner.query<{ payload: Body }>(
        `SELECT payload FROM platform.event WHERE name = $1 AND subject_id = $2 ORDER BY id`,
        [`construction.${name}.v1`, id],
      )
    ).rows.map(({ payload }) => payload)
  return Object.assign(gate, {
    at,
    call,
    text,
    draft,
    announced,
    book,
    mine,
    likesMail,
    told,
    joined,
    events,
  })
}
