import { describe, expect, it } from 'vitest'
import { checkItemKeys } from './check.ts'
import { type Body, useChecks } from './testing/use-checks.ts'

/** @serves 4.10, 6.1, 6.2, 6.3, 6.5, S0-56 */
describe('the check sheet and its orders', () => {
  const at = useChecks()
  const now = (time: string) => at.house.clock.set(`${time}:00+08:00`)
  const send = (visit: Body, body: Body) =>
    at.call(at.relations, 'POST', `/warranty/visits/${visit.id}/sheet`, body)
  /** A visit on the morning for which it is booked. */
  const onTheDay = async () => {
    now('2026-12-10T09:00')
    const { visits } = await at.opened()
    const [visit] = visits
    const { slots } = (await at.call(at.relations, 'GET', `/warranty/visits/${visit!.id}`)).body
    const booked = await at.call(at.relations, 'POST', `/warranty/visits/${visit!.id}/booking`, {
      version: 1,
      slotId: slots[0].id,
    })
    now('2026-12-14T09:30')
    return booked.body
  }

  it('is complete, with words and a photo for each fault, and signed [6.1]', async () => {
    const visit = await onTheDay()
    const partial = await send(
      visit,
      at.sheet(visit.version, [], { items: [{ item: 'windows', result: 'fault' }] }),
    )
    expect(partial.body.fields.map(({ path }: Body) => path)).toEqual(['body.items.0.words', 'body.items'])
    const done = await send(visit, at.sheet(visit.version))
    expect(done.body).toMatchObject({
      state: 'done',
      checkedOn: '2026-12-14',
      checkedBy: '秦工',
      signedBy: '沈佳禾',
      orders: [],
    })
    expect(done.body.items).toHaveLength(checkItemKeys.length)
    expect((await at.events('home_checked')).at(-1)).toMatchObject({
      kind: 'oneYearCheck',
      faults: 0,
      afterMiss: false,
    })
    const again = await send(visit, at.sheet(done.body.version))
    expect(again.body.code).toBe('warranty.visit_settled')
  })

  it('takes gas from qualified staff of the team only [6.3]', async () => {
    const visit = await onTheDay()
    const judged = (result: string) => ({
      items: at.sheet(1).items.map((one) => (one.item === 'gasPipes' ? { ...one, result } : one)),
    })
    const refused = await send(visit, at.sheet(visit.version, [], judged('good')))
    expect(refused.body).toMatchObject({
      code: 'warranty.not_qualified',
      message: expect.stringContaining('秦工 没有在有效期内的燃气证书'),
    })
    const strange = await send(visit, at.sheet(visit.version, [], { checkedById: at.relations.id }))
    expect(strange.body.code).toBe('warranty.not_in_team')
    const certificate = {
      nodeId: at.nodeId,
      staffId: at.staffIds[1],
      certificate: 'RQ-0815',
      validUntil: '2026-12-13',
    }
    const { id } = (await at.call(at.relations, 'POST', '/warranty/qualified-staff', certificate)).body
    const gas = { ...judged('good'), gasCheckedById: at.staffIds[1] }
    expect((await send(visit, at.sheet(visit.version, [], gas))).body.code).toBe('warranty.not_qualified')
    const longer = { version: 1, certificate: 'RQ-0815', validUntil: '2028-12-31' }
    await at.call(at.relations, 'PUT', `/warranty/qualified-staff/${id}`, longer)
    const done = await send(visit, at.sheet(visit.version, [], gas))
    expect(done.body).toMatchObject({ state: 'done', gasCheckedBy: '林夕' })
  })

  it('turns each fault into an order with its term, covered or not [6.5]', async () => {
    const visit = await onTheDay()
    await send(visit, at.sheet(visit.version, ['windows', 'noLeaks', 'sockets', 'lamps']))
    const { items } = (await at.call(at.relations, 'GET', `/warranty/orders?homeId=${visit.homeId}`)).body
    expect(items.map((one: Body) => [one.item, one.severity, one.isCovered, one.dueAt])).toEqual(
      [
        ['sockets', 'safety', false, '2026-12-15T01:30:00.000Z'],
        ['windows', 'ordinary', true, '2026-12-29T16:00:00.000Z'],
        ['lamps', 'ordinary', false, '2026-12-29T16:00:00.000Z'],
        ['noLeaks', 'waterproof', true, '2027-01-13T16:00:00.000Z'],
      ].toSorted((one, other) => String(one[3]).localeCompare(String(other[3]))),
    )
    expect((await at.events('order_opened')).slice(-4).map(({ component }) => component)).toEqual(
      expect.arrayContaining(['doorsAndFittings', 'wetRooms', 'lampsAndSwitches']),
    )
    const mine = (await at.call(at.owners[0]!, 'GET', '/my-warranty')).body.orders
    expect(mine).toHaveLength(4)
    expect((await at.call(at.owners[1]!, 'GET', '/my-warranty')).body.orders).toEqual([])
  })

  it('names an overdue order as a legal risk once, until it is repaired and signed for [4.10]', async () => {
    const visit = await onTheDay()
    const sent = await send(visit, at.sheet(visit.version, ['windows', 'lamps']))
    const order = sent.body.orders.find(({ words }: Body) => words === '关不严')
    const path = `/warranty/orders/${order.id}`
    now('2026-12-30T08:00')
    const before = (await at.events('order_overdue')).length
    await at.runJob('warranty.watch-orders')
    await at.runJob('warranty.watch-orders')
    const told = (await at.events('order_overdue')).slice(before)
    expect(told.filter(({ homeId }) => homeId === visit.homeId).length).toBeGreaterThan(0)
    expect(new Set(told.map(({ orderId }) => orderId)).size).toBe(told.length)
    expect(
      (await at.call(at.relations, 'GET', '/warranty/orders?overdue=true')).body.items.length,
    ).toBeGreaterThan(0)
    const signature = { signedBy: '沈佳禾', signatureFileId: at.photoId }
    const early = await at.call(at.relations, 'POST', `${path}/re-inspection`, { version: 1, ...signature })
    expect([early.status, early.body.code]).toEqual([409, expect.stringMatching(/stale|not_repaired/)])
    const { version } = (await at.call(at.relations, 'GET', path)).body
    const repaired = await at.call(at.relations, 'POST', `${path}/repair`, {
      version,
      words: '更换滑轮',
      photoIds: [at.photoId],
    })
    expect(repaired.body).toMatchObject({ state: 'repaired', repairedBy: '林夕', isLegalRisk: false })
    const done = await at.call(at.relations, 'POST', `${path}/re-inspection`, {
      version: repaired.body.version,
      ...signature,
    })
    expect(done.body).toMatchObject({ state: 'reinspected', signedBy: '沈佳禾' })
    expect((await at.events('order_reinspected')).at(-1)).toMatchObject({ orderId: order.id })
    expect((await at.call(at.stranger, 'GET', path)).status).toBe(404)
    const inbox = (await at.call(at.owners[0]!, 'GET', '/notices')).body.items
    expect(inbox[0].title).toContain('已修好')
  })
})
