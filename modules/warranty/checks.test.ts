import { describe, expect, it } from 'vitest'
import { type Body, useChecks } from './testing/use-checks.ts'

/** @serves 6.1, 6.2, 6.3, 6.7, S0-56 */
describe('rounds of checks', () => {
  const at = useChecks()
  const now = (time: string) => at.house.clock.set(`${time}:00+08:00`)
  const book = (owner: number, visit: Body, slotId: string) =>
    at.call(at.owners[owner]!, 'POST', `/my-warranty/visits/${visit.id}/booking`, { slotId })
  const slotsOf = async (visit: Body) =>
    (await at.call(at.relations, 'GET', `/warranty/visits/${visit.id}`)).body.slots as Body[]

  it('draw the homes that are due and invite their owners once [6.1]', async () => {
    now('2026-12-10T09:00')
    const early = await at.draft({
      fromOn: '2026-12-01',
      times: [{ startsAt: '10:00', endsAt: '09:00', capacity: 1 }],
    })
    expect(early.body.fields.map(({ path }: Body) => path)).toEqual(['body.fromOn', 'body.times.0.startsAt'])
    const none = (await at.draft({ kind: 'runInCheck', fromOn: '2027-05-03', untilOn: '2027-05-04' })).body
    const empty = await at.call(at.relations, 'POST', `/warranty/rounds/${none.id}/invitations`, {
      version: 1,
    })
    expect(empty.body.code).toBe('warranty.nobody')
    const { round, visits } = await at.opened()
    expect(round).toMatchObject({ state: 'open', homes: 3, invited: 3, slots: { length: 10 } })
    expect(visits.map(({ state }: Body) => state)).toEqual(['invited', 'invited', 'invited'])
    expect((await at.events('check_invited')).at(-1)).toMatchObject({ homeIds: { length: 3 } })
    const inbox = (await at.call(at.owners[0]!, 'GET', '/notices')).body.items
    expect(inbox[0]).toMatchObject({
      title: expect.stringContaining('预约上门检查'),
      link: `/warranty/visits/${visits[0]!.id}`,
    })
    const again = await at.call(at.relations, 'POST', `/warranty/rounds/${round.id}/invitations`, {
      version: round.version,
    })
    expect(again.body.code).toBe('warranty.not_draft')
  })

  it('are booked, changed and given back by the owner, never overbooked, and only for the own home', async () => {
    const { visits } = await at.opened()
    const [first, second] = await slotsOf(visits[0]!)
    expect((await book(0, visits[0]!, first!.id)).body).toMatchObject({
      state: 'booked',
      booked: { heldOn: '2026-12-14', startsAt: '09:00' },
    })
    expect((await book(1, visits[1]!, first!.id)).body.code).toBe('warranty.slot_full')
    expect((await book(1, visits[0]!, second!.id)).status).toBe(404)
    expect((await book(0, visits[0]!, second!.id)).body.booked.startsAt).toBe('14:00')
    expect((await book(1, visits[1]!, first!.id)).body.state).toBe('booked')
    const back = await at.call(
      at.owners[1]!,
      'POST',
      `/my-warranty/visits/${visits[1]!.id}/booking/cancellation`,
    )
    expect(back.body).toMatchObject({ state: 'invited', booked: null })
    expect((await slotsOf(visits[1]!)).map(({ left }) => left).slice(0, 2)).toEqual([1, 1])
    const other = await at.opened()
    const [foreign] = await slotsOf(other.visits[0]!)
    expect((await book(0, visits[0]!, foreign!.id)).status).toBe(404)
    const forHer = await at.call(at.relations, 'POST', `/warranty/visits/${visits[2]!.id}/booking`, {
      version: 1,
      slotId: first!.id,
    })
    expect(forHer.body.attempts.map(({ kind }: Body) => kind)).toEqual(['invited', 'booked'])
  })

  it('offer the owner no time of the day itself that has ended; staff write down whom they met at the door', async () => {
    const { visits } = await at.opened()
    const [first] = await slotsOf(visits[0]!)
    now('2026-12-14T12:30')
    const { slots } = (await at.call(at.owners[0]!, 'GET', `/my-warranty/visits/${visits[0]!.id}`)).body
    expect(slots[0]).toMatchObject({ heldOn: '2026-12-14', startsAt: '14:00' })
    expect((await book(0, visits[0]!, first!.id)).body.code).toBe('warranty.slot_over')
    const atTheDoor = { version: 1, slotId: first!.id }
    const booked = await at.call(at.relations, 'POST', `/warranty/visits/${visits[0]!.id}/booking`, atTheDoor)
    expect(booked.body.state).toBe('booked')
    now('2026-12-10T09:00')
  })

  it('offer two further times after nobody opened, then it is written down [6.7]', async () => {
    const { visits } = await at.opened()
    const { id } = visits[0]!
    let version = 1
    const act = async (path: string, body: Body = {}) => {
      const reply = await at.call(at.relations, 'POST', `/warranty/visits/${id}/${path}`, {
        version,
        ...body,
      })
      version = reply.body.version ?? version
      return reply
    }
    const slotId = (await slotsOf(visits[0]!))[0]!.id
    const absent = { reason: 'absent', words: '敲门无人应答' }
    expect((await act('misses', absent)).body.code).toBe('warranty.not_booked')
    await act('booking', { slotId })
    expect((await act('misses', absent)).body.code).toBe('warranty.not_today')
    now('2026-12-14T10:00')
    await act('misses', absent)
    expect((await act('waiver', { words: '多次未能入户' })).body.code).toBe('warranty.offers_first')
    for (const offers of [1, 2]) {
      expect((await act('offers')).body).toMatchObject({ state: 'invited', offers })
      await act('misses', { reason: 'refused', words: '业主表示不需要' })
    }
    expect((await act('offers')).body.code).toBe('warranty.no_further_offer')
    const waived = await act('waiver', { words: '三次未能入户，书面登记。' })
    expect(waived.body).toMatchObject({ state: 'waived', waivedOn: '2026-12-14', waivedBy: '林夕' })
    expect((await at.events('check_missed')).map(({ offers }) => offers)).toEqual([0, 1, 2])
    expect(await at.events('check_waived')).toMatchObject([{ visitId: id }])
    now('2026-12-10T09:00')
  })

  it('end when no owner expects us any more; who was not reached can still be offered a time', async () => {
    const { round, visits } = await at.opened()
    const [first] = await slotsOf(visits[0]!)
    await book(0, visits[0]!, first!.id)
    const close = async () => {
      const { version } = (await at.call(at.relations, 'GET', `/warranty/rounds/${round.id}`)).body
      return at.call(at.relations, 'POST', `/warranty/rounds/${round.id}/closure`, { version })
    }
    expect((await close()).body).toMatchObject({ code: 'warranty.owners_wait', details: { count: 1 } })
    await at.call(at.owners[0]!, 'POST', `/my-warranty/visits/${visits[0]!.id}/booking/cancellation`)
    expect((await close()).body).toMatchObject({ state: 'closed', invited: 3 })
    expect((await book(0, visits[0]!, first!.id)).body.state).toBe('booked')
  })

  it('are out of sight for other cities', async () => {
    const { round, visits } = await at.opened()
    for (const path of [`rounds/${round.id}`, `rounds/${round.id}/history`, `visits/${visits[0]!.id}`])
      expect((await at.call(at.stranger, 'GET', `/warranty/${path}`)).status).toBe(404)
    expect((await at.call(at.stranger, 'GET', '/warranty/rounds')).body.items).toEqual([])
    expect((await at.call(at.owners[1]!, 'GET', `/my-warranty/visits/${visits[0]!.id}`)).status).toBe(404)
  })
})
