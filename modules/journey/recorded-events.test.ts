import { customersModule } from '#modules/customers/module.ts'
import { buildPerson } from '#modules/customers/testing/index.ts'
import { deliveryModule } from '#modules/delivery/module.ts'
import { buildContract } from '#modules/sales/testing/index.ts'
import { buildStaffActor, useTestServer } from '#platform/testing/index.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { journeyModule } from './module.ts'
import { openSalesOffice, type RecordedEventReply } from './testing/index.ts'

interface Refused {
  code: string
  fields: { path: string }[]
}

/** @serves 2.1, 2.2, S0-51, S0-52, S0-59, S1-30 */
describe('events that are recorded', () => {
  const house = useTestServer([customersModule, deliveryModule, journeyModule], '2026-05-12T14:00:00+08:00')
  let office: Awaited<ReturnType<typeof openSalesOffice>>
  beforeAll(async () => {
    office = await openSalesOffice(house)
  })
  const visitor = (phone: string) => ({ name: '顾明远', phone })

  it('begin step 1 with a visit: the customer gets a file by name and phone, the adviser gets the actions of the visit', async () => {
    const { status, body } = await office.record({
      kind: 'visited',
      on: '2026-05-12',
      time: '10:30',
      person: visitor('13912340001'),
    })
    expect(status).toBe(201)
    expect(body.event).toMatchObject({ kind: 'visited', recordedBy: '周予安', person: { name: '顾明远' } })
    await house.settle()
    expect(office.asked(await office.read(body.event.id))).toEqual([
      '1.1 2026-05-13',
      '1.2.2 2026-05-13',
      '1.3 2026-05-13',
      '1.8 2026-05-14',
    ])
    expect(await office.published(body.event.id)).toEqual([
      { name: 'journey.event_recorded.v1', person_id: body.event.person!.id },
    ])
    const today = await house.send<{ items: { action: { key: string; customer: string } }[] }>(
      office.adviser,
      'GET',
      '/today',
    )
    expect(today.body.items.map(({ action }) => `${action.key} ${action.customer}`)).toContain('1.1 顾明远')
  })

  it('are recorded once, however often the button is pressed, and name who did', async () => {
    const visit = { kind: 'visited', on: '2026-05-11', person: visitor('13912340002') }
    const both = await Promise.all([office.record(visit), office.record(visit)])
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 409])
    const refused = await office.record<Refused>(visit)
    expect(refused.body.code).toBe('journey.already_recorded')
  })

  it('lead from the subscription through the 72 hours to the contract, which ends step 2', async () => {
    const personId = await house.database.asSystem('test', (work) =>
      buildPerson(work, { projectId: office.projectId }),
    )
    const about = { person: { personId }, homeId: office.homeIds[0] }
    const { body } = await office.record({ kind: 'subscribed', on: '2026-05-12', time: '11:00', ...about })
    expect(body.cancellableUntil).toBe('2026-05-15T03:00:00.000Z')
    const appointed = await office.record({
      kind: 'signingAppointed',
      on: '2026-05-19',
      time: '10:00',
      ...about,
    })
    expect(appointed.status).toBe(201)
    await house.settle()
    expect(office.asked(await office.read(body.event.id))).toEqual([
      '2.3 2026-05-12',
      '2.2 2026-05-13',
      '2.5 2026-05-13',
      '2.6 2026-05-15',
      '2.1 2026-05-19',
      '2.11 2026-05-19',
      '2.7 2026-05-19',
      '2.4 2026-05-20',
    ])
    house.clock.set('2026-05-19T15:00:00+08:00')
    await house.database.asSystem('test', (work) =>
      buildContract(work, {
        projectId: office.projectId,
        homeId: office.homeIds[0]!,
        signedOn: '2026-05-19',
        buyers: [{ personId }],
      }),
    )
    await house.settle()
    const { rows } = await house.owner.query(
      `SELECT subject_kind, ended_on, ended_by FROM journey.journey WHERE person_id = $1 OR home_id = $2 ORDER BY started_on`,
      [personId, office.homeIds[0]],
    )
    expect(rows).toEqual([
      { subject_kind: 'person', ended_on: '2026-05-19', ended_by: 'completed' },
      { subject_kind: 'contract', ended_on: null, ended_by: null },
    ])
    const home = await house.send<{ steps: { step: string; state: string }[] }>(
      office.adviser,
      'GET',
      `/homes/${office.homeIds[0]}/journey`,
    )
    expect(
      home.body.steps.filter(({ state }) => state !== 'future').map(({ step, state }) => `${step} ${state}`),
    ).toEqual(['WARM_HANDS past', 'JOINED past', 'CLOSE_CONTACT present'])
  })

  it('end step 2 with a cancellation and say why; what is open is no longer asked', async () => {
    const person = visitor('13912340003')
    const { body } = await office.record({
      kind: 'subscribed',
      on: '2026-05-19',
      time: '09:00',
      person,
      homeId: office.homeIds[1],
    })
    const cancel = {
      kind: 'subscriptionCancelled',
      on: '2026-05-19',
      time: '14:00',
      person,
      homeId: office.homeIds[1],
    }
    const silent = await office.record<Refused>(cancel)
    expect([silent.status, silent.body.fields.map(({ path }) => path)]).toEqual([422, ['body.note']])
    await house.settle()
    expect(office.asked(await office.read(body.event.id)).length).toBeGreaterThan(0)
    expect((await office.record({ ...cancel, note: '家人意见不一' })).status).toBe(201)
    await house.settle()
    expect(office.asked(await office.read(body.event.id))).toEqual([])
  })

  it('of an owner who does not sign for the keys call for a written answer within three days [6.8-4]', async () => {
    const refused = { kind: 'deliveryRefused', on: '2026-05-19', note: '十二项只修了五项' }
    const { body } = await office.record({ ...refused, homeId: office.homeIds[0] })
    await house.settle()
    expect(office.asked(await office.read(body.event.id))).toEqual(['4.10.1 2026-05-22'])
  })

  it('of the project as a whole are for those who lead there, and may be entered before their day', async () => {
    const opening = { kind: 'venueOpened', on: '2026-06-01' }
    expect((await office.record<Refused>(opening)).body.code).toBe('journey.leaders_only')
    const { status, body } = await office.record(opening, office.manager)
    expect(status).toBe(201)
    await house.settle()
    expect(office.asked(await office.read(body.event.id)).map((line) => line.split(' ')[0])).toEqual([
      '1.2',
      '1.4',
      '1.5',
      '1.6',
      '1.2',
      '1.4',
    ])
    const ahead = { kind: 'accessRefused', on: '2026-06-01', homeId: office.homeIds[0] }
    const early = await office.record<Refused>(ahead)
    expect([early.status, early.body.fields[0]!.path]).toEqual([422, 'body.on'])
  })

  it('are corrected and withdrawn with a reason, never deleted: the plan follows and the history keeps both', async () => {
    const { body } = await office.record({
      kind: 'visited',
      on: '2026-05-18',
      person: visitor('13912340004'),
    })
    await house.settle()
    const { id } = body.event
    const corrected = await house.send<RecordedEventReply>(
      office.adviser,
      'POST',
      `/journey-events/${id}/correction`,
      {
        version: 1,
        on: '2026-05-19',
        reason: '登记错一天',
      },
    )
    expect(corrected.body.event).toMatchObject({
      happenedOn: '2026-05-19',
      changeReason: '登记错一天',
      version: 2,
    })
    await house.settle()
    expect(office.asked(await office.read(id))[0]).toBe('1.1 2026-05-20')
    const stale = await house.send(office.adviser, 'POST', `/journey-events/${id}/withdrawal`, {
      version: 1,
      reason: '误登',
    })
    expect(stale.status).toBe(409)
    const withdrawn = await house.send<RecordedEventReply>(
      office.adviser,
      'POST',
      `/journey-events/${id}/withdrawal`,
      {
        version: 2,
        reason: '误登',
      },
    )
    expect(withdrawn.body.event.withdrawnAt).not.toBeNull()
    await house.settle()
    expect(office.asked(await office.read(id))).toEqual([])
    const again = await house.send<Refused>(office.adviser, 'POST', `/journey-events/${id}/withdrawal`, {
      version: 3,
      reason: '误登',
    })
    expect(again.body.code).toBe('journey.already_withdrawn')
    const history = await house.send<{ items: unknown[] }>(
      office.adviser,
      'GET',
      `/journey-events/${id}/history`,
    )
    expect(history.body.items).toHaveLength(3)
    expect((await office.published(id)).map(({ name }) => name)).toEqual([
      'journey.event_recorded.v1',
      'journey.event_corrected.v1',
      'journey.event_withdrawn.v1',
    ])
  })

  it('are listed, narrowed and paged by key; another city sees none of them', async () => {
    const list = (query: string, actor = office.adviser) =>
      house.send<{ items: { kind: string; happenedOn: string }[]; next: string | null }>(
        actor,
        'GET',
        `/journey-events?${query}`,
      )
    const all = await list('limit=200')
    const days = all.body.items.map(({ happenedOn }) => happenedOn)
    expect(days).toEqual(days.toSorted().toReversed())
    const first = await list('limit=2&sort=recordedAt')
    const second = await list(`limit=2&sort=recordedAt&after=${encodeURIComponent(first.body.next!)}`)
    expect(first.body.items.length + second.body.items.length).toBe(4)
    const visits = await list(`projectId=${office.projectId}&kind=visited&state=withdrawn`)
    expect(visits.body.items).toHaveLength(1)
    expect((await list('limit=50', office.outsider)).body.items).toEqual([])
    const foreign = await office.record(
      { kind: 'visited', on: '2026-05-12', person: visitor('13912340009') },
      office.outsider,
    )
    expect(foreign.status).toBe(404)
    const mayOnlyRead = buildStaffActor(['journey.read'], ['00000000-0000-7000-8000-000000000000'])
    expect(
      (await office.record({ kind: 'visited', on: '2026-05-12', person: visitor('1') }, mayOnlyRead)).status,
    ).toBe(403)
  })
})
