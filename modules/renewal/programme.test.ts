import { customersModule } from '#modules/customers/module.ts'
import { messagesModule } from '#platform/messages/index.ts'
import { useTestServer } from '#platform/testing/index.ts'
import type { Actor } from '#platform/work/index.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { answerPoll } from './actions/poll.ts'
import { renewalModule } from './module.ts'
import { pollStore } from './stores/polls.ts'
import { buildOldEstate, type OldEstate } from './testing/index.ts'

type Body = Record<string, any>

/** @serves S0-58, 8.2, 8.3, 8.6 */
describe('a renewal, from the list to what owners wish for', () => {
  const house = useTestServer([renewalModule, customersModule, messagesModule()], '2026-05-20T10:00:00+08:00')
  let estate: OldEstate
  let id: string
  beforeAll(async () => {
    estate = await buildOldEstate(house)
  })
  const send = (actor: Actor | undefined, method: 'GET' | 'POST' | 'PUT', path: string, body?: Body) =>
    house.send<Body>(actor, method, path, body)
  const read = async (path = '', actor: Actor = estate.relations) =>
    (await send(actor, 'GET', `/renewals/${id}${path}`)).body
  const based = async () => ({ version: (await read()).version })
  const told = async (name: string) =>
    (
      await house.owner.query<{ payload: Body }>(
        'SELECT payload FROM platform.event WHERE name = $1 ORDER BY recorded_at',
        [`renewal.${name}.v1`],
      )
    ).rows.map(({ payload }) => payload)

  it('[8.6] comes onto the list by the monthly job, twelve months ahead, once', async () => {
    for (let month = 0; month < 2; month++) {
      await house.database.asSystem('test', async (work) => work.enqueue('renewal.draw-list', {}))
      await house.settle()
    }
    const { body } = await send(estate.relations, 'GET', '/renewals')
    expect(body.items).toMatchObject([
      {
        projectName: '榆畔花园',
        anniversaryOn: '2026-12-18',
        dueOn: '2026-06-18',
        stage: 'listed',
        next: 'beginSurvey',
      },
    ])
    id = body.items[0].id
    expect(await told('programme_listed')).toMatchObject([{ programmeId: id, anniversaryOn: '2026-12-18' }])
    expect((await send(estate.stranger, 'GET', '/renewals')).body.items).toEqual([])
    expect((await send(estate.stranger, 'GET', `/renewals/${id}`)).status).toBe(404)
    expect((await send(estate.relations, 'POST', '/renewal-lists')).body).toEqual({ listed: 0 })
  })

  it('[8.2] lays out the register as a sheet, and seals it only when all is graded and the bad has a photo', async () => {
    expect((await send(estate.stranger, 'POST', `/renewals/${id}/survey`, { version: 1 })).status).toBe(404)
    const begun = await send(estate.engineer, 'POST', `/renewals/${id}/survey`, await based())
    expect(begun.body.lines.map(({ name }: Body) => name)).toEqual(['电梯', '生活水泵', '外墙'])
    await send(estate.engineer, 'POST', `/renewals/${id}/survey-lines`, { name: '健身步道' })
    const seal = async () => send(estate.engineer, 'POST', `/renewals/${id}/survey-seal`, await based())
    expect((await seal()).body).toMatchObject({ code: 'renewal.not_looked_at', details: { count: 4 } })
    const look = async (at: number, over: Body) => {
      const { lines } = await read('/survey')
      const found = { condition: 3, urgency: 'thisYear', remark: '', estimateFen: null, fileIds: [] }
      const body = { version: lines[at].version, ...found, ...over }
      return send(estate.engineer, 'PUT', `/renewal-survey-lines/${lines[at].id}`, body)
    }
    for (const at of [1, 2, 3]) expect((await look(at, {})).status).toBe(200)
    await look(0, { condition: 2, urgency: 'now', estimateFen: 48_000_000 })
    expect((await seal()).body).toMatchObject({ code: 'renewal.no_pictures', details: { names: ['电梯'] } })
    await look(0, { condition: 2, urgency: 'now', estimateFen: 48_000_000, fileIds: [estate.photoIds[0]] })
    const [owner] = estate.owners
    expect((await send(owner, 'GET', `/my-renewals/${id}`)).body.report).toEqual([])
    expect((await seal()).body).toMatchObject({ stage: 'poll', dueOn: '2026-09-18', surveyedBy: '陆川' })
    expect((await look(1, { condition: 1 })).body.code).toBe('renewal.sealed')
    const { report } = (await send(owner, 'GET', `/my-renewals/${id}`)).body
    expect(report[0]).toMatchObject({ name: '电梯', condition: 2, photos: [{ id: estate.photoIds[0] }] })
    expect(await told('survey_sealed')).toMatchObject([{ lines: 4, fileIds: [estate.photoIds[0]] }])
  })

  it('[8.3] asks each household of owners once, reminds who is silent, and publishes what they wish', async () => {
    const { lines } = await read('/survey')
    const words = { title: '最希望先更新什么', words: '每户一份，这不是法定表决。' }
    const open = async (over: Body) =>
      send(estate.relations, 'POST', `/renewals/${id}/poll`, {
        ...(await based()),
        ...words,
        opensOn: '2026-05-20',
        closesOn: '2026-05-31',
        lineIds: [lines[0].id, lines[2].id],
        others: ['增加充电桩'],
        ...over,
      })
    expect((await open({ lineIds: [], others: ['电梯'] })).body.code).toBe('renewal.nothing_to_ask')
    expect((await open({ closesOn: '2026-05-19' })).body.code).toBe('renewal.poll_days')
    expect((await open({})).status).toBe(201)
    await house.settle()
    const [first, second] = estate.owners
    const mine = (await send(first, 'GET', `/my-renewals/${id}`)).body
    const [lift, facade, charging] = mine.poll.options.map((option: Body) => option.id)
    expect(mine.poll).toMatchObject({ state: 'open', answered: null, households: [{ answer: null }] })
    const answer = (actor: Actor, homeAt: number, over: Body) =>
      send(actor, 'PUT', `/my-renewals/${id}/answer`, {
        homeId: estate.project.homeIds[homeAt],
        optionIds: [lift, facade],
        ...over,
      })
    expect((await answer(estate.tenant, 2, {})).body.code).toBe('renewal.not_owner')
    expect((await answer(first!, 1, {})).status).toBe(404)
    expect((await answer(first!, 0, { optionIds: [] })).body.code).toBe('renewal.wrong_wishes')
    await answer(first!, 0, { optionIds: [facade] })
    expect((await answer(first!, 0, { wish: '再多种几棵树' })).body.poll.households[0].answer).toMatchObject({
      optionIds: [lift, facade],
      wish: '再多种几棵树',
    })
    const wishes = await house.owner.query(
      `SELECT payload, person_id, home_id FROM platform.event WHERE name = 'renewal.wish_given.v1'`,
    )
    expect(wishes.rows).toMatchObject([
      { payload: { words: '再多种几棵树' }, person_id: null, home_id: null },
    ])
    house.clock.set(new Date('2026-05-29T09:30:00+08:00'))
    for (let day = 0; day < 2; day++) {
      await house.database.asSystem('test', async (work) => work.enqueue('renewal.remind-of-polls', {}))
      await house.settle()
    }
    const { rows } = await house.owner.query(
      `SELECT template_key AS key, count(*)::int AS n FROM platform.message WHERE template_key LIKE 'renewalPoll%' GROUP BY 1 ORDER BY 1`,
    )
    expect(rows).toEqual([
      { key: 'renewalPoll', n: 2 },
      { key: 'renewalPollReminder', n: 1 },
    ])
    const publish = async (over: Body) =>
      send(estate.relations, 'POST', `/renewals/${id}/poll-result`, { ...(await based()), ...over })
    expect((await publish({})).body.code).toBe('renewal.poll_runs')
    await expectPublicationToWait(first!)
    house.clock.set(new Date('2026-06-01T09:30:00+08:00'))
    expect((await answer(second!, 1, { optionIds: [charging] })).body.code).toBe('renewal.poll_closed')
    expect((await publish({ words: '谢谢大家' })).body).toMatchObject({
      stage: 'funding',
      dueOn: '2027-06-18',
    })
    const { poll } = (await send(second, 'GET', `/my-renewals/${id}`)).body
    expect(poll).toMatchObject({ state: 'published', asked: 2, answered: 1, resultWords: '谢谢大家' })
    expect(poll.options.map(({ result }: Body) => result.points)).toEqual([3, 2, 0])
    expect(await told('poll_published')).toMatchObject([{ asked: 2, answered: 1, first: '3栋 电梯' }])
  })

  /** While an answer is being written nobody counts, so that none is lost between the count and the publication. */
  async function expectPublicationToWait(actor: Actor): Promise<void> {
    const order: string[] = []
    let answered = () => {}
    const isAnswering = new Promise<void>((resolve) => (answered = resolve))
    const homeId = estate.project.homeIds[0]!
    const { options } = (await send(actor, 'GET', `/my-renewals/${id}`)).body.poll
    const optionIds = [options[0].id, options[1].id]
    await Promise.all([
      house.database.withWork({ actor, permission: 'renewal.answer' }, async (work) => {
        await answerPoll(work, id, { homeId, optionIds })
        answered()
        await new Promise((resolve) => setTimeout(resolve, 300))
        order.push('answered')
      }),
      isAnswering.then(() =>
        house.database.asSystem('test', async (work) => {
          await pollStore(work).hold(id, { alone: true })
          order.push('counted')
        }),
      ),
    ])
    expect(order).toEqual(['answered', 'counted'])
  }
})
