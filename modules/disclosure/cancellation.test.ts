import { buildContract } from '#modules/sales/testing/index.ts'
import { salesModule } from '#modules/sales/module.ts'
import { buildStaff } from '#modules/organization/testing/index.ts'
import { messagesModule } from '#platform/messages/index.ts'
import { filesById } from '#platform/files/index.ts'
import { useTestServer } from '#platform/testing/index.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { disclosureModule } from './module.ts'
import { buildVenue, hangEverything, type Venue } from './testing/index.ts'

type Body = Record<string, any>

/** @serves S0-51, S0-52, S0-59, 2.6, 1.1, 1.2, 1.3, 1.4, 6.8-3 */
describe('before a subscription, and back from it', () => {
  const house = useTestServer([disclosureModule, salesModule, messagesModule()], '2026-11-20T10:00:00+08:00')
  let venue: Venue
  let hung: Awaited<ReturnType<typeof hangEverything>>
  let ofCustomer: string
  let purchaseId: string
  beforeAll(async () => {
    venue = await buildVenue(house)
    const { nodeId, projectId } = venue.project
    ofCustomer = `/projects/${projectId}/customers/${venue.visitor.id}`
    hung = await hangEverything(house, venue, '2026-11-20')
    await house.database.asSystem('test', (work) => buildStaff(work, { nodeId, role: 'salesManager' }))
  })
  const call = (method: 'GET' | 'POST' | 'PUT', path: string, body?: Body, actor = venue.adviser) =>
    house.send<Body>(actor, method, path, body)
  const tap = (path: string) => house.send<Body>(venue.visitor, 'POST', path)
  const subscribe = (over: Body = {}, actor = venue.adviser) =>
    call(
      'POST',
      '/purchases',
      {
        projectId: venue.project.projectId,
        personId: venue.visitor.id,
        homeId: venue.project.homeIds[0],
        subscribedAt: '2026-11-20T10:00:00+08:00',
        ...over,
      },
      actor,
    )
  const events = async (name: string) =>
    (
      await house.owner.query('SELECT payload FROM platform.event WHERE name = $1', [`disclosure.${name}.v1`])
    ).rows.map(({ payload }) => payload)

  it('refuses a subscription and names what the customer has not acknowledged', async () => {
    const refused = await subscribe()
    expect(refused.body.code).toBe('disclosure.not_told_yet')
    expect(refused.body.message).toContain('七个主题、不利因素公示、三天无理由退订')
    await tap(`/adverse-notices/${hung.noticeId}/acknowledgement`)
    expect((await tap(`/postings/${hung.postingId}/acknowledgement`)).body).toEqual({ onDay: '2026-11-20' })
    await tap(`/postings/${hung.postingId}/acknowledgement`)
    expect(await events('cancellation_acknowledged')).toHaveLength(1)
    expect((await call('GET', `${ofCustomer}/told`)).body).toMatchObject({
      missing: ['topics'],
      name: '丁卯',
    })
    expect((await subscribe()).body.message).toContain('七个主题。')
    expect((await call('GET', `${ofCustomer}/told`, undefined, venue.stranger)).status).toBe(404)
  })

  it('lets somebody who answers for it waive what is missing, once, and a colleague enter it', async () => {
    expect((await call('POST', `${ofCustomer}/waivers`, { reason: '客户赶飞机' })).status).toBe(403)
    const waived = await call('POST', `${ofCustomer}/waivers`, { reason: '客户赶飞机，次日补讲' }, venue.head)
    expect(waived.body).toMatchObject({ missing: [], waiver: { byName: '沈约', waived: ['topics'] } })
    const again = await call('POST', `${ofCustomer}/waivers`, { reason: '再放一次' }, venue.head)
    expect(again.body.code).toBe('disclosure.nothing_missing')
    expect((await subscribe({}, venue.head)).body.code).toBe('disclosure.own_waiver')
    const begun = await subscribe()
    expect(begun.status).toBe(201)
    purchaseId = begun.body.id
    expect(await events('telling_waived')).toMatchObject([{ by: '沈约', waived: ['topics'] }])
    expect(await events('subscribed')).toMatchObject([
      { purchaseId, cancelUntil: '2026-11-23T02:00:00.000Z' },
    ])
    expect((await subscribe({ homeId: venue.project.homeIds[1] })).body.code).toBe('disclosure.not_told_yet')
  })

  it('lets the customer cancel in hour 71 with one tap, without a reason, and twice is once', async () => {
    house.clock.set('2026-11-23T09:30:00+08:00')
    const path = `/my-purchases/${purchaseId}/cancellation`
    const [one, other] = await Promise.all([tap(path), tap(path)])
    expect(one.body).toEqual({ cancelledAt: '2026-11-23T01:30:00.000Z', refundBy: '2026-12-02' })
    expect(other.body).toEqual(one.body)
    expect(await events('subscription_cancelled')).toMatchObject([{ way: 'tap', refundBy: '2026-12-02' }])
    await house.settle()
    const { rows } = await house.owner.query(
      `SELECT id FROM platform.message WHERE template_key = 'subscriptionCancelled'`,
    )
    expect(rows).toHaveLength(1)
    const due = await call('GET', '/purchases?state=cancelled')
    expect(due.body.items).toMatchObject([{ id: purchaseId, state: 'cancelled', refundBy: '2026-12-02' }])
    expect((await call('GET', '/purchases?state=cancelled', undefined, venue.stranger)).body.items).toEqual(
      [],
    )
  })

  it('keeps the refund with its day and evidence, and shows it to the customer', async () => {
    const { version } = (await call('GET', `/purchases/${purchaseId}`)).body
    const refund = (over: Body = {}) =>
      call(
        'POST',
        `/purchases/${purchaseId}/refund`,
        { version, refundedOn: '2026-11-23', fileIds: [venue.photoIds[0]], ...over },
        venue.head,
      )
    expect((await refund({ fileIds: [] })).body.code).toBe('disclosure.no_receipt')
    expect((await refund({ refundedOn: '2026-11-24' })).body.code).toBe('disclosure.day_ahead')
    expect((await refund()).body).toMatchObject({ state: 'refunded', refundedBy: '沈约' })
    expect((await refund({ version: version + 1 })).body.code).toBe('disclosure.refunded_already')
    expect(await events('refund_recorded')).toMatchObject([{ isLate: false, on: '2026-11-23' }])
    const mine = await house.send<Body>(venue.visitor, 'GET', '/my-purchases')
    expect(mine.body.items).toMatchObject([{ state: 'refunded', refundedOn: '2026-11-23' }])
    const plan = {
      version: version + 1,
      signingMethod: 'onSite',
      appointmentAt: null,
      contactStaffId: null,
      papers: [],
    }
    expect((await call('PUT', `/purchases/${purchaseId}`, plan)).body.code).toBe(
      'disclosure.cancelled_already',
    )
  })

  it('hands over the card of channels with its test call', async () => {
    const handed = await call('POST', `${ofCustomer}/channel-cards`, {
      occasion: 'visit',
      testWords: '两声接通，客服 小林 应答',
    })
    expect(handed.body.lines).toContainEqual(expect.objectContaining({ what: 'visitCard', on: '2026-11-23' }))
    const card = { occasion: 'signing' }
    expect((await call('POST', `${ofCustomer}/channel-cards`, card)).body.code).toBe(
      'disclosure.unknown_staff',
    )
    expect(await events('channel_card_handed')).toMatchObject([{ adviser: '白露', contactName: null }])
  })

  it('ends with the 72 hours, and with the contract, and says which', async () => {
    const [, second, third] = venue.project.homeIds
    const talk = (
      await call('POST', '/talks', {
        projectId: venue.project.projectId,
        personId: venue.visitor.id,
        kind: 'script',
      })
    ).body
    const told = talk.topics.map(({ key }: Body) => key)
    await call('PUT', `/talks/${talk.id}/topics`, { version: talk.version, told })
    await tap(`/my-talks/${talk.id}/acknowledgement`)
    const over = (await subscribe({ homeId: second, subscribedAt: '2026-11-20T09:00:00+08:00' })).body
    const refused = await tap(`/my-purchases/${over.id}/cancellation`)
    expect(refused.body).toMatchObject({ code: 'disclosure.window_over' })
    expect(refused.body.message).toContain('11-23 09:00')
    await house.database.asSystem('test', async (work) => work.enqueue('disclosure.close-windows', {}))
    await house.settle()
    expect(await events('cancellation_window_closed')).toMatchObject([{ purchaseId: over.id }])
    const asked = await call('POST', `/purchases/${over.id}/cancellation`, {
      askedAt: '2026-11-23T08:00:00+08:00',
      words: '前台电话',
    })
    expect(asked.body).toMatchObject({ state: 'cancelled', cancelWay: 'venue', cancelWords: '前台电话' })

    const signed = (await subscribe({ homeId: third, subscribedAt: '2026-11-23T09:00:00+08:00' })).body
    await house.database.asSystem('test', (work) =>
      buildContract(work, {
        projectId: venue.project.projectId,
        homeId: third!,
        signedOn: '2026-11-23',
        plannedDeliveryOn: '2028-06-30',
        buyers: [{ personId: venue.visitor.id }],
      }),
    )
    const late = await tap(`/my-purchases/${signed.id}/cancellation`)
    expect(late.body.code).toBe('disclosure.contract_signed')
    await house.settle()
    expect((await call('GET', `/purchases/${signed.id}`)).body).toMatchObject({ state: 'signed' })
    expect((await subscribe({ homeId: third })).body.code).toBe('disclosure.home_sold')
    expect((await house.send(venue.manager, 'POST', `/my-purchases/${signed.id}/cancellation`)).status).toBe(
      404,
    )
  })

  it('shows staff of another city what everybody may read, and nothing else', async () => {
    const { projectId } = venue.project
    expect((await call('GET', `/public-boards/${projectId}`, undefined, venue.stranger)).status).toBe(200)
    expect((await call('GET', `/adverse-notices/${hung.noticeId}`, undefined, venue.stranger)).status).toBe(
      404,
    )
    const seen = (actor: typeof venue.stranger) =>
      house.database.withWork({ actor, action: 'test' }, async (work) => [
        ...(await filesById(work, [venue.photoIds[0]!, venue.planId])).keys(),
      ])
    expect(await seen(venue.stranger)).toHaveLength(2)
  })
})
