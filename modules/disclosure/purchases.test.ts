import { buildStaff } from '#modules/organization/testing/index.ts'
import { useTestServer } from '#platform/testing/index.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { disclosureModule } from './module.ts'
import { buildVenue, type Venue } from './testing/index.ts'

type Body = Record<string, any>

/** @serves 2.2, 2.3, 2.5, 2.6, 2.7 */
describe('the way from subscription to contract', () => {
  const house = useTestServer([disclosureModule], '2026-11-20T10:00:00+08:00')
  let venue: Venue
  let purchase: Body
  beforeAll(async () => {
    venue = await buildVenue(house)
    const { projectId } = venue.project
    await house.send(venue.manager, 'POST', `/projects/${projectId}/disclosure-board`, {
      opensOn: '2026-12-01',
      signingMethod: 'collectiveDay',
    })
    await waive()
  })
  /** What she was not told is waived for one subscription. */
  const waive = () =>
    house.send(
      venue.head,
      'POST',
      `/projects/${venue.project.projectId}/customers/${venue.visitor.id}/waivers`,
      { reason: '集团客户统一认购' },
    )
  const call = (method: 'GET' | 'POST' | 'PUT', path: string, body?: Body, actor = venue.adviser) =>
    house.send<Body>(actor, method, path, body)
  const begin = (over: Body = {}) =>
    call('POST', '/purchases', {
      projectId: venue.project.projectId,
      personId: venue.visitor.id,
      homeId: venue.project.homeIds[0],
      subscribedAt: '2026-11-20T01:30:00.000Z',
      ...over,
    })
  const events = async (name: string) =>
    (await house.owner.query('SELECT payload, home_id FROM platform.event WHERE name = $1', [name])).rows

  it('lists the usual papers with their day, and counts 72 hours from the subscription', async () => {
    expect((await begin({ homeId: venue.visitor.id })).body.code).toBe('disclosure.wrong_home')
    const begun = await begin()
    expect(begun.status).toBe(201)
    purchase = begun.body
    expect(purchase).toMatchObject({
      cancelUntil: '2026-11-23T01:30:00.000Z',
      contactName: null,
      signingMethod: 'collectiveDay',
    })
    expect(purchase.papers[0]).toMatchObject({ title: '身份证原件', dueOn: '2026-11-27' })
    expect((await begin()).body.code).toBe('disclosure.not_told_yet')
    await waive()
    expect((await begin()).body.code).toBe('disclosure.prepared_already')
    expect((await call('GET', `/purchases/${purchase.id}`, undefined, venue.stranger)).status).toBe(404)
  })

  it('names who goes along, the appointment and the way of signing, once', async () => {
    const { nodeId } = venue.project
    const staff = await house.database.asSystem('test', (work) =>
      buildStaff(work, { nodeId, role: 'contractClerk' }),
    )
    const plan = (version: number, over: Body = {}) =>
      call('PUT', `/purchases/${purchase.id}`, {
        version,
        signingMethod: 'appointment',
        appointmentAt: '2026-11-28T02:00:00.000Z',
        contactStaffId: staff.staffId,
        papers: [{ title: '身份证原件', note: '', dueOn: '2026-11-27', broughtOn: null }],
        ...over,
      })
    expect((await plan(1, { contactStaffId: venue.visitor.id })).body.code).toBe('disclosure.unknown_staff')
    const planned = await plan(1)
    expect(planned.body).toMatchObject({ listedOn: '2026-11-20', contactStaffId: staff.staffId })
    expect((await plan(1)).body.code).toBe('platform.stale')
    expect((await plan(2)).status).toBe(200)
    expect(await events('disclosure.papers_listed.v1')).toMatchObject([
      { home_id: venue.project.homeIds[0], payload: { papers: 1, signingMethod: 'appointment' } },
    ])
    expect(await events('disclosure.contact_named.v1')).toHaveLength(1)
    const list = await call('GET', '/purchases?isOpen=false')
    expect(list.body.items).toMatchObject([{ name: '丁卯' }])
    expect((await call('GET', '/purchases', undefined, venue.stranger)).body.items).toEqual([])
  })

  it('shows the customer her list, her contact and until when she may cancel', async () => {
    const mine = await house.send<Body>(venue.visitor, 'GET', '/my-purchases')
    expect(mine.body.items).toMatchObject([
      { cancelUntil: '2026-11-23T01:30:00.000Z', papers: [{ title: '身份证原件' }] },
    ])
    expect(mine.body.items[0].contact.name).toBeTruthy()
    expect(await events('disclosure.signing_appointed.v1')).toHaveLength(1)
  })

  it('keeps the signed promise of the interim covenant, once', async () => {
    const promise = () => call('POST', `/purchases/${purchase.id}/covenant`, { fileId: venue.photoIds[0] })
    expect((await promise()).body).toMatchObject({ covenantOn: '2026-11-20' })
    expect((await promise()).body.code).toBe('disclosure.promised_already')
    expect(await events('disclosure.covenant_promised.v1')).toHaveLength(1)
  })

  it('puts moment and home of the subscription right with a reason: the 72 hours run anew', async () => {
    const { homeIds } = venue.project
    const known = (await call('GET', `/purchases/${purchase.id}`)).body
    const correct = (over: Body = {}, actor = venue.adviser) =>
      call(
        'POST',
        `/purchases/${purchase.id}/correction`,
        {
          version: known.version,
          homeId: homeIds[1],
          subscribedAt: '2026-11-19T03:00:00.000Z',
          reason: '房号与时间录入有误',
          ...over,
        },
        actor,
      )
    const { homeId, subscribedAt } = known
    expect((await correct({ homeId, subscribedAt })).body.code).toBe('disclosure.nothing_corrected')
    expect((await correct({ subscribedAt: '2026-11-21T03:00:00.000Z' })).status).toBe(422)
    expect((await correct({ homeId: venue.visitor.id })).body.code).toBe('disclosure.wrong_home')
    expect((await correct({}, venue.stranger)).status).toBe(404)
    const corrected = await correct()
    expect(corrected.body).toMatchObject({
      homeId: homeIds[1],
      cancelUntil: '2026-11-22T03:00:00.000Z',
      correctionReason: '房号与时间录入有误',
    })
    expect((await correct({ subscribedAt: '2026-11-19T04:00:00.000Z' })).body.code).toBe('platform.stale')
    expect(await events('disclosure.subscription_corrected.v1')).toMatchObject([
      { home_id: homeIds[1], payload: { earlierHomeId: homeIds[0], earlierAt: '2026-11-20T01:30:00.000Z' } },
    ])
    expect((await events('disclosure.signing_appointed.v1')).at(-1)).toMatchObject({ home_id: homeIds[1] })
    const log = await call('GET', `/purchases/${purchase.id}/history`)
    expect(JSON.stringify(log.body.items[0])).toContain('房号与时间录入有误')
  })
})
