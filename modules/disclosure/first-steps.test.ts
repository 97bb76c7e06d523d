import { useTestServer } from '#platform/testing/index.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { disclosureModule } from './module.ts'
import { buildVenue, hangEverything, type Venue } from './testing/index.ts'

type Body = Record<string, any>

/** @serves S0-51, S1-30, 1.8, 1.9 */
describe('the visit, and the intention to buy', () => {
  const house = useTestServer([disclosureModule], '2026-11-20T10:00:00+08:00')
  let venue: Venue
  let ofCustomer: string
  beforeAll(async () => {
    venue = await buildVenue(house)
    ofCustomer = `/projects/${venue.project.projectId}/customers/${venue.visitor.id}`
    await hangEverything(house, venue, '2026-11-20')
  })
  const post = (path: string, body?: Body, actor = venue.adviser) =>
    house.send<Body>(actor, 'POST', path, body)
  const mine = async () => (await house.send<Body>(venue.visitor, 'GET', '/my-visits')).body
  const events = async (name: string) =>
    (
      await house.owner.query('SELECT payload FROM platform.event WHERE name = $1', [`disclosure.${name}.v1`])
    ).rows.map(({ payload }) => payload)

  it('asks how the visit was, in a call or on the phone of the customer', async () => {
    const { projectId } = venue.project
    await post('/talks', { projectId, personId: venue.visitor.id, kind: 'script' })
    expect((await mine()).asked).toMatchObject([{ projectId, projectName: '沐汀公馆' }])
    expect((await post(`${ofCustomer}/visit-answers`, { way: 'call' })).status).toBe(422)
    const called = await post(`${ofCustomer}/visit-answers`, { way: 'call', words: '想再看一次夜景' })
    expect(called.body.visitAnswers).toMatchObject([{ way: 'call', byName: '白露', words: '想再看一次夜景' }])
    expect((await mine()).asked).toEqual([])
    const said = await house.send<Body>(venue.visitor, 'POST', '/my-visits', { projectId, score: 4 })
    expect(said.body).toEqual({ onDay: '2026-11-20' })
    expect(await events('visit_answered')).toMatchObject([{ way: 'call' }, { way: 'own', score: 4 }])
    const far = await post(`${ofCustomer}/visit-answers`, { way: 'call', words: '试探' }, venue.stranger)
    expect(far.status).toBe(404)
  })

  it('registers an intention without money, once, until there is a permit', async () => {
    const registered = await post(`${ofCustomer}/intentions`, { wish: '三居，中间楼层' })
    expect(registered.body.intentions).toMatchObject([{ wish: '三居，中间楼层', state: 'open' }])
    const again = await post(`${ofCustomer}/intentions`, { wish: '两居' })
    expect(again.body.code).toBe('disclosure.intends_already')
    expect(await events('intention_registered')).toMatchObject([{ wish: '三居，中间楼层' }])
    const list = async (query = '', actor = venue.adviser) =>
      (await house.send<Body>(actor, 'GET', `/intentions${query}`)).body.items
    expect(await list('?state=open')).toMatchObject([{ name: '丁卯', adviser: '白露' }])
    expect(await list('', venue.stranger)).toEqual([])
    await house.owner.query(
      `UPDATE disclosure.posting SET proved_on = '2026-11-20', proved_number = 1, shown = content WHERE kind = 'papers'`,
    )
    expect(await list('?state=permitGiven')).toHaveLength(1)
  })

  it('is taken back by the customer herself, and twice is once', async () => {
    const [{ id }] = (await mine()).intentions
    const path = `/my-intentions/${id}/withdrawal`
    expect((await post(path)).status).toBe(404)
    for (const _ of [1, 2]) expect((await house.send(venue.visitor, 'POST', path)).status).toBe(200)
    expect((await mine()).intentions).toMatchObject([{ state: 'withdrawn' }])
    expect(await events('intention_withdrawn')).toHaveLength(1)
    const next = await post(`${ofCustomer}/intentions`, { wish: '两居' })
    expect(next).toMatchObject({
      status: 409,
      body: { code: 'disclosure.permit_given', details: { on: '2026-11-20' } },
    })
    await house.owner.query(`UPDATE disclosure.posting SET proved_on = '2026-11-21' WHERE kind = 'papers'`)
    const [open] = (await post(`${ofCustomer}/intentions`, { wish: '两居' })).body.intentions
    expect((await post(`/intentions/${open.id}/withdrawal`)).body.intentions[0].state).toBe('withdrawn')
  })

  it('[1.3] lists who was handed the card of channels, and when she said that she has it', async () => {
    await post(`${ofCustomer}/channel-cards`, { occasion: 'visit', testWords: '两声接通' })
    const list = async (query = '', actor = venue.adviser) =>
      (await house.send<Body>(actor, 'GET', `/channel-cards${query}`)).body.items
    const [card] = await list('?isAcknowledged=false')
    expect(card).toMatchObject({ name: '丁卯', adviser: '白露', testWords: '两声接通', acknowledgedOn: null })
    expect(await list('', venue.stranger)).toEqual([])
    const path = `/my-channel-cards/${card.id}/acknowledgement`
    expect((await post(path)).status).toBe(404)
    // Half an hour past midnight in the east of the country is still the evening before in the west.
    await house.owner.query(`UPDATE disclosure.board SET timezone = 'Asia/Urumqi'`)
    house.clock.set('2026-11-21T00:30:00+08:00')
    for (const _ of [1, 2])
      expect((await house.send(venue.visitor, 'POST', path)).body).toEqual({ onDay: '2026-11-20' })
    expect((await mine()).cards).toMatchObject([{ id: card.id, acknowledgedOn: '2026-11-20' }])
    expect(await list('?isAcknowledged=true&occasion=visit&handedFrom=2026-11-20')).toHaveLength(1)
    expect(await list('?handedUntil=2026-11-19')).toEqual([])
    expect(await events('channel_card_acknowledged')).toMatchObject([{ cardId: card.id, occasion: 'visit' }])
  })
})
