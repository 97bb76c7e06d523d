import { customersModule } from '#modules/customers/module.ts'
import { deliveryModule } from '#modules/delivery/module.ts'
import { buildDelivery } from '#modules/delivery/testing/index.ts'
import { organizationModule } from '#modules/organization/module.ts'
import { buildStaff } from '#modules/organization/testing/index.ts'
import { buildStaffActor, useTestServer } from '#platform/testing/index.ts'
import type { Actor } from '#platform/work/index.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { drawEveryNight } from './jobs/draw-callbacks.ts'
import { surveysModule } from './module.ts'
import { buildCallCentre, type CallCentre } from './testing/build-call-centre.ts'

type Body = Record<string, any>
const reason = '管家 6 月 20 日上门时当面问过，业主满意。'

/** @serves S0-55, 4.11, 5.1 */
describe('whose call-backs they are, and those that were asked elsewhere', () => {
  const house = useTestServer(
    [organizationModule, customersModule, deliveryModule, surveysModule],
    '2026-05-25T09:30:00+08:00',
  )
  let centre: CallCentre
  let ids: string[]
  beforeAll(async () => {
    centre = await buildCallCentre(house.database)
    await house.database.asSystem('test', async (work) => {
      for (const { homeId } of centre.owners) await buildDelivery(work, homeId, { deliveredOn: '2026-05-20' })
    })
    await house.settle()
    const { rows } = await house.owner.query('SELECT id, home_id FROM surveys.callback')
    ids = centre.owners.map(({ homeId }) => rows.find((row) => row.home_id === homeId).id)
  })
  const call = async (method: 'GET' | 'POST' | 'PUT', path: string, body?: Body, actor?: Actor) =>
    house.send<Body>(actor ?? centre.agent, method, path, body)
  const see = async (index: number) => (await call('GET', `/callbacks/${ids[index]}`)).body
  const hand = async (index: number, staffId: string, actor?: Actor) =>
    call(
      'PUT',
      `/callbacks/${ids[index]}/responsible`,
      { version: (await see(index)).version, staffId },
      actor,
    )
  const close = async (index: number, words = reason, actor?: Actor) =>
    call(
      'POST',
      `/callbacks/${ids[index]}/other-answer`,
      { version: (await see(index)).version, reason: words },
      actor,
    )
  const events = async (name: string) =>
    (await house.owner.query('SELECT payload FROM platform.event WHERE name = $1', [`surveys.${name}.v1`]))
      .rows
  const agentNamed = (name: string) =>
    house.database.asSystem('test', async (work) => {
      const { staffId } = await buildStaff(work, { nodeId: centre.nodeId, role: 'callCentreAgent', name })
      return staffId
    })
  const leave = async (staffId: string) => {
    const admin = buildStaffActor(['staff.read', 'staff.edit', 'organization.read'], '*')
    const path = `/staff/${staffId}`
    const { version } = (await call('GET', path, undefined, admin)).body
    const { status } = await call('POST', `${path}/departure`, { version }, admin)
    await house.settle()
    return status
  }

  it('[S0-49] hands over what somebody is still to call, home by home in turn, up to the last day of an absence', async () => {
    const [away, first, second] = [
      await agentNamed('乔安'),
      await agentNamed('莫愁'),
      await agentNamed('温言'),
    ]
    const { rows: before } = await house.owner.query(
      'SELECT id, responsible_staff_id AS staff FROM surveys.callback',
    )
    for (const index of ids.keys()) await hand(index, away)
    const all = (body: Body, actor?: Actor) => call('POST', `/staff/${away}/callback-hand-overs`, body, actor)
    expect((await all({ toStaffIds: [away] })).body.code).toBe('surveys.handed_to_oneself')
    expect((await all({ toStaffIds: [first], dueUntil: '2026-05-26' })).body.code).toBe(
      'surveys.nothing_to_hand',
    )
    expect((await all({ toStaffIds: [first] }, centre.stranger)).status).toBeGreaterThanOrEqual(400)
    const { body } = await all({ toStaffIds: [first, second] })
    const counts = body.items.map(({ callbacks }: Body) => callbacks)
    expect(counts[0] + counts[1]).toBe(ids.length)
    expect(counts[0] - counts[1]).toBeLessThanOrEqual(1)
    expect((await all({ toStaffIds: [first] })).body.code).toBe('surveys.nothing_to_hand')
    for (const { id, staff } of before)
      await house.owner.query('UPDATE surveys.callback SET responsible_staff_id = $2 WHERE id = $1', [
        id,
        staff,
      ])
    for (const staffId of [away, first, second]) await leave(staffId)
  })

  it('hands a call-back to a colleague who holds a post, and tells of it', async () => {
    const colleague = await agentNamed('周予安')
    expect((await hand(0, colleague)).body).toMatchObject({ responsible: { name: '周予安' } })
    expect((await hand(0, colleague)).status).toBe(200)
    const told = (await events('callback_handed')).filter(
      ({ payload }) => payload.responsible.id === colleague,
    )
    expect(told).toMatchObject([{ payload: { callbackId: ids[0], responsible: { name: '周予安' } } }])
    const { body } = await call('GET', `/callbacks/${ids[0]}/history`)
    expect(JSON.stringify(body.items)).toContain('responsible_staff_id')
    expect((await hand(0, ids[0]!)).body.code).toBe('surveys.no_colleague')
    expect((await hand(0, colleague, centre.stranger)).status).toBe(404)
  })

  it('gives the open call-backs of somebody who left to whoever holds the post, at last to nobody, in sight of all', async () => {
    expect(await leave((await see(0)).responsible.id)).toBe(200)
    expect(await see(0)).toMatchObject({ responsible: { name: '林夕' } })
    expect(await leave((await see(0)).responsible.id)).toBe(200)
    expect((await see(0)).responsible).toBeNull()
    const open = await call('GET', '/callbacks?nobodys=true')
    expect(open.body.items).toHaveLength(3)
    expect((await call('GET', '/callbacks?nobodys=true', undefined, centre.stranger)).body.items).toEqual([])
    await agentNamed('何以安')
    await drawEveryNight.run(house.database, {})
    expect(await see(2)).toMatchObject({ responsible: { name: '何以安' } })
  })

  it('closes a call-back whose days are over with the way in which it was asked, and counts nothing', async () => {
    expect((await close(0)).body.code).toBe('surveys.not_past')
    house.clock.set('2026-06-21T09:30:00+08:00')
    expect((await close(0, reason, centre.stranger)).status).toBe(404)
    expect((await close(0)).body).toMatchObject({
      state: 'askedElsewhere',
      reason,
      doneOn: '2026-06-21',
      doneBy: '林夕',
    })
    expect(await events('asked_elsewhere')).toMatchObject([
      { payload: { callbackId: ids[0], kind: 'deliveryCallback', reason, byName: '林夕' } },
    ])
    expect((await close(0)).body.code).toBe('surveys.closed')
    expect((await hand(0, ids[0]!)).body.code).toBe('surveys.closed')
    await drawEveryNight.run(house.database, {})
    expect((await see(0)).state).toBe('askedElsewhere')
    const { body } = await call('GET', '/callback-results?quarter=2026-Q2')
    expect(body.items).toMatchObject([{ owed: 3, reached: 0 }])
  })
})
