import { buildCase, buildDesk } from '#modules/cases/testing/index.ts'
import { casesModule } from '#modules/cases/module.ts'
import { customersModule } from '#modules/customers/module.ts'
import { surveysModule } from '#modules/surveys/module.ts'
import { buildStaffActor, useTestServer } from '#platform/testing/index.ts'
import { expect, it } from 'vitest'
import { insightsModule } from './module.ts'
import { type Felt, moodByMonth } from './sentiment.ts'

type Body = Record<string, any>
const house = useTestServer([
  customersModule,
  surveysModule,
  casesModule,
  insightsModule({ baseUrl: 'https://tongxing.test' }),
])

it('takes the mean of a month, in the order of time', () => {
  const felt = (at: string, mood: number): Felt => ({
    id: at,
    at: new Date(at),
    kind: 'contact',
    mood,
    words: '',
    caseId: null,
  })
  const months = moodByMonth([felt('2026-11-03', 4), felt('2026-10-02', 2), felt('2026-11-20', 1)], (at) =>
    at.toISOString().slice(0, 7),
  )
  expect(months).toEqual([
    { month: '2026-10', mood: 2 },
    { month: '2026-11', mood: 2.5 },
  ])
})

it('[S1-46] draws the mood of a customer from cases, contacts and interviews, and quotes only with her leave', async () => {
  house.clock.set('2026-10-10T09:00:00+08:00')
  const desk = await buildDesk(house.database)
  const rights = ['customers.read', 'customers.edit', 'insights.sentiment']
  const steward = buildStaffActor(rights, [desk.group.companyIds[0]], { name: '何暖' })
  const stranger = buildStaffActor(rights, [desk.group.companyIds[2]])
  const personId = desk.owner.id
  const complaint = await house.database.asSystem('a complaint for tests', (work) =>
    buildCase(work, { projectId: desk.projectId, owner: desk.agent, reporterPersonId: personId }),
  )
  const send = (method: 'GET' | 'POST', path: string, body?: object, who = steward) =>
    house.send<Body>(who, method, path, body)
  house.clock.set('2026-11-20T09:00:00+08:00')
  const said = { way: 'phone', direction: 'incoming', content: '谢谢你们把飘窗修好', mood: 5 }
  expect((await send('POST', `/persons/${personId}/communications`, said)).status).toBe(201)
  const interview = {
    step: 5,
    loyalty: 'loyal',
    mood: 4,
    guide: [{ question: '从什么时候开始有这种感觉？', answer: '第二次上门以后' }],
    notes: '修好之后又来看过两次',
    quotes: ['他们记得我家老人怕吵'],
    mayQuote: false,
  }
  const record = (over: object, who = steward) =>
    send('POST', `/persons/${personId}/interviews`, { ...interview, ...over }, who)
  expect(await record({})).toMatchObject({ status: 422, body: { code: 'customers.no_leave_to_quote' } })
  expect((await record({ mayQuote: true }, stranger)).status).toBe(404)
  expect((await record({ mayQuote: true, heldOn: '2026-12-24' })).body.code).toBe('customers.not_yet')
  expect((await record({ mayQuote: true, heldOn: '2026-11-18' })).status).toBe(201)

  const { body } = await send('GET', `/sentiments/${personId}`)
  expect(body.months).toEqual([
    { month: '2026-10', mood: 2 },
    { month: '2026-11', mood: 4.5 },
  ])
  expect(body.events.map(({ kind }: Body) => kind)).toEqual(['contact', 'interview', 'complaint'])
  expect(body.events[2]).toMatchObject({ caseId: complaint.id, mood: 2 })
  expect((await send('GET', `/sentiments/${personId}`, undefined, stranger)).status).toBe(404)

  const list = (query: string, who = steward) => send('GET', `/interviews?${query}`, undefined, who)
  expect((await list('loyalty=loyal&step=5&sort=-mood')).body.items).toMatchObject([
    { personName: '沈佳禾', quotes: interview.quotes, guide: interview.guide, staffName: '何暖' },
  ])
  expect((await list('loyalty=disloyal')).body.items).toEqual([])
  expect((await list('', stranger)).body.items).toEqual([])

  // What was noted wrongly is told anew: the line of the mood follows, the first record stays to be read.
  const [{ id: interviewId }] = (await list('')).body.items
  const again = {
    ...interview,
    mayQuote: true,
    mood: 3,
    heldOn: '2026-11-17',
    correction: '日期和心情记错了',
  }
  const correct = (id: string, over: object = {}, who = steward) =>
    send('POST', `/interviews/${id}/corrections`, { ...again, ...over }, who)
  expect((await correct(interviewId, {}, stranger)).status).toBe(404)
  expect((await correct(interviewId, { heldOn: '2026-11-21' })).body.code).toBe('customers.not_yet')
  const { status, body: corrected } = await correct(interviewId)
  expect(status).toBe(201)
  expect((await correct(interviewId)).body.code).toBe('customers.corrected_already')
  expect((await list('')).body.items).toMatchObject([{ id: corrected.id, mood: 3, heldOn: '2026-11-17' }])
  expect((await send('GET', `/interviews/${corrected.id}/records`)).body.items).toMatchObject([
    { mood: 3, corrects: interviewId, correction: '日期和心情记错了' },
    { mood: 4, heldOn: '2026-11-18', corrects: null },
  ])
  expect((await send('GET', `/interviews/${corrected.id}/records`, undefined, stranger)).status).toBe(404)
  const anew = (await send('GET', `/sentiments/${personId}`)).body
  expect(anew.months[1]).toEqual({ month: '2026-11', mood: 4 })
  // The day begins where the home stands.
  expect(anew.events.find(({ kind }: Body) => kind === 'interview').at).toBe('2026-11-16T16:00:00.000Z')

  const timeline = (await send('GET', `/persons/${personId}/timeline`)).body.items
  expect(timeline.map(({ text }: Body) => text.zh)).toEqual(
    expect.arrayContaining(['深度访谈（第 5 步）', '深度访谈更正（第 5 步）']),
  )
})
