import { customersModule } from '#modules/customers/module.ts'
import { messagesModule } from '#platform/messages/index.ts'
import { useTestServer } from '#platform/testing/index.ts'
import type { Actor } from '#platform/work/index.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { watchAnswers } from './jobs/watch-answers.ts'
import { improvementModule } from './module.ts'
import { buildLivingEstate, type LivingEstate } from './testing/index.ts'

type Body = Record<string, any>

/** @serves S0-32, 7.7 */
describe('a talk meeting with owners', () => {
  const house = useTestServer(
    [improvementModule, customersModule, messagesModule()],
    '2026-10-01T10:00:00+08:00',
  )
  let estate: LivingEstate
  let path: string
  beforeAll(async () => {
    estate = await buildLivingEstate(house)
  })
  const send = (actor: Actor | undefined, method: 'GET' | 'POST' | 'PUT', url: string, body?: Body) =>
    house.send<Body>(actor, method, url, body)
  const read = async () => (await send(estate.relations, 'GET', path)).body
  const change = async (deed: string, body: Body = {}, actor: Actor = estate.relations) =>
    send(actor, 'POST', `${path}/${deed}`, { version: (await read()).version, ...body })
  const told = async (name: string) =>
    (
      await house.owner.query<{ payload: Body }>(
        'SELECT payload FROM platform.event WHERE name = $1 ORDER BY recorded_at, id',
        [`improvement.${name}.v1`],
      )
    ).rows.map(({ payload }) => payload)
  const letters = async (template: string): Promise<number> =>
    (await house.owner.query('SELECT 1 FROM platform.message WHERE template_key = $1', [template]))
      .rowCount ?? 0

  it('[7.7] is planned, announced to every owner and booked, never beyond its places', async () => {
    const { projectId } = estate.project
    const plan = {
      title: '秋季恳谈会',
      heldOn: '2026-10-18',
      place: '会所一楼',
      words: '谈谈园区的秋冬服务。',
      slots: [{ startsAt: '14:00', endsAt: '16:00', capacity: 3 }],
    }
    const wrong = { ...plan, heldOn: '2026-09-30' }
    expect((await send(estate.relations, 'POST', '/talk-meetings', { projectId, ...wrong })).status).toBe(422)
    const planned = await send(estate.relations, 'POST', '/talk-meetings', { projectId, ...plan })
    expect(planned.status).toBe(201)
    path = `/talk-meetings/${planned.body.id}`
    const [first, second] = estate.owners
    expect((await send(first, 'GET', `/my-talk-meetings/${planned.body.id}`)).status).toBe(404)
    expect((await send(estate.stranger, 'GET', path)).status).toBe(404)
    expect((await change('announcement')).body.state).toBe('announced')
    expect((await change('announcement')).body.code).toBe('improvement.announced')
    await house.settle()
    expect(await letters('talkInvitation')).toBe(3)
    const [slot] = (await read()).slots
    const book = (actor: Actor | undefined, homeId: string | undefined, party: number) =>
      send(actor, 'POST', `/my-talk-meetings/${planned.body.id}/booking`, { slotId: slot.id, homeId, party })
    expect((await book(first, first!.homes[0], 2)).body).toMatchObject({
      booking: { party: 2 },
      slots: [{ left: 1 }],
    })
    expect((await book(second, second!.homes[0], 2)).body.code).toBe('improvement.slot_full')
    expect((await book(second, first!.homes[0], 1)).status).toBe(404)
    expect((await book(first, first!.homes[0], 1)).body.slots).toMatchObject([{ left: 2 }])
    expect((await book(second, second!.homes[0], 2)).body.slots).toMatchObject([{ left: 0 }])
    await send(second, 'POST', `/my-talk-meetings/${planned.body.id}/booking/cancellation`)
    expect((await read()).guests).toHaveLength(1)
  })

  it('[7.7] signs owners in on the day, with and without a place, and takes their proposals into the pool', async () => {
    const [guest] = (await read()).guests
    const [, second] = estate.owners
    const signIn = (body: Body) => send(estate.relations, 'POST', `${path}/arrivals`, body)
    expect((await signIn({ guestId: guest.id })).body.code).toBe('improvement.not_held_yet')
    house.clock.set('2026-10-18T14:05:00+08:00')
    expect((await signIn({ guestId: guest.id })).body.guests).toMatchObject([{ state: 'joined' }])
    expect((await signIn({ guestId: guest.id })).body.code).toBe('improvement.already_here')
    const [slot] = (await read()).slots
    const walkedIn = await signIn({ homeId: second!.homes[0], slotId: slot.id })
    expect(walkedIn.body.guests.map(({ state }: Body) => state)).toEqual(['joined', 'joined'])
    const note = (body: Body) => send(estate.relations, 'POST', `${path}/proposals`, body)
    await note({ words: '洗衣机排水口改到墙角', guestId: guest.id })
    await note({ words: '开放宠物乐园' })
    const { proposals } = (await note({ words: '夜间巡逻增加一班' })).body
    expect(proposals).toMatchObject([
      { channel: 'talkMeeting', dueOn: '2026-10-25', homeId: guest.homeId, step: 'ON_THE_ROAD' },
      { name: null, home: null },
      { state: 'new' },
    ])
    expect((await change('closure')).body).toMatchObject({ state: 'held', unanswered: 3 })
    expect(await told('talk_held')).toMatchObject([{ households: 2 }])
  })

  it('[7.7] answers each proposal: with a term, or with the reason why not', async () => {
    house.clock.set('2026-10-22T10:00:00+08:00')
    const [outlet, pets] = (await read()).proposals
    const answer = (id: string, body: Body, actor: Actor = estate.manager) =>
      send(actor, 'POST', `/opinions/${id}/answer`, { version: 1, answer: '好的', ...body })
    expect((await answer(outlet.id, { accepted: true })).body.code).toBe('platform.invalid_input')
    expect((await answer(outlet.id, { accepted: true, termOn: '2026-10-01' })).status).toBe(422)
    expect((await answer(outlet.id, { accepted: true, termOn: '2027-01-31' })).body).toMatchObject({
      state: 'accepted',
      decidedBy: '方正',
    })
    expect((await answer(outlet.id, { version: 2, accepted: false })).body.code).toBe('improvement.decided')
    expect(
      (await answer(pets.id, { accepted: false, answer: '场地离住宅太近。' }, estate.relations)).status,
    ).toBe(403)
    expect((await answer(pets.id, { accepted: false, answer: '场地离住宅太近。' })).body.state).toBe(
      'refused',
    )
    expect(await told('opinion_answered')).toMatchObject([
      { accepted: true, isLate: false, termOn: '2027-01-31' },
      { accepted: false, personId: null },
    ])
    await house.settle()
    expect(await letters('opinionAnswered')).toBe(1)
  })

  it('[7.7] names a proposal that waits for more than seven days by an event, three days later one post higher', async () => {
    const watch = () => watchAnswers.run(house.database, {})
    for (const [day, levels] of [
      ['2026-10-24', []],
      ['2026-10-26', [1]],
      ['2026-10-27', [1]],
      ['2026-10-29', [1, 2]],
    ] as const) {
      house.clock.set(`${day}T09:00:00+08:00`)
      await watch()
      await watch()
      expect((await told('answer_overdue')).map(({ level }) => level)).toEqual(levels)
    }
    const late = await send(estate.relations, 'GET', '/opinions?isOverdue=true')
    expect(late.body.items).toMatchObject([{ words: '夜间巡逻增加一班', isOverdue: true }])
    expect((await send(estate.relations, 'GET', '/talk-meetings')).body.items).toMatchObject([
      { proposals: 3, unanswered: 1, isOverdue: true, joined: 2 },
    ])
  })

  it('[7.7] publishes minutes with every answer to every owner of the project, and names nobody', async () => {
    expect((await change('minutes-publication')).body.code).toBe('improvement.no_minutes')
    const { version } = await read()
    const minutes = { minutes: '到场两户，提议三条。', fileIds: estate.photoIds }
    await send(estate.relations, 'PUT', `${path}/minutes`, { version, ...minutes })
    const [, , third] = estate.owners
    const mine = path.replace('/talk-meetings', '/my-talk-meetings')
    expect((await send(third, 'GET', mine)).body).toMatchObject({ minutes: null, proposals: [] })
    expect((await change('minutes-publication')).body.publishedOn).toBe('2026-10-29')
    const seen = (await send(third, 'GET', mine)).body
    expect(seen).toMatchObject({
      minutes: '到场两户，提议三条。',
      proposals: [
        { state: 'accepted', answer: '好的', termOn: '2027-01-31' },
        { state: 'refused', answer: '场地离住宅太近。' },
        { state: 'new', answer: null, dueOn: '2026-10-25' },
      ],
    })
    expect(seen.photos).toHaveLength(2)
    await house.settle()
    expect(await letters('talkMinutes')).toBe(3)
    expect(await told('minutes_published')).toMatchObject([{ proposals: 3, fileIds: estate.photoIds }])
  })
})
