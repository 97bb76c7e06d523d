import { describe, expect, it } from 'vitest'
import { useOpenDayGate } from './testing/open-day-gate.ts'

type Body = Record<string, any>

/** @serves S0-20, S0-53, 3.3 */
describe('site open days', () => {
  const gate = useOpenDayGate()
  const { at, call, text, draft, announced, book, mine, likesMail, told, joined, events } = gate

  it('are prepared with slots that make sense, and seen by buyers only when announced', async () => {
    const wrong = await draft({
      heldOn: '2026-11-19',
      bookUntil: '2026-11-20',
      slots: [
        { startsAt: '10:00', endsAt: '09:00', capacity: 5 },
        { startsAt: '10:00', endsAt: '11:00', capacity: 5 },
      ],
    })
    expect(wrong.body.fields.map(({ path }: Body) => path)).toEqual([
      'body.heldOn',
      'body.bookUntil',
      'body.slots.0.startsAt',
      'body.slots.1.startsAt',
    ])
    const { id, version } = (await draft()).body
    expect((await call(gate.site.buyers[0]!, 'GET', `/my-open-days/${id}`)).status).toBe(404)
    const edited = await call(gate.site.relations, 'PUT', `/open-days/${id}`, {
      version,
      ...text,
      title: '改期',
    })
    expect(edited.body).toMatchObject({
      title: '改期',
      version: 2,
      slots: [{ capacity: 2 }, { capacity: 4 }],
    })
    const stale = await call(gate.site.relations, 'POST', `/open-days/${id}/announcement`, { version })
    expect(stale.body.code).toBe('platform.stale')
  })

  it('invite everybody with a contract who waits for delivery, once', async () => {
    const openDay = await announced()
    expect(openDay).toMatchObject({ state: 'announced', announcedOn: '2026-11-20', invited: 4 })
    expect(await events('open_day_announced', openDay.id)).toMatchObject([
      { heldOn: '2026-11-28', homes: { length: 4 } },
    ])
    const inbox = await call(gate.site.buyers[0]!, 'GET', '/notices')
    expect(inbox.body.items[0]).toMatchObject({
      title: '邀请您参加 松雪府 工地开放日',
      body: expect.stringContaining('11月28日，工地东门接待处'),
      link: `/progress/open-days/${openDay.id}`,
    })
    const again = await call(gate.site.relations, 'POST', `/open-days/${openDay.id}/announcement`, {
      version: openDay.version,
    })
    expect(again.body.code).toBe('construction.already_sent')
  })

  it('are booked, moved and given back in the portal until the last day for it', async () => {
    const openDay = await announced()
    const booked = await book(0, openDay, 0, { party: 2 })
    expect(booked.body).toMatchObject({
      booking: { state: 'booked', party: 2 },
      slots: [{ left: 0 }, { left: 4 }],
    })
    const moved = await book(0, openDay, 1, { party: 3 })
    expect(moved.body).toMatchObject({ slots: [{ left: 2 }, { left: 1 }] })
    expect(moved.body.booking.ticket).toBe(booked.body.booking.ticket)
    const back = await call(gate.site.buyers[0]!, 'POST', `/my-open-days/${openDay.id}/booking/cancellation`)
    expect(back.body).toMatchObject({ booking: null, slots: [{ left: 2 }, { left: 4 }] })
    at('2026-11-28')
    expect((await book(0, openDay)).body.code).toBe('construction.booking_closed')
  })

  it('take bookings on the day itself, for the times that are not over', async () => {
    const openDay = await announced({ bookUntil: '2026-11-28' })
    at('2026-11-28', '10:15')
    expect((await mine(0, openDay)).slots).toMatchObject([{ isOver: true }, { isOver: false }])
    expect((await book(0, openDay)).body).toMatchObject({
      code: 'construction.slot_over',
      message: '09:00–10:00 已经结束。请换一个时段。',
    })
    expect((await book(0, openDay, 1)).body).toMatchObject({ booking: { state: 'booked' } })
  })

  it('refuse a full slot or put the buyer on the waiting list, from where the longest waiting moves up', async () => {
    const openDay = await announced()
    await book(0, openDay, 0, { party: 2 })
    expect((await book(1, openDay)).body.code).toBe('construction.slot_full')
    expect((await book(1, openDay, 0, { party: 2, wait: true })).body.booking.state).toBe('waiting')
    at('2026-11-20', '10:00')
    expect((await book(2, openDay, 0, { wait: true })).body.booking.state).toBe('waiting')
    await call(gate.site.buyers[0]!, 'POST', `/my-open-days/${openDay.id}/booking/cancellation`)
    expect((await mine(1, openDay)).booking).toMatchObject({ state: 'booked' })
    expect((await mine(2, openDay)).booking).toMatchObject({ state: 'waiting' })
    const inbox = await call(gate.site.buyers[1]!, 'GET', '/notices')
    expect(inbox.body.items[0].title).toBe('开放日候补成功：11月28日 09:00–10:00')
  })

  it('are never overbooked, however many book at the same moment', async () => {
    const openDay = await announced({ slots: [{ startsAt: '09:00', endsAt: '10:00', capacity: 3 }] })
    const replies = await Promise.all([0, 1, 2, 3].map((buyer) => book(buyer, openDay, 0, { party: 2 })))
    expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 409, 409, 409])
    const loser = replies.findIndex(({ status }) => status === 409)
    const twice = await Promise.all([0, 1].map(() => book(loser, openDay, 0)))
    expect(twice.filter(({ status }) => status === 200).length).toBeGreaterThan(0)
    const view = await call(gate.site.relations, 'GET', `/open-days/${openDay.id}`)
    const { items } = (
      await call(gate.site.relations, 'GET', `/open-days/${openDay.id}/bookings?state=booked`)
    ).body
    const people = items.reduce((sum: number, { party }: Body) => sum + party, 0)
    expect([view.body.slots[0].taken, people]).toEqual([3, 3])
  })

  it('let visitors in on the day, with a place, after the safety briefing, once', async () => {
    const openDay = await announced()
    const { ticket } = (await book(0, openDay)).body.booking
    await book(1, openDay, 0)
    const waiting = (await book(2, openDay, 0, { wait: true })).body.booking.ticket
    const path = `/open-days/${openDay.id}/sign-ins`
    const signIn = (body: Body) => call(gate.site.relations, 'POST', path, body)
    expect((await signIn({ ticket, briefed: true })).body.code).toBe('construction.not_today')
    at('2026-11-28')
    expect((await signIn({ ticket })).body.code).toBe('construction.briefing_first')
    expect((await signIn({ ticket: 'WRONG234' })).body.code).toBe('construction.unknown_ticket')
    expect((await signIn({ ticket: waiting, briefed: true })).body.code).toBe('construction.no_place')
    const typed = `${ticket.slice(0, 4).toLowerCase()} ${ticket.slice(4)}`
    const found = await call(
      gate.site.relations,
      'GET',
      `/open-days/${openDay.id}/tickets/${encodeURIComponent(typed)}`,
    )
    expect(found.body).toMatchObject({ ticket, state: 'booked', startsAt: '09:00' })
    const done = await signIn({ ticket: typed, briefed: true })
    expect(done.body).toMatchObject({ state: 'joined', briefing: 'tap', joinedBy: '林夕' })
    expect((await signIn({ ticket, briefed: true })).body.code).toBe('construction.already_joined')
    expect(await events('open_day_joined', openDay.id)).toMatchObject([
      { contractId: gate.site.contractIds[0], personId: gate.site.buyers[0]!.id },
    ])
  })

  it('take the briefing from the phone of the visitor as well, or with a signature at the gate', async () => {
    const openDay = await announced()
    const first = (await book(0, openDay)).body.booking.ticket
    const second = (await book(1, openDay)).body.booking.ticket
    at('2026-11-28')
    await call(gate.site.buyers[0]!, 'POST', `/my-open-days/${openDay.id}/briefing`)
    const path = `/open-days/${openDay.id}/sign-ins`
    expect((await call(gate.site.relations, 'POST', path, { ticket: first })).body.state).toBe('joined')
    const signed = { ticket: second, signatureFileId: gate.site.photoIds[0] }
    expect((await call(gate.site.relations, 'POST', path, signed)).body.briefing).toBe('signature')
  })

  it('end when they were held, with the homes whose buyers came, or are called off with a reason', async () => {
    const openDay = await announced()
    const early = await call(gate.site.relations, 'POST', `/open-days/${openDay.id}/closure`, {
      version: openDay.version,
    })
    expect(early.body.code).toBe('construction.not_held_yet')
    await joined(3, openDay)
    const closed = await call(gate.site.relations, 'POST', `/open-days/${openDay.id}/closure`, {
      version: openDay.version,
    })
    expect(closed.body).toMatchObject({ state: 'held', joined: 1 })
    expect(await events('open_day_held', openDay.id)).toMatchObject([
      { homes: [{ contractId: gate.site.contractIds[3] }] },
    ])
    const over = { version: closed.body.version, reason: '大风' }
    const late = await call(gate.site.relations, 'POST', `/open-days/${openDay.id}/cancellation`, over)
    expect(late.body.code).toBe('construction.open_day_over')
    at('2026-11-20')
    const other = await announced()
    await book(1, other)
    await book(2, other)
    await likesMail(2)
    const off = { version: other.version, reason: '大风预警' }
    await call(gate.site.relations, 'POST', `/open-days/${other.id}/cancellation`, off)
    const inbox = await call(gate.site.buyers[1]!, 'GET', '/notices')
    expect(inbox.body.items[0]).toMatchObject({ title: '11月28日 的工地开放日取消' })
    expect(await told('openDayCancelled')).toEqual(['email 2', 'inApp 1', 'inApp 2', 'sms 1'])
    expect(await mine(1, other)).toMatchObject({ state: 'cancelled', cancelReason: '大风预警' })
  })

  it('are out of sight for other cities, and nobody books for a home of somebody else', async () => {
    const openDay = await announced()
    const { stranger } = gate.site
    for (const part of ['', '/history', '/bookings', '/tickets/AAAA2222'])
      expect((await call(stranger, 'GET', `/open-days/${openDay.id}${part}`)).status).toBe(404)
    expect((await call(stranger, 'GET', '/open-days')).body.items).toEqual([])
    const foreign = await book(0, openDay, 0, { homeId: gate.site.buyers[1]!.homes[0] })
    expect(foreign.status).toBe(404)
    const other = await announced()
    expect((await book(0, openDay, 0, { slotId: other.slots[0].id })).status).toBe(404)
  })
})
